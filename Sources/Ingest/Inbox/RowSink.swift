public import Vocabulary

/// Takes rows while they are read, for example to save them.
///
/// Two files are read at once, so both closures are called from two threads, never for one feed at the same time.
public struct RowSink: Sendable {
  /// Takes a batch of a feed, by the feed's place in the pipeline.
  public var take: @Sendable (_ feed: Int, _ rows: Table) throws -> Void
  /// Drops all rows of a file that was refused at its end.
  public var drop: @Sendable (_ feed: Int, _ file: UInt16) throws -> Void
  /// Whether the rows are also kept for the result, which then has the whole inbox in memory.
  public var keepsRows: Bool

  /// A sink.
  public init(
    keepsRows: Bool, take: @escaping @Sendable (_ feed: Int, _ rows: Table) throws -> Void,
    drop: @escaping @Sendable (_ feed: Int, _ file: UInt16) throws -> Void
  ) {
    self.keepsRows = keepsRows
    self.take = take
    self.drop = drop
  }
}
