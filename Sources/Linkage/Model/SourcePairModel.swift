/// Person values (m) as they are between two sources, or within one.
public struct SourcePairModel: Sendable, Equatable {
  /// The source that comes first.
  public var first: String
  /// The other source.
  public var second: String
  /// For each comparison the probability of each level given one person; entry 0 unused.
  public var person: [[Double]]
  /// What missing values tell, one a comparison; empty where they tell nothing.
  public var missing: [MissingWeights] = []

  /// The values of a pair of sources.
  public init(first: String, second: String, person: [[Double]]) {
    self.first = first
    self.second = second
    self.person = person
  }
}
