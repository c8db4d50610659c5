internal import GRDB
internal import Vocabulary

/// Ids that were merged into others: what a claim made under the old id is found by.
enum PersonAliasTable {
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE person_alias (
          old_id TEXT PRIMARY KEY NOT NULL,
          person_id TEXT NOT NULL CHECK (person_id <> old_id)
        ) STRICT, WITHOUT ROWID
        """)
  }

  static func all(_ db: Database) throws -> [PersonID: PersonID] {
    let rows = try Row.fetchAll(db, sql: "SELECT old_id, person_id FROM person_alias")
    return Dictionary(uniqueKeysWithValues: rows.map { (PersonID($0[0]), PersonID($0[1])) })
  }

  static func replace(with aliases: [PersonID: PersonID], _ db: Database) throws {
    try db.execute(sql: "DELETE FROM person_alias")
    for (old, new) in aliases.sorted(by: { $0.key < $1.key }) {
      try db.execute(sql: "INSERT INTO person_alias VALUES (?, ?)", arguments: [old.text, new.text])
    }
  }
}
