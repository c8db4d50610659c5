import Families
import Vocabulary

/// Asks which of a row's routes qualify a subject.
struct Qualifying {
  let household: Household
  let subject: Subject
  let questions: RowQuestions
  var exceptions: [DataException] = []

  var book: EvidenceBook { household.book }
  var settings: PlanSettings { household.book.plan.settings }
  var registered: CalendarDay { household.registered }
  var row: PlanRow { questions.row }
  /// The first day on which a tick or a declaration from before registration counts.
  var firstDayOfWords: CalendarDay { registered.adding(months: -settings.tickLookbackMonths) }

  init(household: Household, subject: Subject, questions: RowQuestions) {
    self.household = household
    self.subject = subject
    self.questions = questions
  }

  /// The routes that qualify, in the plan's order; none where the subject is not one that the row is about.
  mutating func hits() -> [RouteHit] {
    var found: [RouteHit] = []
    for (index, route) in row.routes.enumerated() { found += route.question.hits(&self, route: index) }
    return found
  }

  /// A hit by events of a day; nil where the evidence does not count in this family.
  func hit(_ route: Int, on day: CalendarDay, events: [Int32], isProfessional: Bool = false) -> RouteHit? {
    guard subject.counts(day, registered: registered), day <= book.asOf else { return nil }
    return RouteHit(
      route: route, evidence: day, qualified: max(day, registered), isProfessional: isProfessional, events: events)
  }

  /// Whether the subject is one that the row is about, on the qualifying date.
  func isAbout(_ hit: RouteHit) -> Bool {
    guard !row.subject.isFamily else { return subject.person == nil }
    guard subject.person != nil else { return false }
    if let ages = row.routes[hit.route].ages {
      guard let birth = subject.birth, ages.contains(hit.qualified.age(bornOn: birth)) else { return false }
    }
    if let months = row.newMotherMonths, !isNewMother(months, on: hit.qualified) { return false }
    if hit.doubt == .underAge || row.routes[hit.route].question.asksAgeOnTheDay { return true }
    return row.subject.includes(
      subject, on: hit.qualified, bringsUpAChild: household.hasChild(on: hit.qualified),
      youngFrom: settings.youngPersonFrom)
  }

  /// Whether the subject can be the mother of a member who is less than some months old.
  private func isNewMother(_ months: Int, on day: CalendarDay) -> Bool {
    guard subject.sex != "M" else { return false }
    return household.members.contains { member in
      guard let birth = member.birth, member.isMember(on: day) else { return false }
      return birth <= day && birth.adding(months: months) > day
    }
  }

  // MARK: What the routes ask

  /// Whether a need or declaration is under the row's own name.
  func isNamed(by event: Event) -> Bool { book.rowOfWord[Int(event.type.number)] == UInt8(questions.number + 1) }

  /// The subject's events of a set; for a family those of its members too, which housing finds by person.
  func eachEvent(of set: EventSet, _ body: (Event, Int32, CalendarDay, EventSelector) -> Void) {
    let subjects = row.subject.isFamily ? [subject] + household.members : [subject]
    for one in subjects {
      for index in one.events {
        let event = book.events[Int(index)]
        guard let selector = book.selector(of: set, for: event), let date = event.date(selector.date),
          date <= book.asOf,
          (event.date(selector.knownFrom) ?? date) <= book.asOf, one.counts(date, registered: registered)
        else { continue }
        body(event, index, date, selector)
      }
    }
  }

  /// What happened, in order, each thing once however many rows tell of it; where they give it several days, on the last of them.
  func happenings(of set: EventSet) -> [(date: CalendarDay, index: Int32)] {
    var all: [(date: CalendarDay, index: Int32, thing: Happening)] = []
    eachEvent(of: set) { event, index, date, _ in all.append((date, index, Happening(event, on: date))) }
    var seen: Set<Happening> = []
    return all.sorted { ($0.date, $0.index) > ($1.date, $1.index) }
      .filter { seen.insert($0.thing).inserted }.reversed().map { ($0.date, $0.index) }
  }

  /// Says that something that speaks for the problem does not count.
  mutating func complain(_ why: ExceptionCode, _ event: Event?) {
    let feed = event.map { book.feeds[Int($0.feed)] }
    exceptions.append(
      DataException(
        why, stage: .outcomes, source: feed?.source ?? "", feed: feed?.feed ?? "", line: event?.line,
        familyRef: household.family.ref, personRef: subject.personRef, measure: row.measure))
  }
}
