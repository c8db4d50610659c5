internal import GRDB
internal import Vocabulary

/// Overrides of measures: who allowed what, why and until when. Taking one back is an entry of its own.
enum OverrideTable {
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE measure_override (
          id TEXT PRIMARY KEY NOT NULL,
          family_ref TEXT NOT NULL CHECK (family_ref <> ''),
          person_ref TEXT NOT NULL,
          measure TEXT NOT NULL CHECK (measure <> ''),
          status TEXT NOT NULL CHECK (status <> ''),
          by_whom TEXT NOT NULL CHECK (trim(by_whom) <> ''),
          role TEXT NOT NULL CHECK (trim(role) <> ''),
          reason TEXT NOT NULL CHECK (trim(reason) <> ''),
          from_day INTEGER NOT NULL,
          expires INTEGER NOT NULL CHECK (expires >= from_day),
          login TEXT NOT NULL
        ) STRICT;
        CREATE TABLE override_revoked (
          id TEXT PRIMARY KEY NOT NULL REFERENCES measure_override (id),
          on_day INTEGER NOT NULL,
          by_whom TEXT NOT NULL CHECK (trim(by_whom) <> ''),
          reason TEXT NOT NULL CHECK (trim(reason) <> ''),
          login TEXT NOT NULL
        ) STRICT;
        """)
    for table in ["measure_override", "override_revoked"] {
      try AppendOnly.make(table, message: "overrides are only ever added to", db)
    }
  }

  static func add(_ one: MeasureOverride, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO measure_override VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        one.id, one.familyRef, one.personRef, one.measure, one.status, one.by, one.role, one.reason,
        Int(one.from.number),
        Int(one.expires.number), one.login,
      ])
  }

  static func revoke(_ id: String, on day: CalendarDay, by: String, reason: String, login: String, _ db: Database)
    throws
  {
    try db.execute(
      sql: "INSERT INTO override_revoked VALUES (?, ?, ?, ?, ?)", arguments: [id, Int(day.number), by, reason, login])
  }

  /// All overrides, in order of day and id.
  static func all(_ db: Database) throws -> [MeasureOverride] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT measure_override.*, override_revoked.on_day AS revoked_on
        FROM measure_override LEFT JOIN override_revoked USING (id) ORDER BY from_day, id
        """)
    return rows.map { row in
      var one = MeasureOverride(
        familyRef: row["family_ref"], personRef: row["person_ref"], measure: row["measure"], status: row["status"],
        by: row["by_whom"],
        role: row["role"], reason: row["reason"], from: CalendarDay(number: row["from_day"]),
        expires: CalendarDay(number: row["expires"]),
        login: row["login"])
      one.revokedOn = (row["revoked_on"] as Int32?).map { CalendarDay(number: $0) }
      return one
    }
  }
}
