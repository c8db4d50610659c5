internal import GRDB
public import Vocabulary

extension StateStore {
  /// The claims ledger, in order; throws `StoreFailure` where an entry can no longer be read.
  public func ledger() throws -> [LedgerEntry] { try read(LedgerTable.all) }

  /// What approved and submitted claims said, in order of hash.
  public func keptContents() throws -> [KeptContent] { try read(LedgerTable.kept) }

  /// The keys under which the standing claims forbid others, as `kind key claim`, in order.
  public func liveClaimKeys() throws -> [String] { try read(LedgerTable.keys) }

  /// Adds sealed entries and what their claims say: all of it, or nothing.
  ///
  /// Throws `StoreFailure` where an entry does not follow the last one, or would claim a family or person a second time.
  public func append(_ entries: [LedgerEntry], contents: [KeptContent] = []) throws {
    try write { db in
      try LedgerTable.keep(contents, db)
      try LedgerTable.append(entries, db)
    }
  }

  /// All overrides, also those that have ended, in order of day.
  public func overrides() throws -> [MeasureOverride] { try read(OverrideTable.all) }

  /// Remembers an override, in one step with the ledger's entry of it.
  public func add(_ override: MeasureOverride, _ sealing: WordRegister.Sealing) throws {
    try write { db in
      try OverrideTable.add(override, db)
      try WordRegister.overrides.seal(sealing, db)
    }
  }

  /// Ends an override, in one step with the ledger's entry of it.
  public func revoke(
    _ id: String, on day: CalendarDay, by: String, reason: String, login: String, _ sealing: WordRegister.Sealing
  ) throws {
    try write { db in
      try OverrideTable.revoke(id, on: day, by: by, reason: reason, login: login, db)
      try WordRegister.revocations.seal(sealing, db)
    }
  }
}
