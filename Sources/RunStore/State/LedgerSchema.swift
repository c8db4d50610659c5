internal import GRDB
internal import Vocabulary

/// The ledger's schema: entries are only ever added, each on top of the last, and no family or person can be in two claims that stand.
///
/// All of that is said in the schema, so that no program, this one or another, can write a ledger that pays twice.
enum LedgerSchema {
  /// Takes the entries of the first schema over, hashes and all.
  static func make(_ db: Database) throws {
    for trigger in ["no_update", "insert", "delete"] { try db.execute(sql: "DROP TRIGGER live_claim_key_\(trigger)") }
    try db.execute(sql: entries)
    try AppendOnly.make("claims_ledger", message: "the claims ledger is only ever added to", db)
    for sql in [view, keys, chain, keeping, retracting] { try db.execute(sql: sql) }
  }

  private static let entries = """
    CREATE TABLE next_claims_ledger (
      sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
      previous TEXT NOT NULL UNIQUE CHECK (length(previous) = 64),
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
      action TEXT NOT NULL CHECK (action IN (\(claimActions), \(otherActions))),
      claim TEXT NOT NULL CHECK ((claim <> '') = (action IN (\(claimActions)))),
      scope TEXT NOT NULL,
      quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-Q[1-4]'),
      family_id TEXT NOT NULL CHECK (family_id <> '' OR claim = ''),
      family_ref TEXT NOT NULL,
      people TEXT NOT NULL,
      people_refs TEXT NOT NULL,
      measures TEXT NOT NULL,
      basis TEXT NOT NULL CHECK (basis IN ('SSP', 'CE', 'BOTH') OR (claim = '' AND basis = '')),
      amount INTEGER NOT NULL CHECK (amount >= 0),
      evidence_hash TEXT NOT NULL,
      plan_version TEXT NOT NULL,
      acts_on INTEGER NOT NULL,
      by_whom TEXT NOT NULL CHECK (trim(by_whom) <> ''),
      role TEXT NOT NULL CHECK (action <> 'APPROVED' OR trim(role) <> ''),
      login TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (action NOT IN ('WITHDRAWN', 'AUDIT_FAILED', 'ASSIGNED', 'RETRACTED') OR trim(reason) <> ''),
      content_hash TEXT NOT NULL,
      subject TEXT NOT NULL CHECK (subject <> '' OR claim <> ''),
      mac TEXT NOT NULL
    ) STRICT;
    INSERT INTO next_claims_ledger SELECT *, '', '', '' FROM claims_ledger ORDER BY sequence;
    DROP TABLE claims_ledger;
    ALTER TABLE next_claims_ledger RENAME TO claims_ledger;
    CREATE INDEX claims_ledger_claim ON claims_ledger (claim, sequence);
    CREATE INDEX claims_ledger_subject ON claims_ledger (action, subject);
    """

  private static let claimActions = "'PROPOSED', 'APPROVED', 'SUBMITTED', 'WITHDRAWN', 'AUDIT_PASSED', 'AUDIT_FAILED'"
  private static let otherActions =
    "'ATTACHED', 'SEALED', 'ASSIGNED', 'LOT_DRAWN', 'RETRACTED', 'DECIDED', 'OVERRIDDEN', 'OVERRIDE_REVOKED', 'FILE_ACCEPTED', 'PURGED'"

  /// The entries without those of nights that were taken back.
  private static let view = """
    CREATE VIEW standing_entry AS SELECT * FROM claims_ledger AS entry
    WHERE NOT (entry.by_whom = '\(LedgerEntry.nightly)' AND entry.subject <> ''
      AND EXISTS (SELECT 1 FROM claims_ledger AS back WHERE back.action = 'RETRACTED' AND back.subject = entry.subject));
    """

  /// The last entry that moved a claim.
  private static func last(_ claim: String, _ column: String) -> String {
    "(SELECT \(column) FROM standing_entry WHERE claim = \(claim) AND action NOT LIKE 'AUDIT%' ORDER BY sequence DESC LIMIT 1)"
  }

  /// Families and people of the claims that stand: the primary key is what makes a second claim impossible.
  private static let keys = """
    CREATE TRIGGER live_claim_key_no_update BEFORE UPDATE ON live_claim_key
    BEGIN SELECT RAISE(ABORT, 'the keys of claims follow the ledger'); END;
    CREATE TRIGGER live_claim_key_insert BEFORE INSERT ON live_claim_key
    WHEN coalesce(\(last("NEW.claim", "action")), 'WITHDRAWN') = 'WITHDRAWN'
    BEGIN SELECT RAISE(ABORT, 'the keys of claims follow the ledger'); END;
    CREATE TRIGGER live_claim_key_delete BEFORE DELETE ON live_claim_key
    WHEN \(last("OLD.claim", "action")) IN ('APPROVED', 'SUBMITTED')
    BEGIN SELECT RAISE(ABORT, 'the keys of claims follow the ledger'); END;
    """

  private static let chain = """
    CREATE TRIGGER claims_ledger_chain BEFORE INSERT ON claims_ledger
    BEGIN
      SELECT RAISE(ABORT, 'the entry does not follow the last one of the ledger')
      WHERE NEW.sequence <> coalesce((SELECT max(sequence) FROM claims_ledger), 0) + 1
        OR NEW.previous <> coalesce((SELECT hash FROM claims_ledger ORDER BY sequence DESC LIMIT 1), '\(LedgerEntry.start)')
        OR (NEW.action <> 'RETRACTED' AND NEW.acts_on < coalesce((SELECT max(acts_on) FROM standing_entry), NEW.acts_on));
      SELECT RAISE(ABORT, 'the claim cannot take this step from where it stands')
      WHERE NEW.claim <> '' AND NEW.action || ' after ' || coalesce(\(last("NEW.claim", "action")), '')
        NOT IN ('PROPOSED after ', 'PROPOSED after PROPOSED', 'APPROVED after PROPOSED', 'APPROVED after APPROVED',
          'SUBMITTED after APPROVED',
          'WITHDRAWN after PROPOSED', 'WITHDRAWN after APPROVED', 'WITHDRAWN after SUBMITTED',
          'AUDIT_PASSED after PROPOSED', 'AUDIT_PASSED after APPROVED', 'AUDIT_PASSED after SUBMITTED',
          'AUDIT_FAILED after PROPOSED', 'AUDIT_FAILED after APPROVED', 'AUDIT_FAILED after SUBMITTED');
    END;
    """

  /// Adds the keys of an entry that are not its claim's already.
  private static func keys(of entry: String) -> String {
    """
    INSERT INTO live_claim_key SELECT \(entry).scope, kind, key, \(entry).claim FROM (
      SELECT 'family id' AS kind, \(entry).family_id AS key
      UNION SELECT 'family ref', \(entry).family_ref
      UNION SELECT 'person id', value FROM \(list(entry, "people"))
      UNION SELECT 'person ref', value FROM \(list(entry, "people_refs"))
    ) AS wanted
    WHERE key <> '' AND NOT EXISTS (
      SELECT 1 FROM live_claim_key AS known
      WHERE known.scope = \(entry).scope AND known.kind = wanted.kind AND known.key = wanted.key
        AND known.claim = \(entry).claim);
    """
  }

  /// A proposal's keys replace those of the proposal before it; approval and submission add whoever has joined since.
  private static let keeping = """
    CREATE TRIGGER claims_ledger_release AFTER INSERT ON claims_ledger WHEN NEW.action = 'WITHDRAWN'
    BEGIN DELETE FROM live_claim_key WHERE claim = NEW.claim; END;
    CREATE TRIGGER claims_ledger_keep AFTER INSERT ON claims_ledger
    WHEN NEW.action IN ('PROPOSED', 'APPROVED', 'SUBMITTED')
    BEGIN
      DELETE FROM live_claim_key WHERE claim = NEW.claim AND NEW.action = 'PROPOSED';
      \(keys(of: "NEW"))
    END;
    """

  /// The night's proposals lose their keys; proposals that it had withdrawn or renewed have those of before again.
  private static let retracting = """
    CREATE TRIGGER claims_ledger_retract AFTER INSERT ON claims_ledger WHEN NEW.action = 'RETRACTED'
    BEGIN
      DELETE FROM live_claim_key WHERE claim IN (
        SELECT claim FROM claims_ledger WHERE by_whom = '\(LedgerEntry.nightly)' AND subject = NEW.subject AND claim <> '');
      INSERT INTO live_claim_key
      SELECT DISTINCT entry.scope, wanted.kind, wanted.key, entry.claim FROM standing_entry AS entry
      JOIN (
        SELECT sequence, 'family id' AS kind, family_id AS key FROM claims_ledger
        UNION SELECT sequence, 'family ref', family_ref FROM claims_ledger
        UNION SELECT sequence, 'person id', value FROM claims_ledger, \(list("claims_ledger", "people"))
        UNION SELECT sequence, 'person ref', value FROM claims_ledger, \(list("claims_ledger", "people_refs"))
      ) AS wanted ON wanted.sequence = entry.sequence
      WHERE wanted.key <> '' AND entry.action = 'PROPOSED' AND entry.sequence = \(last("entry.claim", "sequence"))
        AND entry.claim NOT IN (SELECT claim FROM live_claim_key);
    END;
    """

  /// The entries of a list, which stands there a line an entry: a JSON list is made of it so that SQLite can walk it.
  private static func list(_ entry: String, _ column: String) -> String {
    "json_each('[' || replace(json_quote(replace(\(entry).\(column), '\\', char(57344))), '\\n', '\",\"') || ']')"
  }
}
