import Claims
import RunStore
import Vocabulary

/// Reads what approved and submitted claims said.
enum KeptContents {
  /// All of them, in order of their keys.
  ///
  /// Throws `NightFailure` where one cannot be read, and names the entry that it belongs to: whatever was left out would be a claim about which
  /// nobody knows any more what it said.
  static func read(_ state: StateStore, ledger: [LedgerEntry]) throws -> [ClaimContent] {
    try state.keptContents().map { kept in
      guard let content = ClaimContent(text: kept.text) else {
        let entry = ledger.first { [$0.contentHash, $0.evidenceHash].contains(kept.hash) }
        throw NightFailure(
          "the claims ledger",
          "what claim \(kept.claim) said at entry \(entry.map { "\($0.sequence)" } ?? "?") cannot be read: it was changed, "
            + "or a later version of cfetl wrote it",
          "Use the version that wrote it, or restore state.sqlite from the backup; nothing was written.")
      }
      return content
    }
  }

  /// As the store keeps one.
  static func kept(_ content: ClaimContent) -> KeptContent {
    KeptContent(hash: content.key, claim: content.claim, text: content.text)
  }
}
