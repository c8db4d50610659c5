import Vocabulary

/// One row of the plan asked of one subject who qualified: what every condition says on any day from the qualifying date on.
///
/// A day is asked with the evidence dated up to it; coverage is that of the night. So the status on an earlier date does not depend on
/// what an earlier run saw.
final class MeasureEvaluation {
  let household: Household
  let subject: Subject
  /// The row, and what is known of it beforehand.
  let questions: RowQuestions
  let hits: [RouteHit]
  /// The qualifying date q.
  let qualified: CalendarDay
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
  /// The day of what data alone showed, on the day asked last: a star, a risk.
  var lastShown: CalendarDay?
  private var sums: [Int: TermSum]?
  private var spellsOfBenefit: [BenefitSpell]?

  init(household: Household, subject: Subject, questions: RowQuestions, hits: [RouteHit], qualified: CalendarDay) {
    self.household = household
    self.subject = subject
    self.questions = questions
    self.hits = hits
    self.qualified = qualified
    left = subject.left(by: household.book.asOf, asOf: household.book.asOf)
  }

  /// The day that the row is asked about: the as-of date or, where the row is about members only, the last day of somebody who has left:
  /// what comes later is not this family's (*Meaning*: Whose evidence counts).
  var today: CalendarDay { row.outlivesMembership ? book.asOf : left ?? book.asOf }

  /// The same row asked of a subject once more, or of another, without a word of it told.
  convenience init(like other: MeasureEvaluation, of subject: Subject) {
    self.init(
      household: other.household, subject: subject, questions: other.questions, hits: other.hits,
      qualified: other.qualified)
  }

  var book: EvidenceBook { household.book }
  var row: PlanRow { questions.row }
  /// The row's first clear period, from which other tests may count.
  var clear: ClearOf? { questions.clear }
  /// The row's first test that looks at terms.
  var termWindowed: (any TermWindowed)? { questions.termWindowed }
  var settings: PlanSettings { household.book.plan.settings }
  var calendar: SchoolCalendar { household.book.calendar }
  var registered: CalendarDay { household.registered }

  /// Possible sessions and absences by term, worked out once.
  var termSums: [Int: TermSum] {
    if let sums { return sums }
    let worked = attendanceByTerm()
    sums = worked
    return worked
  }

  /// Spells on benefit, worked out once.
  func benefitSpells(_ rules: BenefitRules) -> [BenefitSpell] {
    if let spellsOfBenefit { return spellsOfBenefit }
    let worked = BenefitSpell.merge(
      BenefitClaim.of(subject, rules: rules, household: household), tolerance: settings.ceToleranceDays)
    spellsOfBenefit = worked
    return worked
  }

  // MARK: The row on a day

  /// What the whole row says on a day.
  func answer(on day: AskedDay) -> Answer {
    let answer = answerAtOnce(on: day)
    return answer.state == .holds ? neededAgain(on: day) ?? answer : answer
  }

  /// What the whole row says on a day of the need from which it is asked, whatever need was found since.
  private func answerAtOnce(on day: AskedDay) -> Answer {
    (lastDeclared, lastShown) = (nil, nil)
    if let neutral = neutralAnswer(on: day) { return neutral }
    if let doubt = hits.first?.doubt, doubt != .none, hits.allSatisfy({ $0.doubt != .none }) { return .review(doubt) }
    let answer = seen(row.neutralWhile.map { WordSight($0) } ?? WordSight(), all(row.tests, on: day), on: day)
    return answer.state == .holds ? deniedLater(on: day) ?? answer : answer
  }

  /// A professional who sees no progress after what data alone showed (readings 4.23, 2): a person must decide.
  private func deniedLater(on day: AskedDay) -> Answer? {
    guard let lastShown else { return nil }
    let words = questions.sight.names.flatMap { declarations($0, upTo: day) }.filter { $0.on > lastShown }
    guard let latest = words.map(\.on).max() else { return nil }
    let denials = words.filter { $0.on == latest && !$0.isPositive }
    tell { note in denials.forEach { note.cite($0.index) } }
    return denials.isEmpty ? nil : .review(.contradicted)
  }

  /// A need that is ticked or declared again after the row was met waits for a new success, counted from it (readings 4.23, 2).
  private func neededAgain(on day: AskedDay) -> Answer? {
    let again = Set(hits.filter { $0.isProfessional && $0.evidence > qualified }.map(\.evidence)).sorted()
    var current = self
    for need in again where need <= day {
      guard current.answerAtOnce(on: AskedDay(need.adding(days: -1))).state == .holds else { continue }
      let others = current.others
      current = MeasureEvaluation(
        household: household, subject: subject, questions: questions, hits: hits, qualified: need)
      current.others = others
    }
    guard current !== self else { return nil }
    let answer = current.answerAtOnce(on: day)
    let isDeclared = questions.sight.names.isEmpty || current.lastDeclared != nil
    return answer.state == .holds && isDeclared ? answer : .review(.needAgain)
  }

  /// What a step says, as far as it can be told.
  private func answer(_ step: PlanStep, on day: AskedDay) -> Answer {
    seen(step.question.sightToHold, step.question.answer(self, on: day), on: day)
  }

  /// An answer that holds by silence, or by what is the latest, cannot be told where a feed that may say otherwise is not there tonight
  /// (*Meaning*: What was not seen).
  private func seen(_ sight: @autoclosure () -> WordSight, _ answer: Answer, on day: AskedDay) -> Answer {
    guard answer.state == .holds, !book.missing.isEmpty, let feed = book.missing(of: sight()) else { return answer }
    return short(feed, day.told)
  }

  private func neutralAnswer(on day: AskedDay) -> Answer? {
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
  func all(_ steps: [PlanStep], on day: AskedDay) -> Answer {
    var result = Answer.holds
    for step in steps {
      let answer = answer(step, on: day)
      tell(step, answer)
      result = result.and(answer)
    }
    return result
  }

  /// One step must hold, of those that can apply.
  func any(_ steps: [PlanStep], on day: AskedDay) -> Answer {
    var result: Answer?
    for step in steps where !(step.unlessLeft && hasLeft(by: day)) {
      let isOpen = applies(step, on: day)
      let answer = answer(step, on: day)
      tell(step, answer)
      guard isOpen || answer.state == .holds else { continue }
      result = result.map { $0.or(answer) } ?? answer
    }
    return result ?? .awaiting(.nothingOpen)
  }

  /// Names an indicator and how it stands, in a row that has its tests from the map.
  private func tell(_ step: PlanStep, _ answer: Answer) {
    guard !row.sets.isEmpty, !step.name.isEmpty, step.steps.isEmpty || row.sets.contains([step.name]) else { return }
    tell { $0.figures.append("\(step.name) \(answer.state.words)") }
  }

  /// Tells the indicators that prove nothing by themselves and are true on a day.
  func noteSupport(on day: AskedDay) {
    for step in row.supporting where answer(step, on: day).state == .holds {
      notes.figures.append("supported by \(step.name)")
    }
  }

  private func hasLeft(by day: AskedDay) -> Bool {
    subject.person != nil && !(subject.isMember(on: day) && subject.death.map { $0 > day } ?? true)
  }

  private func applies(_ step: PlanStep, on day: AskedDay) -> Bool {
    (step.during.map { isRunning($0, on: day) } ?? true)
      && (step.notDuring.map { !isRunning($0, on: day) } ?? true)
      && (step.qualifiedUnder.map { measure in others.contains { $0.row.measure == measure } } ?? true)
      && (step.onceDeclared.map { declarationsOfAnyone($0, upTo: day).contains(where: \.isPositive) } ?? true)
  }

  private func isRunning(_ set: EventSet, on day: AskedDay) -> Bool {
    var found = false
    each(set, upTo: day) { event, _, _ in if isStillOpen(event, on: day) { found = true } }
    return found
  }

  private func isStillOpen(_ event: Event, on day: AskedDay) -> Bool {
    guard let on = event.on, on <= day else { return false }
    return subject.end(of: event, book: book).map { $0 > day } ?? true
  }

  /// The day from which the school tests are replaced: school may be left, and the subject is 16.
  var leavingDay: CalendarDay? {
    subject.birth.map { max(calendar.leavingDate(bornOn: $0), $0.birthday(age: 16)) }
  }

  // MARK: Looking back

  /// The first day of the unbroken stretch up to a day on which something holds. It must hold on that day, and have been asked.
  func heldSince(_ asked: AskedDay, _ ask: (AskedDay) -> Answer) -> CalendarDay {
    var since = asked.since
    while since > qualified {
      let before = AskedDay(since.adding(days: -1))
      guard ask(before).state == .holds else { return since }
      since = before.since
    }
    return qualified
  }

  /// Whether the row held on some day before one that was asked.
  func held(before asked: AskedDay) -> Bool {
    var since = asked.since
    while since > qualified {
      let before = AskedDay(since.adding(days: -1))
      if answer(on: before).state == .holds { return true }
      since = before.since
    }
    return false
  }

  // MARK: Looking at events

  /// Everybody whose evidence the row looks at: the subject, or all members and the family as a whole.
  var subjects: [Subject] { subject.person == nil ? [household.whole] + household.members : [subject] }

  /// The events of a set that are known on a day, with their dates; after qualifying only those of days in this family. A row about a person
  /// looks at the person's own, and at what is told of the family as a whole where the set says so; a row about a family at everybody's.
  func each(_ set: EventSet, upTo day: AskedDay, _ body: (Event, Int32, CalendarDay) -> Void) {
    if subject.person == nil { return eachOfFamily(set, upTo: day, body) }
    each(set, of: subject, upTo: day, body)
    guard set.isOfMembersToo else { return }
    each(set, of: household.whole, upTo: day) { event, index, date in
      guard date <= qualified || subject.isMember(on: date) else { return }
      if book.selector(of: set, for: event)?.isOfMembersToo == true { body(event, index, date) }
    }
  }

  /// The same of the family as a whole and of each of its members.
  func eachOfFamily(_ set: EventSet, upTo day: AskedDay, _ body: (Event, Int32, CalendarDay) -> Void) {
    for one in [household.whole] + household.members { each(set, of: one, upTo: day, body) }
  }

  private func each(
    _ set: EventSet, of one: Subject, upTo day: AskedDay, _ body: (Event, Int32, CalendarDay) -> Void
  ) {
    for index in one.events {
      let event = book.events[Int(index)]
      guard let selector = book.selector(of: set, for: event), let date = event.date(selector.date), date <= day,
        (event.date(selector.knownFrom) ?? date) <= day, date <= qualified || one.isMember(on: date)
      else { continue }
      body(event, index, date)
    }
  }

  /// Notes something, while the answer is being told.
  func tell(_ note: (inout Notes) -> Void) {
    if isTelling { note(&notes) }
  }
}
