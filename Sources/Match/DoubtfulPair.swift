/// Two records that may be one person, which a person must judge.
public struct DoubtfulPair: Sendable, Equatable {
  /// Stable id, made of the two records' sources and keys.
  public var id: String
  /// Index of the record that comes first.
  public var recordA: Int32
  /// Index of the other record.
  public var recordB: Int32
  /// Match weight in thousandths of a bit.
  public var weight: Int32
  /// Match probability in millionths.
  public var probability: Int32
  /// What the comparisons gave, in the model's order; a missing value is left out where it tells nothing.
  public var steps: [Step]
  /// What the rarity of equal values adds, in thousandths of a bit.
  public var rarity: Int32 = 0
  /// What the possibility takes away that they are two people of one household, in thousandths of a bit.
  public var household: Int32 = 0
  /// Why nobody can be sure, in words: what stands between the two although much agrees, or that the score is neither high nor low enough.
  public var why = ""
  /// What somebody has answered that settles nothing: that nobody can say, or something that other answers contradict; empty where nobody has.
  public var said = ""

  /// A level that was found.
  public struct Step: Sendable, Hashable {
    /// The comparison.
    public var comparison: String
    /// Its level in words.
    public var level: String
    /// What it weighs, in thousandths of a bit.
    public var weight: Int32
    /// Whether a value is missing, which can tell something too.
    public var isMissing: Bool

    /// A level.
    public init(comparison: String, level: String, weight: Int32, isMissing: Bool = false) {
      self.comparison = comparison
      self.level = level
      self.weight = weight
      self.isMissing = isMissing
    }

    /// The level in words, with its comparison.
    public var words: String { "\(comparison): \(level)" }
  }

  /// A pair to judge.
  public init(
    id: String, recordA: Int32, recordB: Int32, weight: Int32, probability: Int32, steps: [Step]
  ) {
    self.id = id
    self.recordA = recordA
    self.recordB = recordB
    self.weight = weight
    self.probability = probability
    self.steps = steps
  }

  /// What agrees, in words.
  public var agrees: [String] { steps.filter { !$0.isMissing && $0.weight > 0 }.map(\.words) }

  /// What differs, in words.
  public var differs: [String] { steps.filter { !$0.isMissing && $0.weight <= 0 }.map(\.words) }

  /// What the odds of one person are before anything is compared, in thousandths of a bit: what is left of the weight.
  public var prior: Int32 { weight - rarity - household - steps.reduce(0) { $0 + $1.weight } }
}
