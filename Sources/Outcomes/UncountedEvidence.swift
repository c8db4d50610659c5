/// Why something that speaks for a problem does not count: the codes of the exceptions that qualifying raises.
public enum UncountedEvidence: String, CaseIterable, Sendable {
  /// The row is not about somebody like this.
  case wrongSubject = "WRONG_SUBJECT"
  /// A need is named, and the finding that must confirm it is not there.
  case needUnconfirmed = "NEED_UNCONFIRMED"
  /// A need is ticked without a date.
  case tickWithoutDate = "TICK_WITHOUT_DATE"
  /// A need was ticked too long before registration.
  case tickTooOld = "TICK_TOO_OLD"
  /// Declared by somebody who is not a professional.
  case declarationWrongRole = "DECLARATION_WRONG_ROLE"
  /// Declared too long before registration.
  case declarationTooOld = "DECLARATION_TOO_OLD"
}
