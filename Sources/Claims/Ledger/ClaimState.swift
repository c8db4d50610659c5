public import Vocabulary

/// A claim as its entries in the ledger leave it.
public struct ClaimState: Sendable, Equatable {
  /// The latest proposal or, once there is one, the approval or submission: what the claim says.
  public internal(set) var terms: LedgerEntry
  /// The last entry that moved it.
  public internal(set) var last: LedgerEntry
  /// The approval, where there was one.
  public internal(set) var approval: LedgerEntry?
  /// The submission, where there was one.
  public internal(set) var submission: LedgerEntry?
  /// The last that an auditor found about it as it was last proposed; nil where nobody has checked it.
  public internal(set) var finding: LedgerEntry?

  init(_ entry: LedgerEntry) {
    terms = entry
    last = entry
  }

  /// The claim.
  public var id: ClaimID { terms.claim }
  /// Where it stands.
  public var status: LedgerAction { last.action }
  /// Whether it stands at all.
  public var isLive: Bool { status.isLive }

  mutating func add(_ entry: LedgerEntry) {
    if !entry.action.isFinding { last = entry }
    switch entry.action {
    case .proposed:
      terms = entry
      finding = nil
    case .approved:
      // What an auditor found holds for what the claim said then.
      if finding?.evidenceHash != entry.evidenceHash { finding = nil }
      terms = entry
      approval = entry
    case .submitted:
      terms = entry
      submission = entry
    case .auditPassed, .auditFailed: finding = entry
    default: break
    }
  }
}
