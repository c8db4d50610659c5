/// How an Early Help episode counts (C1).
public struct EpisodeTest: Sendable, Equatable {
  /// The episodes.
  public var episodes: EventSet
  /// Months since the start, exceeded.
  public var months: Int
  /// Lowest rating of a good end.
  public var goodRating: Int
  /// Lowest rating of an end that the lead professional must vouch for.
  public var fairRating: Int
  /// Highest rating of the scale.
  public var highestRating: Int
  /// Reasons of a transfer: an episode that starts on the same day continues it.
  public var transfer: WordList
  /// Reasons that a person must look at.
  public var stepUp: WordList
  /// The lead professional's declaration.
  public var declared: DeclaredTest

  /// A test.
  public init(
    episodes: EventSet, months: Int, ratings: (good: Int, fair: Int, highest: Int), transfer: WordList,
    stepUp: WordList, declared: DeclaredTest
  ) {
    self.episodes = episodes
    self.months = months
    goodRating = ratings.good
    fairRating = ratings.fair
    highestRating = ratings.highest
    self.transfer = transfer
    self.stepUp = stepUp
    self.declared = declared
  }
}
