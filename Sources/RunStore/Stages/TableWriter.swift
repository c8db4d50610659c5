internal import GRDB
internal import GRDBSQLite
internal import Vocabulary

/// Adds rows to one table by binding straight from the columns' bytes, many rows a statement: two million rows a second leave no room for a
/// value type a cell, and starting a statement costs as much as binding a row.
final class TableWriter {
  private let block: Statement
  private let blockRows: Int
  private let single: Statement

  init(_ table: Vocabulary.Table, _ db: Database) throws {
    let name = ViewText.quoted(table.name)
    let columns = table.columns.map { "\(ViewText.quoted($0.name)) \(TableWriter.type(of: $0))" }
    try db.execute(sql: "CREATE TABLE \(name) (\(columns.joined(separator: ", ")))")
    if let view = ViewText.dates(of: table) { try db.execute(sql: view) }
    let row = "(\([String](repeating: "?", count: table.columns.count).joined(separator: ", ")))"
    // A statement takes 32,766 values at the most.
    blockRows = max(1, min(64, 32_766 / table.columns.count))
    let rows = [String](repeating: row, count: blockRows).joined(separator: ", ")
    block = try db.makeStatement(sql: "INSERT INTO \(name) VALUES \(rows)")
    single = try db.makeStatement(sql: "INSERT INTO \(name) VALUES \(row)")
  }

  /// Adds the rows of a batch.
  func append(_ table: Vocabulary.Table) throws {
    let count = table.rowCount
    let blocks = count - count % blockRows
    try TableWriter.withCells(of: table.columns[...], []) { cells in
      try TableWriter.add(cells, rows: 0..<blocks, by: blockRows, block.sqliteStatement)
      try TableWriter.add(cells, rows: blocks..<count, by: 1, single.sqliteStatement)
    }
  }

  private static func add(_ cells: [Cell], rows: Range<Int>, by step: Int, _ statement: OpaquePointer) throws {
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: step) {
      var place: Int32 = 0
      for row in start..<(start + step) {
        for cell in cells {
          place += 1
          cell.bind(statement, place, row)
        }
      }
      let code = sqlite3_step(statement)
      sqlite3_reset(statement)
      guard code == SQLITE_DONE else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errstr(code)))
      }
    }
    sqlite3_clear_bindings(statement)
  }

  // MARK: Cells

  /// Where the values of a column lie.
  private enum Cell {
    case numbers(UnsafeBufferPointer<Int32>)
    case texts(UnsafeRawBufferPointer, UnsafeBufferPointer<UInt32>)

    @inline(__always)
    func bind(_ statement: OpaquePointer, _ place: Int32, _ row: Int) {
      switch self {
      case .numbers(let numbers):
        if numbers[row] == Vocabulary.Column.missing {
          sqlite3_bind_null(statement, place)
        } else {
          sqlite3_bind_int(statement, place, numbers[row])
        }
      case .texts(let bytes, let ends):
        let start = row == 0 ? 0 : Int(ends[row - 1])
        let count = Int32(Int(ends[row]) - start)
        if count == 0 {
          sqlite3_bind_null(statement, place)
        } else {
          // The bytes stay where they are until the statement has run, so SQLite need not copy them.
          let text = bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
          sqlite3_bind_text(statement, place, text, count, nil)
        }
      }
    }
  }

  /// Holds the columns' memory while their cells are used.
  private static func withCells(
    of columns: ArraySlice<Vocabulary.Column>, _ cells: [Cell], _ use: ([Cell]) throws -> Void
  ) throws {
    guard let column = columns.first else { return try use(cells) }
    let rest = columns.dropFirst()
    switch column.values {
    case .integers(let numbers), .days(let numbers):
      try numbers.withUnsafeBufferPointer { try withCells(of: rest, cells + [.numbers($0)], use) }
    case .texts(let texts):
      try texts.bytes.withUnsafeBytes { bytes in
        try texts.ends.withUnsafeBufferPointer { ends in
          try withCells(of: rest, cells + [.texts(bytes, ends)], use)
        }
      }
    }
  }

  private static func type(of column: Vocabulary.Column) -> String {
    switch column.values {
    case .integers: "INTEGER"
    case .days: TableReader.dayType
    case .texts: "TEXT"
    }
  }
}
