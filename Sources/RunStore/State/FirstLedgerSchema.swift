internal import GRDB
internal import Vocabulary

/// The ledger's schema as version 0.2.0 made it; what has changed since stands in `LedgerSchema`.
enum FirstLedgerSchema {
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
}
