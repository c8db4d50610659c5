internal import GRDB
internal import GRDBSQLite
internal import Vocabulary

/// Reads a saved table back into columns.
enum TableReader {
  /// The declared type of a column of days: days since 1970-01-01.
  static let dayType = "DAY_INTEGER"

  static func read(_ name: String, _ db: Database) throws -> Vocabulary.Table {
    let quoted = TableWriter.quoted(name)
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
        if isText[index] {
          let bytes = sqlite3_column_text(handle, Int32(index))
          texts[index].append(UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, Int32(index)))))
        } else if sqlite3_column_type(handle, Int32(index)) == SQLITE_NULL {
          numbers[index].append(Vocabulary.Column.missing)
        } else {
          numbers[index].append(sqlite3_column_int(handle, Int32(index)))
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
}
