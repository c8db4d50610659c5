/// How a child table finds the row of its parent table, as in a school census that comes as several tables.
///
/// A child's extract belongs to the parent's extract of the same date, whichever of the parent's extracts the parent feed itself reads: a
/// key such as `pupilonrolltableid` is made anew for every census.
public struct ParentJoin: Sendable, Equatable {
  /// The parent feed.
  public var feed: String
  /// The key column, declared in both.
  public var on: String
  /// The parent's columns that the child takes over, by the name that they have in both.
  public var take: [String]

  /// A join.
  public init(feed: String, on: String, take: [String]) {
    self.feed = feed
    self.on = on
    self.take = take
  }
}
