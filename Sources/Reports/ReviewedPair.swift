public import Match

/// A doubtful pair and what hangs on it.
public struct ReviewedPair: Sendable, Equatable {
  /// The pair.
  public var doubt: DoubtfulPair
  /// Liquid Logic's FamilyIDs of the families that either person belongs to, ascending.
  public var families: [String]
  /// Those of them whose claim waits for the answer, ascending.
  public var claims: [String]
  /// Those of them for which nothing else is left to do, ascending.
  public var unlocks: [String]

  /// A pair and what hangs on it.
  public init(doubt: DoubtfulPair, families: [String], claims: [String], unlocks: [String] = []) {
    self.doubt = doubt
    self.families = families
    self.claims = claims
    self.unlocks = unlocks
  }
}
