import Vocabulary

/// One row of the plan asked of one subject who qualified: what every condition says on any day from the qualifying date on.
///
/// A day is asked with the evidence dated up to it; coverage is that of the night. So the status on an earlier date does not depend on
/// what an earlier run saw.
final class MeasureEvaluation {
  let household: Household
  let subject: Subject
  let row: PlanRow
  let hits: [RouteHit]
  /// The qualifying date q.
  let qualified: CalendarDay
  /// The row's first clear period, from which other tests may count.
  let clear: ClearTest?
  /// The other rows of the same subject, for rows that look at each other.
  var others: [MeasureEvaluation] = []
  /// What is worth telling; filled only while `isTelling`.
  var notes = Notes()
  var isTelling = false
  /// The day on which the person left the family or died; nil for those who belong to it still.
  let left: CalendarDay?
  /// From when education, employment or training after school counts; nil outside that test.
  var afterLeaving: CalendarDay?
  /// The latest declaration that counted on the day asked last.
  var lastDeclared: CalendarDay?
  private var sums: [Int: TermSum]?
  private var spellsOfBenefit: [BenefitSpell]?

  init(household: Household, subject: Subject, row: PlanRow, hits: [RouteHit], qualified: CalendarDay) {
    self.household = household
    self.subject = subject
    self.row = row
    self.hits = hits
    self.qualified = qualified
    clear = row.tests.lazy.compactMap(\.test.clear).first
    left = subject.left(by: household.lastDay, asOf: household.book.asOf)
  }

  /// The day that the row is asked about: the as-of date or, where the row is about members only, the last day of somebody who has left:
  /// what comes later is not this family's (readings 4.21, 22 and 33).
  var today: CalendarDay { row.outlivesMembership ? book.asOf : left ?? book.asOf }

  var book: EvidenceBook { household.book }
  var settings: PlanSettings { household.book.plan.settings }
  var calendar: SchoolCalendar { household.book.calendar }
  var registered: CalendarDay { household.registered }
  var hasDataRoute: Bool { hits.contains { !$0.isProfessional } }

  /// Possible sessions and absences by term, worked out once.
  var termSums: [Int: TermSum] {
    if let sums { return sums }
    let worked = attendanceByTerm()
    sums = worked
    return worked
  }

  /// Spells on benefit, worked out once.
  func benefitSpells(_ test: BenefitTest) -> [BenefitSpell] {
    if let spellsOfBenefit { return spellsOfBenefit }
    let worked = BenefitSpell.merge(
      BenefitClaim.of(subject, test: test, household: household), tolerance: settings.ceToleranceDays)
    spellsOfBenefit = worked
    return worked
  }

  // MARK: The row on a day

  /// What the whole row says on a day.
  func answer(on day: CalendarDay) -> Answer {
    if let neutral = neutralAnswer(on: day) { return neutral }
    if let doubt = hits.first?.doubt, doubt != .none, hits.allSatisfy({ $0.doubt != .none }) { return .review(doubt) }
    return all(row.tests, on: day)
  }

  private func neutralAnswer(on day: CalendarDay) -> Answer? {
    guard let set = row.neutralWhile else { return nil }
    var found: Answer?
    each(set, upTo: day) { event, index, date in
      guard isStillOpen(event, on: day) else { return }
      tell { $0.cite(index) }
      found =
        date > qualified
        ? Answer(state: .neutral, reason: .homeEducated, due: nil, undone: false) : .review(.homeEducatedBefore)
    }
    return found
  }

  /// All steps must hold.
  func all(_ steps: [PlanStep], on day: CalendarDay) -> Answer {
    var result = Answer.holds
    for step in steps { result = result.and(answer(step.test, on: day)) }
    return result
  }

  private func any(_ steps: [PlanStep], on day: CalendarDay) -> Answer {
    var result: Answer?
    for step in steps {
      let isOpen = applies(step.applies, on: day)
      let answer = answer(step.test, on: day)
      guard isOpen || answer.state == .holds else { continue }
      result = result.map { $0.or(answer) } ?? answer
    }
    return result ?? .awaiting(.nothingOpen)
  }

  private func applies(_ when: PlanStep.Applies, on day: CalendarDay) -> Bool {
    switch when {
    case .always: true
    case .during(let set): isRunning(set, on: day)
    case .notDuring(let set): !isRunning(set, on: day)
    case .qualified(let measure): others.contains { $0.row.measure == measure }
    case .onceDeclared(let purposes): declarations(purposes, upTo: day).contains { $0.isPositive }
    }
  }

  private func isRunning(_ set: EventSet, on day: CalendarDay) -> Bool {
    var found = false
    each(set, upTo: day) { event, _, _ in if isStillOpen(event, on: day) { found = true } }
    return found
  }

  private func isStillOpen(_ event: Event, on day: CalendarDay) -> Bool {
    guard let on = event.on, on <= day else { return false }
    return subject.end(of: event, book: book).map { $0 > day } ?? true
  }

  /// What one test says on a day.
  func answer(_ test: PlanTest, on day: CalendarDay) -> Answer {
    switch test {
    case .all(let steps): all(steps, on: day)
    case .any(let steps): any(steps, on: day)
    case .untilLeaving(let school, let then): untilLeaving(school, then: then, on: day)
    case .unless(let steps, let contradiction): unless(steps, contradiction, on: day)
    case .declared(let test): declared(test, on: day)
    case .clear(let test): isClear(test, on: day)
    case .completed(let set, let good, let bad, let unclear):
      isCompleted(set, good: good, bad: bad, unclear: unclear, on: day)
    case .star(let test): hasRisen(test, on: day)
    case .onRoll(let set, let provision, let accepted): isOnRoll(set, provision: provision, accepted: accepted, on: day)
    case .attended(let percent, let terms): hasAttended(percent: percent, terms: terms, on: day)
    case .fewerSessions(let set, let limit, let terms): hasFewerSessions(set, fewerThan: limit, terms: terms, on: day)
    case .fewerInTerms(let set, let limit, let terms): hasFewer(set, than: limit, terms: terms, on: day)
    case .scores(let test): hasBetterScores(test, on: day)
    case .everyMember(let steps, let kind): everyMember(steps, kind, on: day)
    case .happened(let set, let least, let months): hasHappened(set, atLeast: least, months: months, on: day)
    case .professionalConfirms(let purposes): isConfirmedByProfessional(purposes, on: day)
    case .noneOpen(let set, let purposes): hasNoneOpen(set, declaredBy: purposes, on: day)
    case .inEET(let test): isInEET(test, on: day)
    case .ratedAfterVisit(let words): isRated(words, on: day)
    case .opened(let test): wasOpened(test, on: day)
    case .episode(let test): endedWell(test, on: day)
    case .measureMet(let measure): isMet(measure, on: day)
    case .caseClosed(let test): isCaseClosed(test, on: day)
    case .riskLowered(let set, let scale): isRiskLower(set, scale: scale, on: day)
    case .offBenefit(let test): isOffBenefit(test, on: day)
    case .unsanctioned(let words, let days, let test): isUnsanctioned(words, days: days, test, on: day)
    case .nobodyClaims(let test, let purposes, let reasons):
      nobodyClaims(test, declaredAs: purposes, reasons: reasons, on: day)
    case .destination(let words): hasDestination(words, on: day)
    case .reduced(let set, let percent, let months): isReduced(set, percent: percent, months: months, on: day)
    case .fewer(let set, let limit, let months): areFewer(set, fewerThan: limit, months: months, on: day)
    }
  }

  // MARK: Wrappers

  private func untilLeaving(_ school: [PlanStep], then: [PlanStep], on day: CalendarDay) -> Answer {
    guard let leaves = leavingDay, day >= leaves else { return all(school, on: day) }
    let lastSchoolDay = leaves.adding(days: -1)
    if lastSchoolDay >= qualified {
      let before = all(school, on: lastSchoolDay)
      if before.state == .holds { return before }
    }
    afterLeaving = leaves
    defer { afterLeaving = nil }
    return all(then, on: day)
  }

  /// The day from which the school tests are replaced: school may be left, and the subject is 16.
  var leavingDay: CalendarDay? {
    subject.birth.map { max(calendar.leavingDate(bornOn: $0), $0.birthday(age: 16)) }
  }

  private func unless(_ steps: [PlanStep], _ contradiction: Contradiction, on day: CalendarDay) -> Answer {
    lastDeclared = nil
    let answer = all(steps, on: day)
    guard answer.state == .holds, let declared = lastDeclared else { return answer }
    var contradicted = false
    switch contradiction {
    case .open(let set):
      each(set, upTo: day) { event, index, _ in
        guard event.isOpen(atEndOf: day) || event.until.map({ $0 >= declared }) ?? true else { return }
        contradicted = true
        tell { $0.cite(index) }
      }
    case .recent(let set, let months):
      let from = declared.adding(months: -months)
      household.eachEvent(of: set, upTo: day) { event, date in
        guard date >= from else { return }
        contradicted = true
        tell { $0.evidence.append(event.line) }
      }
    }
    return contradicted ? .review(.contradicted) : answer
  }

  // MARK: Looking at events

  /// The subject's events of a set that are known on a day, with their dates; after qualifying only those of days in this family.
  func each(_ set: EventSet, upTo day: CalendarDay, _ body: (Event, Int32, CalendarDay) -> Void) {
    for index in subject.events {
      let event = book.events[Int(index)]
      guard let selector = book.selector(of: set, for: event), let date = event.date(selector.date), date <= day,
        (event.date(selector.knownFrom) ?? date) <= day, date <= qualified || subject.isMember(on: date)
      else { continue }
      body(event, index, date)
    }
  }

  /// Notes something, while the answer is being told.
  func tell(_ note: (inout Notes) -> Void) {
    if isTelling { note(&notes) }
  }
}
