internal import GRDB
internal import Vocabulary

/// What people decided about doubtful pairs, in the order in which it was imported. A later word on a pair counts, by its date and then by its
/// import; the earlier stays on record. So an old file that comes in again takes back nobody's later word.
enum MatchDecisionTable {
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE match_decision (
          sequence INTEGER PRIMARY KEY,
          source_a TEXT NOT NULL, key_a TEXT NOT NULL,
          source_b TEXT NOT NULL, key_b TEXT NOT NULL,
          verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
          decided_by TEXT NOT NULL CHECK (decided_by <> ''),
          decided_on INTEGER NOT NULL,
          CHECK (source_a <> source_b OR key_a <> key_b)
        ) STRICT
        """)
    try AppendOnly.make(
      "match_decision", message: "decisions are kept for ever; a later one replaces an earlier one", db)
  }

  /// The last word on every pair, in order of the pair.
  static func standing(_ db: Database) throws -> [MatchDecision] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT source_a, key_a, source_b, key_b, verdict, decided_by, decided_on, MAX(decided_on * 4294967296 + sequence)
        FROM match_decision
        GROUP BY source_a, key_a, source_b, key_b ORDER BY source_a, key_a, source_b, key_b
        """)
    return rows.map { row in
      MatchDecision(
        sourceA: row[0], keyA: row[1], sourceB: row[2], keyB: row[3],
        verdict: MatchDecision.Verdict(rawValue: row[4]) ?? .unsure,
        by: row[5], on: CalendarDay(number: row[6]))
    }
  }

  /// Adds decisions in their order, the smaller record first, leaving out those that are there already.
  static func add(_ decisions: [MatchDecision], _ db: Database) throws -> Int {
    var last = Dictionary(try standing(db).map { ($0.pair, $0) }, uniquingKeysWith: { $1 })
    var added = 0
    for decision in decisions.map(\.ordered)
    where try last[decision.pair] != decision && !isOutdated(decision, last, db) {
      if last[decision.pair].map({ $0.on <= decision.on }) ?? true { last[decision.pair] = decision }
      try db.execute(
        sql: """
          INSERT INTO match_decision (source_a, key_a, source_b, key_b, verdict, decided_by, decided_on)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          decision.sourceA, decision.keyA, decision.sourceB, decision.keyB, decision.verdict.rawValue, decision.by,
          Int(decision.on.number),
        ])
      added += 1
    }
    return added
  }

  /// Whether the very same was said before, and something later since.
  private static func isOutdated(_ decision: MatchDecision, _ last: [[String]: MatchDecision], _ db: Database) throws
    -> Bool
  {
    guard let known = last[decision.pair], known.on > decision.on else { return false }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM match_decision WHERE source_a = ? AND key_a = ? AND source_b = ? AND key_b = ?
          AND verdict = ? AND decided_by = ? AND decided_on = ?)
        """,
      arguments: [
        decision.sourceA, decision.keyA, decision.sourceB, decision.keyB, decision.verdict.rawValue, decision.by,
        Int(decision.on.number),
      ]) ?? false
  }
}

extension MatchDecision {
  /// The two records.
  fileprivate var pair: [String] { [sourceA, keyA, sourceB, keyB] }

  /// The same decision with the smaller record first.
  fileprivate var ordered: MatchDecision {
    guard (sourceB, keyB) < (sourceA, keyA) else { return self }
    return MatchDecision(sourceA: sourceB, keyA: keyB, sourceB: sourceA, keyB: keyA, verdict: verdict, by: by, on: on)
  }
}
