import Families
import Match
import Normalise
import Vocabulary

/// Asks every row of the plan of every member of one family after the other.
struct HouseholdJudge {
  let book: EvidenceBook
  /// The rows of the plan, as far as they must be known before anybody is asked.
  let rows: [RowQuestions]
  /// Whether every row is in force on every day, as in a plan that was never amended.
  private let areAllOpen: Bool
  private let doubts: Doubts
  private let sight: RouteSight

  init(_ book: EvidenceBook) {
    self.book = book
    let measures = book.measures
    areAllOpen = book.plan.rows.allSatisfy { $0.inForceFrom == nil && $0.inForceTo == nil }
    rows = book.plan.rows.map { RowQuestions(row: $0, number: measures.firstIndex(of: $0.measure) ?? 0) }
    doubts = Doubts(book)
    sight = RouteSight(book, rows: rows, doubts: doubts)
  }

  /// Adds a family's outcomes, or what the trawl finds, and the exceptions.
  func judge(_ household: Household, into list: inout OutcomeList) {
    let day = book.plan.settings.planVersionBy == .engagement ? household.registered : book.asOf
    let inForce = areAllOpen ? rows : rows.filter { $0.row.isInForce(on: day) }
    let judged = judge(household, rows: inForce, telling: &list.exceptions)
    guard household.isEngaged else {
      list.trawl += judged
      return
    }
    var ignored: [DataException] = []
    let alternatives = doubts.alternatives(to: household).map {
      ($0, judge($0.household, rows: inForce, telling: &ignored))
    }
    let undecided = doubts.crowdedOut(doubts.undecided(judged, beside: alternatives), of: household)
    let settled = ContradictedOutcomes(undecided, of: household) { other in
      var ignored: [DataException] = []
      return judge(other, rows: inForce, telling: &ignored)
    }
    list.exceptions += contradictions(household)
    let outcomes = doubts.heldBack(settled.outcomes, of: household, rows: inForce)
    list.outcomes += outcomes
    list.unseen += settled.unseen + sight.unseen(of: household, rows: inForce, outcomes: outcomes)
  }

  /// What contradicts itself about a family, whether or not anything hangs on it.
  private func contradictions(_ household: Household) -> [DataException] {
    (0...household.members.count).map(household.subject).flatMap { subject in
      subject.contradictions.compactMap { one in
        guard let line = one.lines(book).last,
          let event = one.versions.joined().map({ book.events[Int($0)] }).first(where: { $0.line == line })
        else { return nil }
        let feed = book.feeds[Int(event.feed)]
        return DataException(
          one.kind == .tie ? .tiedEvidence : .sourcesDisagree, stage: .outcomes, source: feed.source, feed: feed.feed,
          line: line, familyRef: household.family.ref, personRef: subject.personRef)
      }
    }
  }

  /// What the rows say of each member, and of the family as a whole.
  private func judge(_ household: Household, rows: [RowQuestions], telling exceptions: inout [DataException])
    -> [Outcome]
  {
    var outcomes: [Outcome] = []
    for member in household.members { outcomes += judge(member, in: household, rows: rows, telling: &exceptions) }
    return outcomes + judge(household.whole, in: household, rows: rows, telling: &exceptions)
  }

  // MARK: One subject

  private func judge(
    _ subject: Subject, in household: Household, rows: [RowQuestions], telling exceptions: inout [DataException]
  ) -> [Outcome] {
    var evaluations: [MeasureEvaluation] = []
    for questions in rows where concerns(questions, subject, household.registered) {
      var qualifying = Qualifying(household: household, subject: subject, questions: questions)
      if let evaluation = qualifying.evaluation() { evaluations.append(evaluation) }
      if household.isEngaged { exceptions += qualifying.exceptions }
    }
    guard household.isEngaged else { return evaluations.map { OutcomeTeller.trawled($0) } }
    var outcomes: [Outcome] = []
    for evaluation in evaluations {
      if evaluation.questions.sight.includesOtherRows {
        evaluation.others = evaluations.filter { $0 !== evaluation }
      }
      let teller = OutcomeTeller(evaluation: evaluation)
      let outcome = teller.outcome()
      exceptions += teller.exceptions(outcome)
      outcomes.append(outcome)
    }
    return outcomes
  }

  /// Whether anything of the subject could qualify it under a row.
  private func concerns(_ questions: RowQuestions, _ subject: Subject, _ registered: CalendarDay) -> Bool {
    if subject.person == nil {
      if subject.named & (1 << UInt64(questions.number)) != 0 { return true }
      return questions.row.subject.isFamily && (questions.routeMask & subject.mask != 0)
    }
    if subject.named & (1 << UInt64(questions.number)) != 0 { return true }
    if questions.row.subject.isFamily { return false }
    if questions.routeMask & subject.mask != 0 { return true }
    return questions.asksForSilence && isOfSchoolAge(subject, registered)
  }

  /// Whether absence from every roll could mean anything: about the ages of compulsory education, and a little more.
  private func isOfSchoolAge(_ subject: Subject, _ registered: CalendarDay) -> Bool {
    subject.birth.map { book.asOf.age(bornOn: $0) >= 5 && registered.age(bornOn: $0) <= 17 } ?? false
  }
}
