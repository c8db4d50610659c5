/// How much is looked at to learn a model.
public struct TrainingSettings: Sendable, Equatable {
  /// Records below which the shipped model is used as it stands.
  public var leastRecords = 100
  /// Random pairs for the stranger values.
  public var randomPairs = 400_000
  /// Pairs at one address below which the household values are not learned.
  public var leastHouseholdPairs = 100
  /// Pairs at one address that are looked at.
  public var mostHouseholdPairs = 200_000
  /// Candidates that are looked at.
  public var mostCandidates = 1_000_000
  /// Rounds of expectation maximisation.
  public var mostRounds = 25

  /// The shipped settings.
  public init() {}
}
