public import Vocabulary

/// Saved as a table for each feed under its own name, and seven tables whose names start with a full stop, which no feed's can.
extension IngestedInbox: StageOutput {
  /// `ingest`.
  public static var stage: Stage { .ingest }

  /// The feeds' rows, then what is known about them.
  public var tables: [Table] {
    feeds.map(\.table) + [
      files.table(named: ".files"), coverageTable, droppedTable, quarantineTable, badValueTable, countTable,
      (feeds.flatMap(\.exceptions)).table(named: ".feed exceptions"), exceptions.table(named: ".exceptions"),
    ]
  }

  /// Reads an inbox back; throws `SavedTableMismatch` where a table or column is missing.
  public init(tables: [Table]) throws {
    let coverage = try [Coverage](table: tables.named(".coverage"))
    let found = try [DataException](table: tables.named(".feed exceptions"))
    let quarantine = try IngestedInbox.quarantine(tables.named(".quarantine"))
    let dropped = try IngestedInbox.dropped(tables.named(".dropped columns"))

    let values = try IngestedInbox.badValues(tables.named(".bad values"))
    let counts = try IngestedInbox.counts(tables.named(".exception counts"))
    let byFeed = Dictionary(grouping: found, by: \.feed)
    feeds = try coverage.map { one in
      let table = try tables.named(one.feed)
      return IngestedFeed(
        coverage: one, table: table, quarantine: quarantine[one.feed] ?? [], exceptions: byFeed[one.feed] ?? [],
        badValues: values[one.feed] ?? [], counts: counts[one.feed] ?? [],
        droppedColumns: dropped[one.feed] ?? [])
    }
    files = try [ExtractFile](table: tables.named(".files"))
    exceptions = try [DataException](table: tables.named(".exceptions"))
  }

  private var coverageTable: Table { feeds.map(\.coverage).table(named: ".coverage") }

  private var droppedTable: Table {
    let all = feeds.flatMap { feed in feed.droppedColumns.map { (feed.coverage.feed, $0) } }
    return Table(".dropped columns", [Column("feed", texts: all.map(\.0)), Column("header", texts: all.map(\.1))])
  }

  private static func dropped(_ table: Table) throws -> [String: [String]] {
    let headers = try table.texts("header")
    return try Dictionary(grouping: table.texts("feed").enumerated(), by: \.element).mapValues {
      $0.map { headers[$0.offset] }
    }
  }

  private var quarantineTable: Table {
    let all = feeds.flatMap { feed in feed.quarantine.map { (feed.coverage.feed, $0) } }
    return Table(
      ".quarantine",
      [
        Column("feed", texts: all.map(\.0)), Column("file", integers: all.map { Int($0.1.file) }),
        Column("line", integers: all.map { Int($0.1.line) }), Column("code", texts: all.map(\.1.code.rawValue)),
        Column("reason", texts: all.map(\.1.reason)),
        Column("raw", texts: all.map { String(decoding: $0.1.raw, as: UTF8.self) }),
        // Cells cannot hold the unit separator: the reader refuses control characters.
        Column("cells", texts: all.map { $0.1.cells.joined(separator: "\u{1F}") }),
        Column("cell_count", integers: all.map { $0.1.cells.count }),
      ])
  }

  private static func quarantine(_ table: Table) throws -> [String: [QuarantinedRow]] {
    let (feeds, codes, reasons) = try (table.texts("feed"), table.texts("code"), table.texts("reason"))
    let (raws, cells) = try (table.texts("raw"), table.texts("cells"))
    let (files, lines, counts) = try (table.numbers("file"), table.numbers("line"), table.numbers("cell_count"))
    var rows: [String: [QuarantinedRow]] = [:]
    for row in 0..<table.rowCount {
      let split =
        counts[row] == 0 ? [] : cells[row].split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
      rows[feeds[row], default: []].append(
        try QuarantinedRow(
          file: UInt16(files[row]), line: lines[row], code: ExceptionCode(saved: codes[row]), reason: reasons[row],
          raw: Array(raws[row].utf8), cells: split))
    }
    return rows
  }
}
