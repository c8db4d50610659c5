internal import GRDB
internal import Vocabulary

/// When each exception was first and last seen, so that the same problem keeps its age.
enum SeenExceptionTable {
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE seen_exception (
          exception_id TEXT PRIMARY KEY NOT NULL,
          code TEXT NOT NULL,
          severity TEXT NOT NULL,
          first_seen INTEGER NOT NULL,
          last_seen INTEGER NOT NULL CHECK (last_seen >= first_seen)
        ) STRICT, WITHOUT ROWID
        """)
  }

  static func all(_ db: Database) throws -> [SeenException] {
    try Row.fetchAll(db, sql: "SELECT * FROM seen_exception ORDER BY exception_id").map { row in
      SeenException(
        id: row["exception_id"], code: row["code"], severity: Severity(rawValue: row["severity"]) ?? .warn,
        firstSeen: CalendarDay(number: row["first_seen"]), lastSeen: CalendarDay(number: row["last_seen"]))
    }
  }

  /// Replaces what was known: an exception that is gone is forgotten, and is new again when it comes back.
  static func replace(with seen: [SeenException], _ db: Database) throws {
    try db.execute(sql: "DELETE FROM seen_exception")
    let statement = try db.makeStatement(sql: "INSERT OR IGNORE INTO seen_exception VALUES (?, ?, ?, ?, ?)")
    for one in seen {
      try statement.execute(
        arguments: [
          one.id, one.code, one.severity.rawValue, Int(one.firstSeen.number),
          Int(max(one.firstSeen, one.lastSeen).number),
        ])
    }
  }
}
