/// Why two records are one person, or two: the score step by step, and whatever counts for more than a score.
public struct PairAccount: Sendable, Equatable {
  /// `<source>:<key>` of the record that stands first.
  public var first: String
  /// The same of the other.
  public var second: String
  /// Whether they are one person.
  public var areOne: Bool
  /// What decides it, in sentences, the strongest first.
  public var reasons: [String]
  /// What leads from one record to the other where they are one person, a line each.
  public var chain: [String]
  /// Whether any blocking rule brought the two together, so that a score was asked for; nil where the score is too low to tell.
  public var wasCandidate: Bool?
  /// The score; nil where nothing is left to make it from.
  public var explanation: PairExplanation?

  /// An account.
  public init(
    first: String, second: String, areOne: Bool, reasons: [String], chain: [String] = [], wasCandidate: Bool? = nil,
    explanation: PairExplanation? = nil
  ) {
    self.first = first
    self.second = second
    self.areOne = areOne
    self.reasons = reasons
    self.chain = chain
    self.wasCandidate = wasCandidate
    self.explanation = explanation
  }
}
