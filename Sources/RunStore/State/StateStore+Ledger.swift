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

  /// Remembers an override.
  public func add(_ override: MeasureOverride) throws { try write { try OverrideTable.add(override, $0) } }

  /// Ends an override.
  public func revoke(_ id: String, on day: CalendarDay, by: String, reason: String, login: String) throws {
    try write { try OverrideTable.revoke(id, on: day, by: by, reason: reason, login: login, $0) }
  }
}
