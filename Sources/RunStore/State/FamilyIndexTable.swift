internal import GRDB
internal import Vocabulary

/// Which id each family has.
enum FamilyIndexTable {
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE family_index (
          ref TEXT NOT NULL,
          anchor TEXT NOT NULL,
          family_id TEXT NOT NULL,
          PRIMARY KEY (ref, anchor),
          CHECK ((ref = '') <> (anchor = ''))
        ) STRICT, WITHOUT ROWID
        """)
  }

  static func all(_ db: Database) throws -> [FamilyIndexEntry] {
    try Row.fetchAll(db, sql: "SELECT ref, anchor, family_id FROM family_index ORDER BY ref, anchor").map { row in
      let anchor: String = row[1]
      return FamilyIndexEntry(ref: row[0], anchor: anchor.isEmpty ? nil : PersonID(anchor), family: FamilyID(row[2]))
    }
  }

  static func put(_ entries: [FamilyIndexEntry], _ db: Database) throws {
    let statement = try db.makeStatement(
      sql:
        "INSERT INTO family_index VALUES (?, ?, ?) ON CONFLICT (ref, anchor) DO UPDATE SET family_id = excluded.family_id"
    )
    for entry in entries {
      try statement.execute(arguments: [
        entry.ref, entry.ref.isEmpty ? entry.anchor?.text ?? "" : "", entry.family.text,
      ])
    }
  }
}
