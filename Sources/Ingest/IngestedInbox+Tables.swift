public import Vocabulary

/// Saved as a table for each feed under its own name, and tables of what is known about feeds, whose names start with a full stop, which no
/// feed's can.
extension IngestedInbox: StageOutput {
  /// `ingest`.
  public static var stage: Stage { .ingest }

  /// The feeds' rows, then what is known about them.
  public var tables: [Table] {
    feeds.map(\.table) + [
      ExtractFile.saved(".files").table(files), Coverage.saved(".coverage").table(feeds.map(\.coverage)),
      IngestedFeed.savedDropped.table(feeds, \.droppedColumns), IngestedFeed.savedAside.table(feeds, \.quarantine),
      IngestedFeed.savedValues.table(feeds, \.badValues), IngestedFeed.savedCounts.table(feeds, \.counts),
      IngestedFeed.savedExceptions.table(feeds, \.exceptions), DataException.saved(".exceptions").table(exceptions),
    ]
  }

  /// Reads an inbox back; throws `SavedTableMismatch` where a table or column is another, or where a value or a place cannot be.
  public init(tables: [Table]) throws { try self.init(tables: tables, only: nil) }

  /// Reads one feed of an inbox back, or all; throws `SavedTableMismatch` where a table or column is another, or where a value or a place
  /// cannot be.
  public init(tables: [Table], only wanted: String?) throws {
    let files = try ExtractFile.saved(".files").rows(tables)
    var feeds = try Coverage.saved(".coverage").rows(tables).map { coverage in
      guard wanted == nil || wanted == coverage.feed else {
        return IngestedFeed(coverage: coverage, table: Table("", []))
      }
      let table = try tables.named(coverage.feed)
      try SavedPlace.check(table.numbers("_file"), within: files.count, "'_file' of '\(coverage.feed)'")
      return IngestedFeed(coverage: coverage, table: table)
    }
    try IngestedFeed.savedDropped.add(tables, to: &feeds, \.droppedColumns)
    try IngestedFeed.savedAside.add(tables, to: &feeds, \.quarantine)
    try IngestedFeed.savedValues.add(tables, to: &feeds, \.badValues)
    try IngestedFeed.savedCounts.add(tables, to: &feeds, \.counts)
    try IngestedFeed.savedExceptions.add(tables, to: &feeds, \.exceptions)
    for feed in feeds {
      try SavedPlace.check(feed.quarantine.lazy.map { Int32($0.file) }, within: files.count, "'.quarantine.file'")
      try SavedPlace.check(feed.badValues.lazy.map { Int32($0.file) }, within: files.count, "'.bad values.file'")
    }
    if let wanted { feeds.removeAll { $0.coverage.feed != wanted } }
    self.init(feeds: feeds, files: files, exceptions: try DataException.saved(".exceptions").rows(tables))
  }
}

extension IngestedInbox {
  /// The tables that hold one feed, and what is known about feeds.
  public static func tableNames(of feed: String) -> [String] {
    [
      feed, ".files", ".coverage", ".dropped columns", ".quarantine", ".bad values", ".exception counts",
      ".feed exceptions", ".exceptions",
    ]
  }
}

extension IngestedFeed {
  /// The column of the lists' tables that says whose they are, as a row of `.coverage`.
  private static let owner = "feed_row"

  fileprivate static var savedDropped: SavedLists<String> {
    SavedLists(".dropped columns", of: owner, blank: "", [SavedColumn("header", \.self)])
  }

  fileprivate static var savedAside: SavedLists<QuarantinedRow> {
    SavedLists(
      ".quarantine", of: owner,
      blank: QuarantinedRow(file: 0, line: 0, code: .rowRejected, reason: "", raw: [], cells: []),
      [
        SavedColumn("file", \.file), SavedColumn("line", \.line), SavedColumn("code", \.code),
        SavedColumn("reason", \.reason),
        SavedColumn("raw", texts: { String(decoding: $0.raw, as: UTF8.self) }, as: { Array($0.utf8) }) { $0.raw = $1 },
        cells, cellCount,
      ])
  }

  /// Cells cannot hold the unit separator: the reader refuses control characters.
  private static var cells: SavedColumn<QuarantinedRow> {
    SavedColumn(
      "cells", texts: { $0.cells.joined(separator: "\u{1F}") },
      as: { $0.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init) }
    ) { $0.cells = $1 }
  }

  /// One empty cell and none at all are the same text.
  private static var cellCount: SavedColumn<QuarantinedRow> {
    SavedColumn("cell_count", integers: { Int32($0.cells.count) }) { row, count in
      if count == 0, row.cells == [""] { row.cells = [] }
      return row.cells.count == count
    }
  }

  fileprivate static var savedValues: SavedLists<BadValue> {
    SavedLists(
      ".bad values", of: owner, blank: BadValue(file: 0, line: 0, field: "", code: .badDate, raw: ""),
      [
        SavedColumn("file", \.file), SavedColumn("line", \.line), SavedColumn("field", \.field),
        SavedColumn("code", \.code), SavedColumn("raw", \.raw),
      ])
  }

  fileprivate static var savedCounts: SavedLists<ExceptionCount> {
    SavedLists(
      ".exception counts", of: owner, blank: ExceptionCount(code: .badDate, field: "", count: 0),
      [SavedColumn("code", \.code), SavedColumn("field", \.field), SavedColumn("count", \.count)])
  }

  fileprivate static var savedExceptions: SavedLists<DataException> {
    SavedLists(
      ".feed exceptions", of: owner, blank: DataException(.fileMissing, stage: .ingest),
      DataException.columns)
  }
}
