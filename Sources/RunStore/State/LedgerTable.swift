internal import GRDB
internal import Vocabulary

/// The claims ledger as a table: entries are only ever added, each on top of the last, and no family or person can be in two claims that stand.
///
/// All of that is said in the schema, so that no program, this one or another, can write a ledger that pays twice.
enum LedgerTable {
  static func make(_ db: Database) throws {
    try db.execute(sql: entries)
    try db.execute(sql: keys)
    try db.execute(sql: contents)
    for (table, what) in [("claims_ledger", "the claims ledger"), ("claim_content", "what a claim said")] {
      try AppendOnly.make(table, message: "\(what) is only ever added to", db)
    }
    try db.execute(sql: chain)
    try db.execute(sql: keeping)
  }

  private static let entries = """
    CREATE TABLE claims_ledger (
      sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
      previous TEXT NOT NULL UNIQUE CHECK (length(previous) = 64),
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
      action TEXT NOT NULL CHECK (action IN ('PROPOSED', 'APPROVED', 'SUBMITTED', 'WITHDRAWN', 'AUDIT_PASSED', 'AUDIT_FAILED')),
      claim TEXT NOT NULL CHECK (claim <> ''),
      scope TEXT NOT NULL,
      quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-Q[1-4]'),
      family_id TEXT NOT NULL CHECK (family_id <> ''),
      family_ref TEXT NOT NULL,
      people TEXT NOT NULL,
      people_refs TEXT NOT NULL,
      measures TEXT NOT NULL,
      basis TEXT NOT NULL CHECK (basis IN ('SSP', 'CE', 'BOTH')),
      amount INTEGER NOT NULL CHECK (amount >= 0),
      evidence_hash TEXT NOT NULL,
      plan_version TEXT NOT NULL,
      acts_on INTEGER NOT NULL,
      by_whom TEXT NOT NULL CHECK (trim(by_whom) <> ''),
      role TEXT NOT NULL CHECK (action <> 'APPROVED' OR trim(role) <> ''),
      login TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (action NOT IN ('WITHDRAWN', 'AUDIT_FAILED') OR trim(reason) <> '')
    ) STRICT;
    CREATE INDEX claims_ledger_claim ON claims_ledger (claim, sequence);
    """

  /// Families and people of the claims that stand: the primary key is what makes a second claim impossible.
  private static let keys = """
    CREATE TABLE live_claim_key (
      scope TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('family id', 'family ref', 'person id', 'person ref')),
      key TEXT NOT NULL CHECK (key <> ''),
      claim TEXT NOT NULL,
      PRIMARY KEY (scope, kind, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX live_claim_key_claim ON live_claim_key (claim);
    CREATE TRIGGER live_claim_key_no_update BEFORE UPDATE ON live_claim_key
    BEGIN SELECT RAISE(ABORT, 'the keys of claims follow the ledger'); END;
    CREATE TRIGGER live_claim_key_insert BEFORE INSERT ON live_claim_key
    WHEN coalesce(\(standing("NEW.claim")), 'WITHDRAWN') = 'WITHDRAWN'
    BEGIN SELECT RAISE(ABORT, 'the keys of claims follow the ledger'); END;
    CREATE TRIGGER live_claim_key_delete BEFORE DELETE ON live_claim_key
    WHEN \(standing("OLD.claim")) IN ('APPROVED', 'SUBMITTED')
    BEGIN SELECT RAISE(ABORT, 'the keys of claims follow the ledger'); END;
    """

  /// Where a claim stands: its last entry that is no auditor's finding.
  private static func standing(_ claim: String) -> String {
    "(SELECT action FROM claims_ledger WHERE claim = \(claim) AND action NOT LIKE 'AUDIT%' ORDER BY sequence DESC LIMIT 1)"
  }

  private static let contents = """
    CREATE TABLE claim_content (
      hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
      claim TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private static let chain = """
    CREATE TRIGGER claims_ledger_chain BEFORE INSERT ON claims_ledger
    BEGIN
      SELECT RAISE(ABORT, 'the entry does not follow the last one of the ledger')
      WHERE NEW.sequence <> coalesce((SELECT max(sequence) FROM claims_ledger), 0) + 1
        OR NEW.previous <> coalesce((SELECT hash FROM claims_ledger ORDER BY sequence DESC LIMIT 1), '\(LedgerEntry.start)')
        OR NEW.acts_on < coalesce((SELECT max(acts_on) FROM claims_ledger), NEW.acts_on);
      SELECT RAISE(ABORT, 'the claim cannot take this step from where it stands')
      WHERE NEW.action || ' after ' || coalesce(\(standing("NEW.claim")), '')
        NOT IN ('PROPOSED after ', 'PROPOSED after PROPOSED', 'APPROVED after PROPOSED', 'SUBMITTED after APPROVED',
          'WITHDRAWN after PROPOSED', 'WITHDRAWN after APPROVED', 'WITHDRAWN after SUBMITTED',
          'AUDIT_PASSED after PROPOSED', 'AUDIT_PASSED after APPROVED', 'AUDIT_PASSED after SUBMITTED',
          'AUDIT_FAILED after PROPOSED', 'AUDIT_FAILED after APPROVED', 'AUDIT_FAILED after SUBMITTED');
    END;
    """

  /// A proposal's keys replace those of the proposal before it; approval and submission add whoever has joined since. Lists are a line an
  /// entry; a JSON list is made of them so that SQLite can walk it.
  private static let keeping = """
    CREATE TRIGGER claims_ledger_release AFTER INSERT ON claims_ledger WHEN NEW.action = 'WITHDRAWN'
    BEGIN DELETE FROM live_claim_key WHERE claim = NEW.claim; END;
    CREATE TRIGGER claims_ledger_keep AFTER INSERT ON claims_ledger WHEN NEW.action <> 'WITHDRAWN'
    BEGIN
      DELETE FROM live_claim_key WHERE claim = NEW.claim AND NEW.action = 'PROPOSED';
      INSERT INTO live_claim_key SELECT NEW.scope, kind, key, NEW.claim FROM (
        SELECT 'family id' AS kind, NEW.family_id AS key
        UNION SELECT 'family ref', NEW.family_ref
        UNION SELECT 'person id', value FROM json_each('[' || replace(json_quote(replace(NEW.people, '\\', char(57344))), '\\n', '","') || ']')
        UNION SELECT 'person ref', value FROM json_each('[' || replace(json_quote(replace(NEW.people_refs, '\\', char(57344))), '\\n', '","') || ']')
      ) AS wanted
      WHERE key <> '' AND NOT EXISTS (
        SELECT 1 FROM live_claim_key AS known
        WHERE known.scope = NEW.scope AND known.kind = wanted.kind AND known.key = wanted.key AND known.claim = NEW.claim);
    END;
    """

  // MARK: Entries

  /// Adds sealed entries; SQLite refuses what does not follow the last one, or claims somebody twice.
  static func append(_ entries: [LedgerEntry], _ db: Database) throws {
    let marks = [String](repeating: "?", count: 21).joined(separator: ", ")
    let statement = try db.makeStatement(sql: "INSERT INTO claims_ledger VALUES (\(marks))")
    for one in entries {
      try statement.execute(
        arguments: [
          one.sequence, one.previous, one.hash, one.action.rawValue, one.claim.text, one.scope, one.quarter.description,
          one.family.text,
          one.familyRef, listed(one.people.map(\.text)), listed(one.peopleRefs), listed(one.measures),
          one.basis.rawValue,
          one.amount.amount, one.evidenceHash, one.planVersion, Int(one.on.number), one.by, one.role, one.login,
          one.reason,
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
      "evidence_hash", "plan_version", "by_whom", "role", "login", "reason",
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
      let basis = text("basis").flatMap(ClaimBasis.init(rawValue:)), let amount = number("amount"),
      let day = number("acts_on").flatMap(Int32.init(exactly:)), let sequence = number("sequence"),
      let previous = text("previous"),
      let hash = text("hash"), let scope = text("scope"), let people = list("people"), let refs = list("people_refs"),
      let measures = list("measures"), let evidence = text("evidence_hash"), let plan = text("plan_version"),
      let by = text("by_whom"),
      let role = text("role"), let login = text("login"), let reason = text("reason"),
      // Beyond these days a date has no year of four figures.
      (-719_162...2_932_896).contains(day)
    else { return nil }
    var entry = LedgerEntry(
      action, claim: ClaimID(claim), quarter: quarter, family: FamilyID(family), familyRef: familyRef, basis: basis,
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
