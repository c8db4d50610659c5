import Vocabulary

extension MeasureEvaluation {
  /// The days without a claim that must follow a spell.
  func daysWithoutClaim(after spell: BenefitSpell) -> Int {
    7 * (spell.isLong ? settings.jsaWeeks : settings.otherWeeks)
  }

  /// The last day up to which a matched answer, or JC staff, can tell whether somebody claims.
  func lastAnswer(_ rules: BenefitRules, of other: Subject? = nil) -> CalendarDay? {
    BenefitSpell.answers(of: other ?? subject, rules: rules, household: household).map(\.on).max()
  }
}
