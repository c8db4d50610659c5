internal import GRDB

/// Extracts that look short and that a person says are right: for one SHA-256, for ever.
enum AcceptedFileTable {
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE accepted_file (
          sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
          name TEXT NOT NULL CHECK (name <> ''),
          by_whom TEXT NOT NULL CHECK (trim(by_whom) <> ''),
          reason TEXT NOT NULL CHECK (trim(reason) <> ''),
          login TEXT NOT NULL,
          at TEXT NOT NULL
        ) STRICT
        """)
    try AppendOnly.make("accepted_file", message: "accepted files are only ever added to", db)
  }
}

extension StateStore {
  /// SHA-256 of the files that people have accepted, ascending.
  public func acceptedFiles() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT sha256 FROM accepted_file ORDER BY sha256") }
  }

  /// Remembers that somebody accepts a file, and in the access log that they did; false where it is accepted already.
  ///
  /// - Parameter at: a moment in UTC.
  public func accept(sha256: String, name: String, by: String, reason: String, login: String, at: String) throws -> Bool
  {
    try write { db in
      try db.execute(
        sql: "INSERT INTO accepted_file VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING",
        arguments: [sha256, name, by, reason, login, at])
      guard db.changesCount > 0 else { return false }
      try db.execute(
        sql: "INSERT INTO access_log (at, login, command, subject) VALUES (?, ?, ?, ?)",
        arguments: [at, login, "inbox accept", sha256])
      return true
    }
  }
}
