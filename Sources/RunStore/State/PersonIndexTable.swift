internal import GRDB
internal import Vocabulary

/// Which person each source record belongs to.
enum PersonIndexTable {
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE person_index (
          source TEXT NOT NULL,
          record_key TEXT NOT NULL,
          person_id TEXT NOT NULL,
          first_seen INTEGER NOT NULL,
          PRIMARY KEY (source, record_key)
        ) STRICT, WITHOUT ROWID
        """)
  }

  static func all(_ db: Database) throws -> [PersonIndexEntry] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT source, record_key, person_id, first_seen FROM person_index ORDER BY source, record_key")
    var entries: [PersonIndexEntry] = []
    while let row = try rows.next() {
      entries.append(
        PersonIndexEntry(source: row[0], key: row[1], person: PersonID(row[2]), firstSeen: CalendarDay(number: row[3])))
    }
    return entries
  }

  /// Adds and changes entries; those of records that no extract holds any more stay, so that a person who comes back is known.
  static func put(_ entries: [PersonIndexEntry], _ db: Database) throws {
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO person_index VALUES (?, ?, ?, ?)
        ON CONFLICT (source, record_key) DO UPDATE SET person_id = excluded.person_id, first_seen = excluded.first_seen
        WHERE person_id <> excluded.person_id OR first_seen <> excluded.first_seen
        """)
    for entry in entries {
      try statement.execute(arguments: [entry.source, entry.key, entry.person.text, Int(entry.firstSeen.number)])
    }
  }
}
