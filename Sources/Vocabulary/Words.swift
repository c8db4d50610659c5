/// Texts that are kept once and named by a small number: codes, roles, areas of a star, keys.
///
/// Numbers are given in the order in which texts are first added, so the same rows give the same numbers. Word 0 is the empty text,
/// which stands for a missing value.
public struct Words: Sendable, Equatable {
  /// Every text, by number.
  public private(set) var texts: [String]
  private var numbers: [String: UInt32]

  /// Holds only the empty text.
  public init() {
    texts = [""]
    numbers = ["": 0]
  }

  /// Holds these texts in this order; the first must be the empty one.
  public init(texts: [String]) {
    self.texts = texts
    numbers = Dictionary(texts.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text of a word.
  public subscript(word: Word) -> String { texts[Int(word.number)] }

  /// The word for a text, added where it is new.
  public mutating func add(_ text: String) -> Word {
    if let known = numbers[text] { return Word(number: known) }
    let number = UInt32(texts.count)
    texts.append(text)
    numbers[text] = number
    return Word(number: number)
  }

  /// The word for a text; nil where no row has it.
  public func find(_ text: String) -> Word? { numbers[text].map(Word.init(number:)) }

  /// Two books are equal where they hold the same texts in the same order.
  public static func == (left: Words, right: Words) -> Bool { left.texts == right.texts }
}
