internal import GRDB

/// Who looked at whose records, and when: every command that shows a person's details leaves a line.
enum AccessLogTable {
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE access_log (
          sequence INTEGER PRIMARY KEY,
          at TEXT NOT NULL,
          login TEXT NOT NULL,
          command TEXT NOT NULL,
          subject TEXT NOT NULL
        ) STRICT
        """)
    try AppendOnly.make("access_log", message: "the access log is only ever added to", db)
  }
}

extension StateStore {
  /// The access log, oldest line first.
  public func accessLog() throws -> [AccessLogEntry] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT at, login, command, subject FROM access_log ORDER BY sequence").map { row in
        AccessLogEntry(at: row["at"], login: row["login"], command: row["command"], subject: row["subject"])
      }
    }
  }

  /// Notes that somebody looked: `at` is a moment in UTC, `subject` an id, never a name.
  public func noteAccess(at: String, login: String, command: String, subject: String) throws {
    try write { db in
      try db.execute(
        sql: "INSERT INTO access_log (at, login, command, subject) VALUES (?, ?, ?, ?)",
        arguments: [at, login, command, subject])
    }
  }
}
