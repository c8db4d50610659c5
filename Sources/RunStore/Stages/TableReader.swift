internal import GRDB
internal import GRDBSQLite
internal import Vocabulary

/// Reads a saved table back into columns.
enum TableReader {
  /// The declared type of a column of days: days since 1970-01-01.
  static let dayType = "DAY_INTEGER"

  static func read(_ name: String, _ db: Database) throws -> Vocabulary.Table {
    let quoted = ViewText.quoted(name)
    let columns = try Row.fetchAll(db, sql: "PRAGMA table_info(\(quoted))").map {
      (name: $0["name"] as String, type: $0["type"] as String)
    }
    let statement = try db.makeStatement(sql: "SELECT * FROM \(quoted) ORDER BY rowid")
    let handle = statement.sqliteStatement
    var numbers = [[Int32]](repeating: [], count: columns.count)
    var texts = [TextColumn](repeating: TextColumn(), count: columns.count)
    let isText = columns.map { $0.type == "TEXT" }
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { break }
      guard code == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      for index in columns.indices {
        let (place, kind) = (Int32(index), sqlite3_column_type(handle, Int32(index)))
        switch (isText[index], kind) {
        case (true, SQLITE_TEXT), (true, SQLITE_NULL):
          let bytes = sqlite3_column_text(handle, place)
          texts[index].append(UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, place))))
        case (false, SQLITE_NULL): numbers[index].append(Vocabulary.Column.missing)
        case (false, SQLITE_INTEGER):
          let number = Int32(exactly: sqlite3_column_int64(handle, place)) ?? Vocabulary.Column.missing
          guard number != Vocabulary.Column.missing else { throw strange(name, columns[index].name) }
          numbers[index].append(number)
        default: throw strange(name, columns[index].name)
        }
      }
    }
    sqlite3_reset(handle)
    return Vocabulary.Table(
      name,
      columns.indices.map { index in
        Vocabulary.Column(
          columns[index].name,
          isText[index]
            ? .texts(texts[index]) : columns[index].type == dayType ? .days(numbers[index]) : .integers(numbers[index]))
      })
  }

  private static func strange(_ table: String, _ column: String) -> SavedTableMismatch {
    SavedTableMismatch("a value of another type in '\(table).\(column)'")
  }
}
