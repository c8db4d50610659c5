public import Vocabulary

/// What was read for one feed.
public struct IngestedFeed: Sendable, Equatable {
  /// The feed, and what it can be asked about; `to` is nil where the feed is missing or was refused.
  public var coverage: Coverage
  /// The rows that the next stage sees, in order of file and line.
  ///
  /// Its columns have the names of the feed's columns, in their order: dates are days; integers are integers; decimals are integers in
  /// hundredths; all others are texts (a code is its declared word, yes-no is `Y` or `N`). Then `_file`, `_line` and `_lost`
  /// (`LostValues`) as integers.
  public var table: Table
  /// The rows that were set aside, in order of file and line.
  public var quarantine: [QuarantinedRow]
  /// What was found on the way, in order of file, line and column.
  public var exceptions: [DataException]
  /// Values of used rows that could not be read or are not trusted, as written: the first of each kind of each file.
  public var badValues: [BadValue]
  /// How many values could not be read or are not trusted, also those that are not listed, by code and column.
  public var counts: [ExceptionCount]
  /// Headers of the files that the feed does not declare; their values were never kept.
  public var droppedColumns: [String]

  /// A feed for which nothing was read.
  public init(missing feed: FeedDeclaration) {
    self.init(
      coverage: Coverage(feed: feed.name, source: feed.source, from: feed.coversFrom, maxAgeDays: feed.maxAgeDays),
      table: feed.emptyTable)
  }

  /// The feed with another's rows, and what is known of them, in place of its own; what was found tonight is kept.
  func carrying(_ carried: IngestedFeed) -> IngestedFeed {
    var feed = self
    feed.table = carried.table
    feed.quarantine = carried.quarantine
    feed.badValues = carried.badValues
    feed.counts = carried.counts
    feed.exceptions += carried.exceptions
    return feed
  }

  /// Adds to the count of a code and column.
  mutating func add(_ count: ExceptionCount) {
    if let place = counts.firstIndex(where: { $0.code == count.code && $0.field == count.field }) {
      counts[place].count += count.count
    } else {
      counts.append(count)
    }
  }

  /// A feed's rows, with nothing else known of them yet.
  init(coverage: Coverage, table: Table) {
    self.coverage = coverage
    self.table = table
    quarantine = []
    exceptions = []
    badValues = []
    counts = []
    droppedColumns = []
  }
}
