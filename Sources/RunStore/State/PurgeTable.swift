internal import GRDB

/// Which runs' records were removed, when and by whom.
enum PurgeTable {
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE purge (
          sequence INTEGER PRIMARY KEY,
          at TEXT NOT NULL,
          by TEXT NOT NULL CHECK (by <> ''),
          login TEXT NOT NULL,
          run_id TEXT NOT NULL,
          files INTEGER NOT NULL,
          bytes INTEGER NOT NULL
        ) STRICT
        """)
    try AppendOnly.make("purge", message: "the notes of purges are only ever added to", db)
  }
}

extension StateStore {
  /// Notes a purge, in one step with the ledger's entry of it.
  public func notePurge(_ note: PurgeNote, _ sealing: WordRegister.Sealing) throws {
    try write { db in
      try db.execute(
        sql: "INSERT INTO purge (at, by, login, run_id, files, bytes) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [note.at, note.by, note.login, note.run, note.files, note.bytes])
      try WordRegister.purges.seal(sealing, db)
    }
  }

  /// All purges, in order.
  public func purges() throws -> [PurgeNote] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT at, by, login, run_id, files, bytes FROM purge ORDER BY sequence")
        .map { PurgeNote(at: $0[0], by: $0[1], login: $0[2], run: $0[3], files: $0[4], bytes: $0[5]) }
    }
  }
}
