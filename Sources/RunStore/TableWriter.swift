internal import GRDB
internal import GRDBSQLite
internal import Vocabulary

/// Adds rows to one table by binding straight from the columns' bytes: two million rows a second leave no room for a value type a cell.
final class TableWriter {
  private let statement: Statement
  private let name: String

  init(_ table: Vocabulary.Table, _ db: Database) throws {
    name = table.name
    let columns = table.columns.map { "\(TableWriter.quoted($0.name)) \(TableWriter.type(of: $0))" }
    try db.execute(sql: "CREATE TABLE \(TableWriter.quoted(name)) (\(columns.joined(separator: ", ")))")
    if let view = TableWriter.view(of: table) { try db.execute(sql: view) }
    let places = [String](repeating: "?", count: table.columns.count).joined(separator: ", ")
    statement = try db.makeStatement(sql: "INSERT INTO \(TableWriter.quoted(name)) VALUES (\(places))")
  }

  /// Adds the rows of a batch.
  func append(_ table: Vocabulary.Table) throws {
    let handle = statement.sqliteStatement
    var cells: [Cell] = []
    for column in table.columns {
      switch column.values {
      case .integers(let numbers), .days(let numbers): cells.append(.numbers(numbers))
      case .texts(let texts): cells.append(.texts(texts.bytes, texts.ends))
      }
    }
    for row in 0..<table.rowCount {
      for (index, cell) in cells.enumerated() { cell.bind(handle, Int32(index + 1), row) }
      guard sqlite3_step(handle) == SQLITE_DONE else {
        let code = sqlite3_errcode(sqlite3_db_handle(handle))
        sqlite3_reset(handle)
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errstr(code)))
      }
      sqlite3_reset(handle)
    }
    sqlite3_clear_bindings(handle)
  }

  private enum Cell {
    case numbers([Int32])
    case texts([UInt8], [UInt32])

    @inline(__always)
    func bind(_ statement: OpaquePointer, _ place: Int32, _ row: Int) {
      switch self {
      case .numbers(let numbers):
        let number = numbers[row]
        if number == Vocabulary.Column.missing {
          sqlite3_bind_null(statement, place)
        } else {
          sqlite3_bind_int(statement, place, number)
        }
      case .texts(let bytes, let ends):
        let start = row == 0 ? 0 : Int(ends[row - 1])
        let count = Int(ends[row]) - start
        if count == 0 {
          sqlite3_bind_null(statement, place)
        } else {
          // The bytes stay where they are until the statement has run, so SQLite need not copy them.
          bytes.withUnsafeBytes { all in
            _ = sqlite3_bind_text(
              statement, place, all.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self), Int32(count),
              nil)
          }
        }
      }
    }
  }

  static func quoted(_ name: String) -> String { "\"\(name.split(separator: "\"").joined())\"" }

  private static func type(of column: Vocabulary.Column) -> String {
    switch column.values {
    case .integers: "INTEGER"
    case .days: TableReader.dayType
    case .texts: "TEXT"
    }
  }

  private static func view(of table: Vocabulary.Table) -> String? {
    var hasDays = false
    let columns = table.columns.map { column in
      guard case .days = column.values else { return quoted(column.name) }
      hasDays = true
      return "date(\(quoted(column.name)) * 86400, 'unixepoch') AS \(quoted(column.name))"
    }
    guard hasDays else { return nil }
    return
      "CREATE VIEW \(quoted(table.name + " (dates)")) AS SELECT \(columns.joined(separator: ", ")) FROM \(quoted(table.name))"
  }
}
