import Ingest
import Vocabulary

/// The rows of one feed, and where each of them was read.
struct FeedRows {
  /// Index in the run's coverage list.
  let index: UInt16
  let coverage: Coverage
  let table: Table
  private let file: Cells
  private let line: Cells
  /// For each extract of the run, the day up to which it is complete.
  private let dataTo: [Int32]

  init(_ feed: IngestedFeed, index: UInt16, files: [ExtractFile]) {
    self.index = index
    coverage = feed.coverage
    table = feed.table
    file = Cells("_file", of: feed.table)
    line = Cells("_line", of: feed.table)
    dataTo = files.map(\.dataTo.number)
  }

  var count: Int { table.rowCount }

  /// Where a row was read.
  func line(_ row: Int) -> SourceLine {
    SourceLine(file: UInt16(truncatingIfNeeded: max(0, file.number(row))), line: max(0, line.number(row)))
  }

  /// The data-to day of the extract that a row is from.
  func dataTo(_ row: Int) -> Int32 {
    let file = Int(file.number(row))
    return dataTo.indices.contains(file) ? dataTo[file] : coverage.to?.number ?? 0
  }

  /// An exception about a row.
  func exception(
    _ code: ExceptionCode, _ severity: Severity? = nil, row: Int, field: String = "", familyRef: String = "",
    personRef: String = "", _ message: String? = nil, do action: String? = nil
  ) -> DataException {
    DataException(
      code, severity, stage: .normalise, source: coverage.source, feed: coverage.feed, line: line(row),
      familyRef: familyRef, personRef: personRef, field: field, message: message, action: action)
  }
}
