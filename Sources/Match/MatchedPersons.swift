public import Vocabulary

/// Who is who: what the match stage hands on.
public struct MatchedPersons: Sendable, Equatable {
  /// The persons, in order of their id.
  public var persons: [MatchedPerson]
  /// One for each source record, in the records' order.
  public var links: [LinkedRecord]
  /// The links that hold the persons together, the strongest first.
  public var bonds: [PersonBond]
  /// The pairs that a person must judge, the most likely first: all of them, since each holds back what hangs on it.
  public var review: [DoubtfulPair]
  /// Largest number of them that are put before a person in one night.
  public var reviewLimit: Int
  /// Indexes of persons who may be so many others that not all are among the pairs, ascending.
  public var crowded: [Int32]
  /// Who is, or may be, somebody who was claimed for.
  public var claimed: [ClaimedMatch]
  /// The model that weighed the night's pairs, level by level.
  public var model: [ModelLevel]
  /// Figures for the analyst, in order: what looks odd first.
  public var figures: [Figure]
  /// Merges and splits against the ids of the last run, and what else was found.
  public var exceptions: [DataException]

  /// Nobody.
  public init() {
    persons = []
    links = []
    bonds = []
    review = []
    reviewLimit = MatchSettings().mostReviewPairs
    crowded = []
    claimed = []
    model = []
    figures = []
    exceptions = []
  }
}
