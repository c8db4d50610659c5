internal import GRDB
public import Vocabulary

extension StateStore {
  /// Which person each source record belonged to, in order of source and key.
  public func personIndex() throws -> [PersonIndexEntry] { try read(PersonIndexTable.all) }

  /// Which id each family has, in order of reference and anchor.
  public func familyIndex() throws -> [FamilyIndexEntry] { try read(FamilyIndexTable.all) }

  /// The standing decisions of people about pairs of records.
  public func decisions() throws -> [MatchDecision] { try read(MatchDecisionTable.standing) }

  /// Remembers decisions for ever, in one step with the ledger's entry of them; gives how many were new.
  public func add(_ decisions: [MatchDecision], _ sealing: WordRegister.Sealing) throws -> Int {
    try write { db in
      let added = try MatchDecisionTable.add(decisions, db)
      if added > 0 { try WordRegister.decisions.seal(sealing, db) }
      return added
    }
  }

  /// The exceptions that the last published night left.
  public func seenExceptions() throws -> [SeenException] { try read(SeenExceptionTable.all) }

  /// Ids that were merged into others, old to new; following it once is enough.
  public func personAliases() throws -> [PersonID: PersonID] { try read(PersonAliasTable.all) }

  /// The hash of a published run's saved stages; nil for a run that is not published, or was before hashes were kept.
  public func stagesHash(ofPublished run: String) throws -> String? {
    try read { db in
      guard try db.columns(in: "published_run").contains(where: { $0.name == "stages_sha256" }) else { return nil }
      let hash = try String.fetchOne(
        db, sql: "SELECT stages_sha256 FROM published_run WHERE run_id = ?", arguments: [run])
      return hash.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// The latest day as of which a run was published; nil before the first.
  public func lastPublishedDay() throws -> CalendarDay? {
    try read { try Int32.fetchOne($0, sql: "SELECT MAX(as_of) FROM published_run").map { CalendarDay(number: $0) } }
  }

  /// The ids of the published runs, in order of publication.
  public func publishedRuns() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT run_id FROM published_run ORDER BY sequence") }
  }
}
