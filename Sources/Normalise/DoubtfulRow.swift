public import Vocabulary

/// A row that was set aside, and whose it is as far as its key can be read: it holds back what hangs on its feed for that person.
public struct DoubtfulRow: Sendable, Equatable {
  /// Index of the feed in the run's coverage list.
  public var feed: UInt16
  /// The source record that its key names; nil where its person cannot be told.
  public var record: Int32?
  /// Index of the registered family that it names; nil where none.
  public var family: Int32?
  /// The row.
  public var line: SourceLine

  /// A row in quarantine.
  public init(feed: UInt16, record: Int32?, family: Int32?, line: SourceLine) {
    self.feed = feed
    self.record = record
    self.family = family
    self.line = line
  }
}
