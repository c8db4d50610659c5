/// What must hold: the closed list of questions that a plan can ask.
public indirect enum PlanTest: Sendable, Equatable {
  /// All of these.
  case all([PlanStep])
  /// One of these.
  case any([PlanStep])
  /// The first, until the subject has left school at 16; then the second (readings 4.7).
  case untilLeaving([PlanStep], then: [PlanStep])
  /// All of the steps; where they hold and these events contradict them, a person must decide.
  case unless([PlanStep], Contradiction)
  /// A professional declares progress.
  case declared(DeclaredTest)
  /// No such event for so many months.
  case clear(ClearTest)
  /// The latest formal intervention came to a good end.
  case completed(EventSet, good: WordList, bad: WordList, unclear: WordList)
  /// Two assessments compare well.
  case scores(ScoresTest)
  /// All of these hold for every member of these ages.
  case everyMember([PlanStep], PlanSubject)
  /// At least so many of these events in the last months.
  case happened(EventSet, atLeast: Int, months: Int)
  /// The Outcome Star has risen.
  case star(StarTest)
  /// On a school roll, or in alternative provision of one of these types.
  case onRoll(EventSet, provision: EventSet, accepted: WordList)
  /// Attended for at least so many per cent of the possible sessions over so many terms.
  case attended(percent: Int, terms: Int)
  /// Excluded for fewer than so many sessions over so many terms.
  case fewerSessions(EventSet, fewerThan: Int, terms: Int)
  /// Fewer than so many of these events over so many terms and since.
  case fewerInTerms(EventSet, fewerThan: Int, terms: Int)
  /// Where no data route qualified the subject, a professional confirms the terms above.
  case professionalConfirms(WordList)
  /// None of these is open; one of these declarations says so too.
  case noneOpen(EventSet, declaredBy: WordList)
  /// In education, employment or training (readings 4.8).
  case inEET(EETTest)
  /// Home education rated well after an assessment and a visit.
  case ratedAfterVisit(WordList)
  /// The Early Help episode was opened longer than some months ago (C1).
  case opened(OpenedTest)
  /// The Early Help episode ended well, or goes on well (C1).
  case episode(EpisodeTest)
  /// Another row is met.
  case measureMet(String)
  /// Social care's case is closed and stays closed for so many months (C2).
  case caseClosed(CaseClosedTest)
  /// The latest risk is lower on this scale, lowest first, than it was at qualifying.
  case riskLowered(EventSet, scale: WordList)
  /// Off benefit for the weeks that the benefit asks, and in work (D1a).
  case offBenefit(BenefitTest)
  /// A claim for one of these went on for so many days without a sanction.
  case unsanctioned(WordList, days: Int, BenefitTest)
  /// Nobody in the family claims any more (D1c).
  case nobodyClaims(BenefitTest, declaredAs: WordList, reasons: WordList)
  /// A destination of one of these statuses, from the leaving date.
  case destination(WordList)
  /// So many per cent fewer events in the last so many months than in as many before registration.
  case reduced(EventSet, percent: Int, months: Int)
  /// Fewer than so many events in the last so many months.
  case fewer(EventSet, fewerThan: Int, months: Int)
}

extension PlanTest {
  /// The steps within it.
  public var steps: [PlanStep] {
    switch self {
    case .all(let steps), .any(let steps), .unless(let steps, _), .everyMember(let steps, _): steps
    case .untilLeaving(let school, let then): school + then
    default: []
    }
  }

  /// The first clear period in it.
  var clear: ClearTest? {
    if case .clear(let test) = self { return test }
    return steps.lazy.compactMap(\.test.clear).first
  }
}
