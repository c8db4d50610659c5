/// What one blocking rule made.
public struct BlockingReport: Sendable, Equatable {
  /// The rule's name.
  public var rule: String
  /// Pairs that it made, other rules' pairs included.
  public var pairs: Int
  /// Blocks that were too large and were divided by further fields.
  public var refined: Int
  /// Whether the rule's pairs were left out, since those of rules that tell records apart better used up the budget.
  public var isLeftOut = false
}
