/// What an entry of the claims ledger does to its claim (`outputs.md`, statuses of a claim). All but an auditor's findings are also the
/// status that it leaves it in.
public enum LedgerAction: String, CaseIterable, Sendable {
  /// A night, or a person, proposes the claim; again where what it rests on has changed before anybody approved it.
  case proposed = "PROPOSED"
  /// A named person has approved it.
  case approved = "APPROVED"
  /// It was sent with its quarter's return, and its files are frozen.
  case submitted = "SUBMITTED"
  /// It is taken back; the family can be claimed anew.
  case withdrawn = "WITHDRAWN"
  /// An auditor found the claim right; it stays where it stands.
  case auditPassed = "AUDIT_PASSED"
  /// An auditor found something against it; it stays where it stands until somebody takes it back.
  case auditFailed = "AUDIT_FAILED"

  /// The actions that may follow this one for the same claim; nothing follows a withdrawal.
  public var successors: [LedgerAction] {
    switch self {
    case .proposed: [.proposed, .approved, .withdrawn, .auditPassed, .auditFailed]
    case .approved: [.submitted, .withdrawn, .auditPassed, .auditFailed]
    case .submitted: [.withdrawn, .auditPassed, .auditFailed]
    case .withdrawn, .auditPassed, .auditFailed: []
    }
  }

  /// Whether it is an auditor's finding, which moves its claim nowhere.
  public var isFinding: Bool { self == .auditPassed || self == .auditFailed }

  /// Whether the claim stands, so that nobody in it can be claimed again.
  public var isLive: Bool { self != .withdrawn }
}
