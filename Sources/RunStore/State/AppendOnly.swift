internal import GRDB

/// Tables whose rows are only ever added: the schema itself refuses a change or a removal, whoever asks.
enum AppendOnly {
  /// Makes the refusal for a table; `message` is what whoever tries is told.
  static func make(_ table: String, message: String, _ db: Database) throws {
    for verb in ["UPDATE", "DELETE"] {
      try db.execute(
        sql: """
          CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table)
          BEGIN SELECT RAISE(ABORT, '\(message)'); END
          """)
    }
  }
}
