import Families
import Vocabulary

/// Asks which of a row's routes qualify a subject.
struct Qualifying {
  let household: Household
  let subject: Subject
  let row: PlanRow
  /// Position of the row in `OutcomePlan.measures`.
  let number: Int
  var exceptions: [DataException] = []

  var book: EvidenceBook { household.book }
  var settings: PlanSettings { household.book.plan.settings }
  var registered: CalendarDay { household.registered }

  init(household: Household, subject: Subject, row: PlanRow, number: Int) {
    self.household = household
    self.subject = subject
    self.row = row
    self.number = number
  }

  /// The routes that qualify, in the plan's order; none where the subject is not one that the row is about.
  mutating func hits() -> [RouteHit] {
    var found: [RouteHit] = []
    for (index, route) in row.routes.enumerated() { found += hits(index, route.rule) }
    return found
  }

  private mutating func hits(_ route: Int, _ rule: RouteRule) -> [RouteHit] {
    switch rule {
    case .ticked: ticked(route)
    case .declared(let agencies): declared(route, agencies)
    case .event(let set, let months, let orRunning): events(route, set, withinMonths: months, orRunning: orRunning)
    case .eventsInTerms(let set, let least, let terms): eventsInTerms(route, set, atLeast: least, terms: terms)
    case .expiring(let set, let months): expiring(route, set, withinMonths: months)
    case .repeated(let set, let least, let days, let months):
      repeated(route, set, atLeast: least, withinDays: days, withinMonths: months)
    case .absence(let percent, let terms): absence(route, percent: percent, terms: terms)
    case .sessions(let set, let least, let terms): sessions(route, set, atLeast: least, terms: terms)
    case .withoutSchool(let days, let terms, let except): withoutSchool(route, days: days, terms: terms, unless: except)
    case .rated(let words): rated(route, words)
    case .claiming(let test): claiming(route, test)
    case .situation(let words): situation(route, words)
    }
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
    if hit.doubt == .underAge || ageIsOnTheDay(row.routes[hit.route].rule) { return true }
    guard let birth = subject.birth else {
      return subject.role == "Adult" ? row.subject.kinds.contains(.adult) : row.subject.kinds.contains { $0 != .adult }
    }
    return row.subject.includes(age: hit.qualified.age(bornOn: birth), youngFrom: settings.youngPersonFrom)
  }

  /// Whether the route asks for the age on the day of the event itself, as of an offender.
  private func ageIsOnTheDay(_ rule: RouteRule) -> Bool {
    if case .event(let set, _, _) = rule { set.selectors.allSatisfy { $0.age != nil } } else { false }
  }

  // MARK: Ticks and declarations

  private mutating func ticked(_ route: Int) -> [RouteHit] {
    guard subject.mask & Subject.bit(.need) != 0 else { return [] }
    var found: [RouteHit] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .need, names(event), event.status.number == book.canon.yes else { continue }
      guard let on = event.on else {
        complain(.tickWithoutDate, event)
        continue
      }
      guard on <= book.asOf, subject.counts(on, registered: registered) else { continue }
      if on < registered.adding(months: -settings.tickLookbackMonths), !episodeWasOpen(event.key) {
        complain(.tickTooOld, event)
        continue
      }
      if let hit = hit(route, on: on, events: [index], isProfessional: true) { found.append(hit) }
    }
    return found
  }

  private mutating func declared(_ route: Int, _ agencies: WordList?) -> [RouteHit] {
    guard subject.mask & Subject.bit(.declaration) != 0 else { return [] }
    var found: [RouteHit] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .declaration, names(event), event.status.number == book.canon.qualifies, let on = event.on,
        on <= book.asOf
      else { continue }
      if let agencies, !book.has(agencies, event.agency) { continue }
      guard book.isProfessional(event) else {
        complain(.declarationWrongRole, event)
        continue
      }
      guard subject.counts(on, registered: registered) else { continue }
      if on < registered.adding(months: -settings.tickLookbackMonths) {
        complain(.declarationTooOld, event)
        continue
      }
      if let hit = hit(route, on: on, events: [index], isProfessional: true) { found.append(hit) }
    }
    return found
  }

  private func names(_ event: Event) -> Bool { book.rowOfWord[Int(event.type.number)] == UInt8(number + 1) }

  private func episodeWasOpen(_ key: Word) -> Bool {
    guard !key.isNone else { return false }
    var open = false
    household.eachEvent { event in
      if event.kind == .earlyHelp, event.key == key, event.runs(on: registered) { open = true }
    }
    return open
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
