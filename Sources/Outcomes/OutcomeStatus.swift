/// How a qualified measure stands on the as-of date (*Meaning*: Statuses), the worst first.
public enum OutcomeStatus: String, CaseIterable, Sendable {
  case review = "REVIEW"
  case regressed = "REGRESSED"
  case notMet = "NOT_MET"
  case awaitingEvidence = "AWAITING_EVIDENCE"
  case pending = "PENDING"
  case met = "MET"
  case neutral = "NEUTRAL"

  /// 0 for the worst, in the order of the roll-up.
  public var rank: Int { OutcomeStatus.allCases.firstIndex(of: self) ?? 0 }
}
