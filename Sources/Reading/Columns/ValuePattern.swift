/// The form that a column's values have: a regular expression for the whole of a value, which a table of states tells byte by byte.
///
/// It knows characters, `.`, `\d`, classes such as `[A-Z0-9/]` and `[^0-9]`, groups, `|`, and how often: `?`, `*`, `+`, `{4}`, `{1,7}`, `{2,}`. Letters
/// match in either case. What is beyond ASCII counts as one character each.
public struct ValuePattern: Sendable, Equatable {
  /// The expression as written.
  public let text: String
  /// For each state and byte the next state; state 0 is that of values that cannot match any more.
  private let next: [UInt16]
  private let accepts: [Bool]

  /// What is wrong with an expression, and with which of its characters, from 1.
  public struct Mistake: Error, Equatable {
    /// The character.
    public var place: Int
    /// In words.
    public var message: String
  }

  /// Reads an expression; throws `Mistake`.
  public init(_ text: String) throws(Mistake) {
    self.text = text
    var reader = PatternReader(text)
    let tree = try reader.whole()
    guard tree.states <= ValuePattern.mostStates, let table = PatternStates(tree).table(steps: ValuePattern.mostSteps)
    else { throw Mistake(place: 1, message: "too many ways to match; let it count less") }
    (next, accepts) = table
  }

  /// Most states before any is laid out, and most steps between groups of them: a pattern for a value needs a few dozen states and a few thousand
  /// steps, and what exceeds these would take seconds or gigabytes to prepare.
  private static let mostStates = 4000
  private static let mostSteps = 400_000

  /// Whether a value has the form.
  package func matches(_ field: FieldBytes) -> Bool {
    next.withUnsafeBufferPointer { next in
      var state = 1
      for byte in field {
        state = Int(next[state << 8 | Int(byte)])
        if state == 0 { return false }
      }
      return accepts[state]
    }
  }

  /// Equal where the expressions are.
  public static func == (left: ValuePattern, right: ValuePattern) -> Bool { left.text == right.text }
}
