public import Vocabulary

/// What the outcomes stage hands on.
public struct OutcomeList: Sendable, Equatable {
  /// Outcomes of engaged families, in order of family, person and plan row.
  public var outcomes: [Outcome]
  /// Measures that families which are not engaged would have, taken with the as-of date for registration: only for the trawl.
  public var trawl: [Outcome]
  /// Flags, early declarations, needs outside their look-back, and what else was found.
  public var exceptions: [DataException]

  /// What could not be told of engaged families, in order of family.
  public var unseen: [Unseen]

  /// No outcome.
  public init() {
    outcomes = []
    trawl = []
    exceptions = []
    unseen = []
  }
}
