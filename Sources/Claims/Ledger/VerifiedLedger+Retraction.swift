public import Vocabulary

extension VerifiedLedger {
  /// The entry that takes back what a published night had added, as after a wrong clock. It acts on the day that the ledger had reached before
  /// that night, so that the days after it count again.
  ///
  /// - Parameters:
  ///   - run: the night.
  ///   - known: how many entries the ledger had when the night began.
  ///   - day: the day that counts where nothing was in the ledger before.
  ///
  /// Throws `ClaimRefusal` where nobody says why, or where something was done on top of the night.
  public func retraction(
    of run: String, after known: Int, by signature: Signature, reason: String, else day: CalendarDay
  )
    throws -> LedgerEntry
  {
    let reason = Signature.trimmed(reason)
    guard !signature.by.isEmpty, !reason.isEmpty else {
      throw ClaimRefusal("run \(run)", "taking it back needs a name and a reason", "Say --by and --reason.")
    }
    let since = entries.dropFirst(known).filter { !($0.isByNight && $0.subject == run) }
    guard since.isEmpty else {
      let what = since.map { "entry \($0.sequence), \($0.action.rawValue) by \($0.by)" }.joined(separator: "; ")
      throw ClaimRefusal(
        "run \(run)", "people have acted on it, and what they did would hang in the air: \(what)",
        "Withdraw the claims concerned instead; a later night takes it from there.")
    }
    var entry = LedgerEntry(
      .retracted, subject: run, on: ClaimBook(Array(entries.prefix(known))).lastDay ?? day)
    (entry.by, entry.role, entry.login, entry.reason) = (signature.by, signature.role, signature.login, reason)
    return LedgerChain.seal(entry, after: entries.last)
  }
}
