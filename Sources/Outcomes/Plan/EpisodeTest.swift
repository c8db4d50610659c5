/// How an Early Help episode must end, or go on (C1).
public struct EpisodeTest: Sendable, Equatable {
  /// The episodes.
  public var episodes: EventSet
  /// Lowest rating of a good end.
  public var goodRating: Int
  /// Lowest rating of an end that the lead professional must vouch for.
  public var fairRating: Int
  /// Highest rating of the scale.
  public var highestRating: Int
  /// Reasons that a person must look at.
  public var stepUp: WordList
  /// The lead professional's declaration.
  public var declared: DeclaredTest

  /// A test.
  public init(
    episodes: EventSet, ratings: (good: Int, fair: Int, highest: Int), stepUp: WordList, declared: DeclaredTest
  ) {
    self.episodes = episodes
    goodRating = ratings.good
    fairRating = ratings.fair
    highestRating = ratings.highest
    self.stepUp = stepUp
    self.declared = declared
  }
}
