/// What a person decided about two records: kept for ever, and stronger than any score.
public struct MatchDecision: Sendable, Equatable {
  /// The three answers of the review page.
  public enum Verdict: String, CaseIterable, Sendable {
    /// One person: must link.
    case same
    /// Two persons: cannot link.
    case different
    /// Nobody can say: stays in review.
    case unsure
  }

  /// Source system of the first record.
  public var sourceA: String
  /// Its key.
  public var keyA: String
  /// Source system of the other record.
  public var sourceB: String
  /// Its key.
  public var keyB: String
  /// The answer.
  public var verdict: Verdict
  /// Who decided.
  public var by: String
  /// When.
  public var on: CalendarDay

  /// A decision.
  public init(
    sourceA: String, keyA: String, sourceB: String, keyB: String, verdict: Verdict, by: String, on: CalendarDay
  ) {
    self.sourceA = sourceA
    self.keyA = keyA
    self.sourceB = sourceB
    self.keyB = keyB
    self.verdict = verdict
    self.by = by
    self.on = on
  }
}
