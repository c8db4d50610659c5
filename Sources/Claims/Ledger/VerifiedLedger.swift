public import Vocabulary

/// A ledger that was checked from its first entry to its last, and its claims: commands act on nothing else.
public struct VerifiedLedger: Sendable {
  /// The entries, in order.
  public private(set) var entries: [LedgerEntry]
  /// Their claims.
  public private(set) var book: ClaimBook

  /// Checks a ledger; throws `ClaimRefusal` where it does not verify.
  ///
  /// - Parameters:
  ///   - mergedPersons: person ids that were merged into others: old id, new id.
  ///   - settings: what the scheme was called before it had an id.
  public init(
    _ entries: [LedgerEntry], mergedPersons: [PersonID: PersonID] = [:], settings: ClaimSettings? = nil
  ) throws {
    if let fault = LedgerChain.faults(entries).first {
      throw ClaimRefusal(
        "the claims ledger", "does not verify: \(fault)",
        "Restore state.sqlite from the backup before anything is claimed.")
    }
    self.entries = entries
    book = ClaimBook(entries, mergedPersons: mergedPersons, settings: settings)
  }

  /// Adds entries sealed on top of the last one; false, and nothing is added, where they are not or the rules refuse one.
  public mutating func add(_ sealed: [LedgerEntry]) -> Bool {
    var (after, last) = (book, entries.last)
    for entry in sealed {
      guard entry == LedgerChain.seal(entry, after: last), after.refusal(of: entry) == nil else { return false }
      after.add(entry)
      last = entry
    }
    entries += sealed
    book = after
    return true
  }
}
