internal import GRDB
internal import Vocabulary

/// The runs that were published, in order.
enum PublishedRunTable {
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE published_run (
          sequence INTEGER PRIMARY KEY,
          run_id TEXT NOT NULL UNIQUE,
          as_of INTEGER NOT NULL
        ) STRICT
        """)
  }

  static func addStagesHash(_ db: Database) throws {
    try db.execute(sql: "ALTER TABLE published_run ADD COLUMN stages_sha256 TEXT NOT NULL DEFAULT ''")
  }

  /// Notes the hash of a run's saved stages: those of a run that was purged and made again are others.
  static func note(_ run: String, stagesHash: String, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE published_run SET stages_sha256 = ? WHERE run_id = ?", arguments: [stagesHash, run])
  }

  static func add(_ run: String, asOf: CalendarDay, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO published_run (run_id, as_of) VALUES (?, ?) ON CONFLICT (run_id) DO NOTHING",
      arguments: [run, Int(asOf.number)])
  }

  /// Forgets that a run was published.
  static func remove(_ run: String, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM published_run WHERE run_id = ?", arguments: [run])
  }
}
