internal import GRDB
internal import Vocabulary

/// The claims ledger as a table, and what approved and submitted claims said.
enum LedgerTable {
  // MARK: Entries

  /// Adds sealed entries; SQLite refuses what does not follow the last one, or claims somebody twice.
  static func append(_ entries: [LedgerEntry], _ db: Database) throws {
    let marks = [String](repeating: "?", count: 24).joined(separator: ", ")
    let statement = try db.makeStatement(sql: "INSERT INTO claims_ledger VALUES (\(marks))")
    for one in entries {
      try statement.execute(
        arguments: [
          one.sequence, one.previous, one.hash, one.action.rawValue, one.claim.text, one.scope, one.quarter.description,
          one.family.text,
          one.familyRef, listed(one.people.map(\.text)), listed(one.peopleRefs), listed(one.measures),
          one.basis?.rawValue ?? "",
          one.amount.amount, one.evidenceHash, one.planVersion, Int(one.on.number), one.by, one.role, one.login,
          one.reason, one.contentHash, one.subject, one.mac,
        ])
    }
  }

  /// The entries in their order; throws `StoreFailure` where one can no longer be read.
  static func all(_ db: Database) throws -> [LedgerEntry] {
    try checkTexts(db)
    return try Row.fetchAll(db, sql: "SELECT * FROM claims_ledger ORDER BY sequence").enumerated().map { place, row in
      guard let entry = entry(row) else {
        throw StoreFailure(
          place: "state.sqlite",
          message: "entry \(place + 1) of the claims ledger cannot be read: it was changed after it was made",
          remedy: "Restore state.sqlite from the backup; nothing can be claimed from this ledger.")
      }
      return entry
    }
  }

  /// A text is read up to its first zero byte, so that what stands behind one would not be seen.
  private static func checkTexts(_ db: Database) throws {
    let texts = [
      "previous", "hash", "action", "claim", "scope", "quarter", "family_id", "family_ref", "people", "people_refs",
      "measures", "basis",
      "evidence_hash", "plan_version", "by_whom", "role", "login", "reason", "content_hash", "subject", "mac",
    ]
    let all = texts.map { "CAST(\($0) AS BLOB)" }.joined(separator: " || ")
    let place = try Int.fetchOne(
      db, sql: "SELECT sequence FROM claims_ledger WHERE instr(CAST(\(all) AS BLOB), x'00') > 0 ORDER BY sequence")
    guard let place else { return }
    throw StoreFailure(
      place: "state.sqlite",
      message: "entry \(place) of the claims ledger cannot be read: it was changed after it was made",
      remedy: "Restore state.sqlite from the backup; nothing can be claimed from this ledger.")
  }

  private static func entry(_ row: Row) -> LedgerEntry? {
    func text(_ name: String) -> String? { String.fromDatabaseValue(row[name]) }
    func number(_ name: String) -> Int? { Int.fromDatabaseValue(row[name]) }
    func list(_ name: String) -> [String]? { text(name).map(LedgerTable.list) }
    guard let action = text("action").flatMap(LedgerAction.init(rawValue:)), let claim = text("claim"),
      let quarter = text("quarter").flatMap({ Quarter($0) }), let family = text("family_id"),
      let familyRef = text("family_ref"),
      let basis = text("basis"), basis.isEmpty || ClaimBasis(rawValue: basis) != nil, let amount = number("amount"),
      let day = number("acts_on").flatMap(Int32.init(exactly:)), let sequence = number("sequence"),
      let previous = text("previous"),
      let hash = text("hash"), let scope = text("scope"), let people = list("people"), let refs = list("people_refs"),
      let measures = list("measures"), let evidence = text("evidence_hash"), let plan = text("plan_version"),
      let by = text("by_whom"),
      let role = text("role"), let login = text("login"), let reason = text("reason"),
      let content = text("content_hash"), let subject = text("subject"), let mac = text("mac"),
      // Beyond these days a date has no year of four figures.
      (-719_162...2_932_896).contains(day)
    else { return nil }
    var entry = LedgerEntry(
      action, claim: ClaimID(claim), quarter: quarter, family: FamilyID(family), familyRef: familyRef,
      basis: ClaimBasis(rawValue: basis),
      amount: Pence(amount), on: CalendarDay(number: day))
    entry.sequence = sequence
    entry.previous = previous
    entry.hash = hash
    entry.scope = scope
    entry.people = people.map { PersonID($0) }
    entry.peopleRefs = refs
    entry.measures = measures
    entry.evidenceHash = evidence
    entry.planVersion = plan
    entry.by = by
    entry.role = role
    entry.login = login
    entry.reason = reason
    (entry.contentHash, entry.subject, entry.mac) = (content, subject, mac)
    return entry
  }

  private static func listed(_ texts: [String]) -> String { texts.joined(separator: "\n") }

  /// Every byte counts: an empty line is an entry of its own.
  private static func list(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  // MARK: What claims said

  static func keep(_ contents: [KeptContent], _ db: Database) throws {
    for one in contents {
      try db.execute(
        sql: "INSERT INTO claim_content VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
        arguments: [one.hash, one.claim.text, one.text])
    }
  }

  static func kept(_ db: Database) throws -> [KeptContent] {
    try Row.fetchAll(db, sql: "SELECT hash, claim, body FROM claim_content ORDER BY hash").map {
      KeptContent(hash: $0[0], claim: ClaimID($0[1]), text: $0[2])
    }
  }

  /// The keys of the claims that stand, as `kind key claim`, in order: `ledger verify` holds them against the entries.
  static func keys(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT kind || ' ' || key || ' ' || claim FROM live_claim_key ORDER BY 1")
  }
}
