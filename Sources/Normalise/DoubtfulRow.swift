public import Vocabulary

/// A row that was set aside, or has lost a value, and whom it names as far as it can be read: it holds back what hangs on its feed for
/// that person or family. A row that may name several stands here once for each.
public struct DoubtfulRow: Sendable, Hashable {
  /// Index of the feed in the run's coverage list.
  public var feed: UInt16
  /// The source record that its key names; nil where its person cannot be told.
  public var record: Int32?
  /// Index of the registered family that it names; nil where none.
  public var family: Int32?
  /// The row.
  public var line: SourceLine
  /// The source record for which it counts all the same: it is in doubt only where that is somebody else than `record`.
  public var counted: Int32?

  /// A row of which a part, or all, could not be read.
  public init(feed: UInt16, record: Int32?, family: Int32?, line: SourceLine, counted: Int32? = nil) {
    self.feed = feed
    self.record = record
    self.family = family
    self.line = line
    self.counted = counted
  }
}
