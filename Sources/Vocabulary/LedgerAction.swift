/// What an entry of the ledger does. The first four move a claim, and are also the status that they leave it in (`outputs.md`, statuses of a
/// claim); the others say something about a claim, or about the ledger's surroundings.
public enum LedgerAction: String, CaseIterable, Sendable {
  /// A night, or a person, proposes the claim; again where what it rests on has changed before anybody approved it.
  case proposed = "PROPOSED"
  /// A named person has approved it; again where what it says has changed since.
  case approved = "APPROVED"
  /// It was sent with its quarter's return, and its files are frozen.
  case submitted = "SUBMITTED"
  /// It is taken back; the family can be claimed anew.
  case withdrawn = "WITHDRAWN"
  /// An auditor found the claim right; it stays where it stands.
  case auditPassed = "AUDIT_PASSED"
  /// An auditor found something against it; it stays where it stands until somebody takes it back.
  case auditFailed = "AUDIT_FAILED"
  /// The fee for a family's people, once each, in the quarter in which the family was first seen registered.
  case attached = "ATTACHED"
  /// A quarter's folder was frozen; the entry holds the hash of its seal.
  case sealed = "SEALED"
  /// A person decided with which family somebody counts.
  case assigned = "ASSIGNED"
  /// A quarter's lot was drawn with a seed.
  case lotDrawn = "LOT_DRAWN"
  /// A published night was taken back, and with it whatever it had added here.
  case retracted = "RETRACTED"
  /// What people decided about doubtful pairs was taken in.
  case decided = "DECIDED"
  /// An override was made.
  case overridden = "OVERRIDDEN"
  /// An override was taken back.
  case overrideRevoked = "OVERRIDE_REVOKED"
  /// A short extract was accepted.
  case fileAccepted = "FILE_ACCEPTED"
  /// A run's records were removed.
  case purged = "PURGED"

  /// The actions that may follow this one for the same claim; nothing follows a withdrawal.
  public var successors: [LedgerAction] {
    switch self {
    case .proposed: [.proposed, .approved, .withdrawn, .auditPassed, .auditFailed]
    case .approved: [.approved, .submitted, .withdrawn, .auditPassed, .auditFailed]
    case .submitted: [.withdrawn, .auditPassed, .auditFailed]
    default: []
    }
  }

  /// Whether it is an auditor's finding, which moves its claim nowhere.
  public var isFinding: Bool { self == .auditPassed || self == .auditFailed }

  /// Whether it is about one claim.
  public var isOfClaim: Bool { isFinding || self == .withdrawn || isLive }

  /// Whether it leaves a claim standing, so that nobody in it can be claimed again.
  public var isLive: Bool { [.proposed, .approved, .submitted].contains(self) }
}
