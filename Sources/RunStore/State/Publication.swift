internal import GRDB
public import Vocabulary

/// What a published night leaves in the state: all of it, or nothing.
public struct Publication: Sendable {
  /// The run.
  public var runID: String
  /// Its as-of date.
  public var asOf: CalendarDay
  /// Lower-case hexadecimal SHA-256 over the names and hashes of its saved stages.
  public var stagesHash: String
  /// Which person each record of the night belongs to.
  public var persons: [PersonIndexEntry]
  /// Ids merged into others, old to new, all that are known.
  public var aliases: [PersonID: PersonID]
  /// Which id each family has.
  public var families: [FamilyIndexEntry]
  /// The night's exceptions.
  public var seen: [SeenException]
  /// Sealed entries for the claims ledger.
  public var ledger: [LedgerEntry]

  /// A night with nothing to remember.
  public init(runID: String, asOf: CalendarDay) {
    self.runID = runID
    self.asOf = asOf
    stagesHash = ""
    persons = []
    aliases = [:]
    families = []
    seen = []
    ledger = []
  }
}

extension StateStore {
  /// Remembers a published night in one step. Of a night that is remembered already
  /// only the hash of its saved stages is noted anew.
  public func publish(_ night: Publication) throws {
    try write { db in
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM published_run WHERE run_id = ?)", arguments: [night.runID])
      if isKnown == true { return try PublishedRunTable.note(night.runID, stagesHash: night.stagesHash, db) }
      try PublishedRunTable.add(night.runID, asOf: night.asOf, db)
      try PublishedRunTable.note(night.runID, stagesHash: night.stagesHash, db)
      try PersonIndexTable.put(night.persons, db)
      try PersonAliasTable.replace(with: night.aliases, db)
      try FamilyIndexTable.put(night.families, db)
      try SeenExceptionTable.replace(with: night.seen, db)
      try LedgerTable.append(night.ledger, db)
    }
  }

  /// Takes a published night back in one step: the ledger gets the entry that says so, and ids and exceptions are again those of before.
  ///
  /// - Parameter memory: the state as it was when the night began.
  ///
  /// Throws `StoreFailure` where the entry does not follow the last one; then nothing was changed.
  public func retract(_ run: String, _ entry: LedgerEntry, to memory: StateStore) throws {
    let (persons, aliases) = (try memory.personIndex(), try memory.personAliases())
    let (families, seen) = (try memory.familyIndex(), try memory.seenExceptions())
    try write { db in
      try LedgerTable.append([entry], db)
      try PublishedRunTable.remove(run, db)
      try db.execute(sql: "DELETE FROM person_index; DELETE FROM family_index")
      try PersonIndexTable.put(persons, db)
      try PersonAliasTable.replace(with: aliases, db)
      try FamilyIndexTable.put(families, db)
      try SeenExceptionTable.replace(with: seen, db)
    }
  }
}
