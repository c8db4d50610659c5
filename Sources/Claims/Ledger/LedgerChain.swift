public import Vocabulary

/// The arithmetic of the ledger: each entry is sealed with a hash over all that it says and the hash of the entry before.
public enum LedgerChain {
  /// The entry with its place, the hash of the one before, and its own.
  public static func seal(_ entry: LedgerEntry, after last: LedgerEntry?) -> LedgerEntry {
    var sealed = entry
    sealed.sequence = (last?.sequence ?? 0) + 1
    sealed.previous = last?.hash ?? LedgerEntry.start
    sealed.hash = hash(of: sealed)
    return sealed
  }

  /// Entries sealed one behind the other.
  public static func seal(_ entries: [LedgerEntry], after last: LedgerEntry?) -> [LedgerEntry] {
    var sealed: [LedgerEntry] = []
    for entry in entries { sealed.append(seal(entry, after: sealed.last ?? last)) }
    return sealed
  }

  /// A night's entries sealed on top of a ledger that people may have added to since the night was worked out: what the rules no longer
  /// allow is left away, and the next night sees to it. The entries name the run.
  public static func seal(
    _ drafts: [LedgerEntry], onto ledger: [LedgerEntry], mergedPersons: [PersonID: PersonID] = [:], run: String = ""
  ) -> [LedgerEntry] {
    var book = ClaimBook(ledger, mergedPersons: mergedPersons)
    var sealed: [LedgerEntry] = []
    for var draft in drafts where book.refusal(of: draft) == nil {
      draft.subject = run
      sealed.append(seal(draft, after: sealed.last ?? ledger.last))
      book.add(draft)
    }
    return sealed
  }

  /// SHA-256 over everything but the hash itself: each value by name, in this order, with its length.
  public static func hash(of entry: LedgerEntry) -> String {
    let values: [(String, String)] = [
      ("sequence", String(entry.sequence)), ("previous", entry.previous), ("action", entry.action.rawValue),
      ("claim", entry.claim.text),
      ("scope", entry.scope), ("quarter", entry.quarter.description), ("family", entry.family.text),
      ("family_ref", entry.familyRef),
      ("people", listed(entry.people.map(\.text))), ("people_refs", listed(entry.peopleRefs)),
      ("measures", listed(entry.measures)),
      ("basis", entry.basis?.rawValue ?? ""), ("amount", String(entry.amount.amount)),
      ("evidence_hash", entry.evidenceHash),
      ("plan_version", entry.planVersion), ("on", entry.on.iso), ("by", entry.by), ("role", entry.role),
      ("login", entry.login),
      ("reason", entry.reason),
    ]
    // Entries of version 0.2.0 had no more; what they lack is left out, so that their hashes stand.
    let later = [("content_hash", entry.contentHash), ("subject", entry.subject)].filter { !$0.1.isEmpty }
    return Digest.of((values + later).flatMap { [$0.0, $0.1] })
  }

  /// The hash of the last entry, which says what the whole ledger says; the start for an empty ledger.
  public static func head(_ entries: [LedgerEntry]) -> String { entries.last?.hash ?? LedgerEntry.start }

  private static func listed(_ texts: [String]) -> String { texts.map { "\($0.utf8.count):\($0)" }.joined() }

  /// Everything that is wrong with a ledger, in its order; empty where it verifies.
  ///
  /// - Parameter expected: the head that was noted elsewhere, as in a quarter's `freeze.json`: it must be the hash of one of the entries.
  ///   Without it, entries cut off at the end cannot be noticed.
  public static func faults(_ entries: [LedgerEntry], expecting expected: String? = nil) -> [LedgerFault] {
    var faults: [LedgerFault] = []
    var last: LedgerEntry?
    for (place, entry) in entries.enumerated() {
      if entry.sequence != place + 1 {
        faults.append(
          LedgerFault(
            entry: place + 1, message: "its number is \(entry.sequence): an entry was removed, added or moved"))
      }
      if entry.previous != last?.hash ?? LedgerEntry.start {
        faults.append(LedgerFault(entry: place + 1, message: "it does not follow the entry before it"))
      }
      if entry.hash != hash(of: entry) {
        faults.append(LedgerFault(entry: place + 1, message: "it was changed after it was made"))
      }
      last = entry
    }
    if faults.isEmpty { faults = ruleFaults(entries) }
    if let expected, expected != LedgerEntry.start, !entries.contains(where: { $0.hash == expected }) {
      faults.append(
        LedgerFault(
          entry: entries.count,
          message: "the ledger does not hold the head that was noted: its end was cut off, or rewritten"))
    }
    return faults
  }

  /// Entries that the rules of the ledger would have refused.
  private static func ruleFaults(_ entries: [LedgerEntry]) -> [LedgerFault] {
    var book = ClaimBook()
    var faults: [LedgerFault] = []
    for entry in entries {
      if let refusal = book.refusal(of: entry) { faults.append(LedgerFault(entry: entry.sequence, message: refusal)) }
      book.add(entry)
    }
    return faults
  }
}
