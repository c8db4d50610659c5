internal import CSV
internal import Reading
public import Vocabulary

/// Reads one file of a feed: exact, or set aside row by row, or refused as a whole, and in no other way.
public struct FileReader {
  /// What the feed file says.
  public var feed: FeedDeclaration
  /// Index of the file in the run's list.
  public var index: UInt16 = 0
  /// Rows handed over at a time.
  public var batchRows = 16_384
  /// The parent's table, for a feed that is joined to one.
  public var parent: Table?
  /// The table keeps numbers as their digits were written, as texts: nothing is lost to 32 bits or two places.
  public var keepsDigits = false
  var keys: RowKeys?

  /// A reader for the files of a feed.
  public init(_ feed: FeedDeclaration) {
    self.feed = feed
    keys = feed.key.isEmpty ? nil : RowKeys()
  }

  /// Reads a file whose rows are complete up to `dataTo`, and hands its rows over in batches.
  ///
  /// The batches of a file that is refused at the end (`FileOutcome.file.refusal`) have been handed over by then and must be dropped.
  public func read(path: String, name: String, dataTo: CalendarDay, sink: (Table) throws -> Void) throws -> FileOutcome
  {
    try readKeepingKeys(path: path, name: name, dataTo: dataTo, sink: sink).outcome
  }

  /// The same, with the keys of the rows that were used, for the next older file.
  func readKeepingKeys(
    path: String, name: String, dataTo: CalendarDay, sink: (Table) throws -> Void
  ) throws -> (outcome: FileOutcome, keys: RowKeys?) {
    var feed = feed
    for index in feed.columns.indices { feed.columns[index].keepsDigits = keepsDigits }
    var reading = FileReading(feed, ExtractFile(name: name, feed: feed.name, dataTo: dataTo), index)
    reading.keys = keys
    reading.parent = feed.join.flatMap { join in parent.map { ParentLookup($0, join) } }
    do {
      try reading.read(path: path, batchRows: batchRows, sink: sink)
    } catch let refusal as FileRefusal {
      reading.refuse(refusal)
    } catch let refusal as ExtractInput.Refusal {
      reading.refuse(FileRefusal(refusal))
    }
    return (reading.outcome, reading.keys)
  }
}
