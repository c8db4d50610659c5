/// One thing that a plan says: where, by the keys that lead there, and what. All that a plan means is in its facts, so two plans differ
/// where theirs do.
public struct PlanFact: Sendable, Hashable {
  /// The keys that lead to it: `how_we_know`, `offence`, `event`, `within`.
  public var keys: [String]
  /// What it says: `6 months`.
  public var text: String

  /// A fact.
  public init(_ keys: [String], _ text: String) {
    self.keys = keys
    self.text = text
  }

  /// What a value says by itself.
  init(_ text: String) { self.init([], text) }

  /// The fact as it is seen from one key further out.
  func below(_ key: String) -> PlanFact { PlanFact([key] + keys, text) }
}
