import Families
import Match
import Normalise
import Outcomes
import Vocabulary

/// Makes the night's values from a case, as the stages before would have handed them on.
///
/// Unless the case says otherwise every feed is there, empty, and complete up to the as-of date, and a child of school age is on the roll of
/// one school and attends it well. A fact of a later day is not known yet.
struct PlanCaseWorld {
  let plan: OutcomePlan
  let calendar: SchoolCalendar
  let one: PlanCase
  let asOf: CalendarDay

  /// The evidence on the as-of date.
  func input() -> OutcomeInput {
    var extracts = NormalisedExtracts(asOf: asOf)
    extracts.registerSource = source("liquidlogic_people")
    let names = Set(plan.sources.values.flatMap { $0 }).sorted()
    extracts.feeds = names.map {
      Coverage(feed: $0, source: source($0), to: one.coverage[$0].map { $0.map { min($0, asOf) } } ?? asOf)
    }
    extracts.files = names.map { ExtractFile(name: "\($0).csv", feed: $0, dataTo: asOf) }
    var family = RegisteredFamily(ref: "F1")
    family.registered = one.register[.registered]
    family.assessed = one.register[.assessed]
    family.planned = one.register[.planned]
    family.closed = one.register[.closed].flatMap { $0 <= asOf ? $0 : nil }
    family.lead = "R Lead"
    extracts.register = [family]
    var persons = MatchedPersons()
    addPeople(&extracts, &persons)
    addFacts(&extracts, &persons)
    for person in one.people where person.role == "Child" { addSchool(person, &extracts) }
    extracts.events.sort { ($0.kind.position, $0.feed, $0.line) < ($1.kind.position, $1.feed, $1.line) }
    var families = FamilyList()
    families.families = [Family(id: FamilyID("F"), register: family, registerIndex: 0, members: members)]
    return OutcomeInput(asOf: asOf, extracts: extracts, persons: persons, families: families)
  }

  private func source(_ feed: String) -> String {
    feed == "operational_group" ? "opgroup" : String(feed.prefix { $0 != "_" })
  }

  private var members: [Membership] {
    one.people.enumerated().map { index, person in
      Membership(
        person: Int32(index), personRef: person.name, role: person.role, from: person.joined,
        to: person.left.flatMap { $0 <= asOf ? $0 : nil }, via: "register", line: nil)
    }
  }

  private func addPeople(_ extracts: inout NormalisedExtracts, _ persons: inout MatchedPersons) {
    for (index, person) in one.people.enumerated() {
      var record = SourceRecord(
        source: extracts.registerSource, key: person.name, feed: 0, line: SourceLine(file: 0, line: Int32(index)))
      record.names = [PersonName(surname: "Case", forename: person.isIncomplete ? "" : person.name)]
      record.birth = person.birth
      record.death = person.died.flatMap { $0 <= asOf ? $0 : nil }
      extracts.records.append(record)
      persons.persons.append(MatchedPerson(id: PersonID("P\(index)"), records: [Int32(index)]))
      persons.links.append(LinkedRecord(person: Int32(index), linkedBy: "key"))
    }
  }

  // MARK: Facts

  private func addFacts(_ extracts: inout NormalisedExtracts, _ persons: inout MatchedPersons) {
    for fact in one.facts {
      let feedName = fact.feed ?? plan.sources[fact.kind]?.first ?? ""
      guard let feed = extracts.feeds.firstIndex(where: { $0.feed == feedName }), let to = extracts.feeds[feed].to
      else { continue }
      let record = one.people.firstIndex { $0.name == fact.who }.map(Int32.init)
      let line = SourceLine(file: UInt16(feed), line: Int32(fact.line))
      if fact.isQuarantined {
        if isKnown(fact, upTo: to) {
          extracts.doubtful.append(
            DoubtfulRow(feed: UInt16(feed), record: record, family: record == nil ? 0 : nil, line: line))
        }
        continue
      }
      guard isKnown(fact, upTo: to) else { continue }
      var event = event(fact, feed: UInt16(feed), line: line, upTo: to, words: &extracts.words)
      event.record = fact.isInDoubt ? stranger(like: record, &extracts, &persons) : record
      event.family = record == nil || fact.kind == .declaration || fact.kind == .need ? 0 : nil
      extracts.events.append(event)
    }
  }

  private func isKnown(_ fact: PlanCase.Fact, upTo to: CalendarDay) -> Bool {
    let dated =
      fact.kind == .benefit
      ? fact.scanned : fact.days.first { $0.field == fact.kind.datesLaterRows }?.day ?? fact.on
    return [dated, fact.known, fact.kind == .benefit ? fact.on : nil].compactMap { $0 }.allSatisfy { $0 <= to }
  }

  /// A person of their own whose match with a person of the case nobody has judged.
  private func stranger(like record: Int32?, _ extracts: inout NormalisedExtracts, _ persons: inout MatchedPersons)
    -> Int32?
  {
    guard let record else { return nil }
    let index = Int32(extracts.records.count)
    extracts.records.append(
      SourceRecord(source: "aspire", key: "X\(index)", feed: 0, line: SourceLine(file: 0, line: index)))
    persons.persons.append(MatchedPerson(id: PersonID("X\(index)"), records: [index]))
    persons.links.append(LinkedRecord(person: Int32(persons.persons.count - 1), linkedBy: "alone"))
    persons.review.append(
      DoubtfulPair(
        id: "pair\(index)", recordA: record, recordB: index, weight: 0, probability: 500_000, steps: []))
    return index
  }

  /// The event as the source had it on the last day of the extract: what ended or was decided later is still open.
  private func event(_ fact: PlanCase.Fact, feed: UInt16, line: SourceLine, upTo to: CalendarDay, words: inout Words)
    -> Event
  {
    var event = Event(fact.kind, feed: feed, line: line)
    for (field, day) in fact.days {
      if case .day(let slot) = field.slot, day <= to || field == .expires || field == .begins {
        event.days[slot] = day.number
      }
    }
    if fact.kind == .benefit, fact.scanned == nil { event[number: .scanned] = to.number }
    for (field, text) in fact.texts {
      if field == .term {
        if let term = SchoolTermName.number(text) { event[number: .term] = Int32(term) }
      } else {
        event[word: field] = words.add(text)
      }
    }
    for (field, number) in fact.numbers {
      let before = field.layout.form == .absence ? max(0, event[number: field]) : 0
      event[number: field] = before + Int32(number)
    }
    rewind(&event, fact, upTo: to, &words)
    if fact.kind == .declaration { fillDeclaration(&event, &words) }
    return event
  }

  /// Takes back what hangs on a date that the extract does not know yet: a verdict was still a charge, a closed episode had no rating.
  private func rewind(_ event: inout Event, _ fact: PlanCase.Fact, upTo to: CalendarDay, _ words: inout Words) {
    func lies(ahead field: EventField) -> Bool { fact.days.contains { $0.field == field && $0.day > to } }
    if fact.kind == .offence, lies(ahead: .decided) {
      event[word: .status] = words.add("Charged")
      event[word: .outcome] = .none
      event[word: .substantive] = .none
    }
    if fact.kind == .housingApplication, lies(ahead: .decided) { event[word: .status] = .none }
    guard lies(ahead: .until) else { return }
    switch fact.kind {
    case .intervention, .socialCare: event[word: .outcome] = .none
    case .assessment: event[word: .status] = words.add("Started")
    case .earlyHelp, .treatment:
      event[word: .reason] = .none
      if fact.kind == .earlyHelp { event[number: .rating] = Column.missing }
    default: break
    }
  }

  /// A declaration names a professional unless the case says otherwise.
  private func fillDeclaration(_ event: inout Event, _ words: inout Words) {
    if event.role.isNone { event[word: .role] = words.add("Family support worker") }
    if event.agency.isNone { event[word: .agency] = words.add("Early Help") }
    if event.declaredBy.isNone { event[word: .declaredBy] = words.add("R Lead") }
  }

  // MARK: School

  private func addSchool(_ person: PlanCase.Person, _ extracts: inout NormalisedExtracts) {
    guard let birth = person.birth, asOf.age(bornOn: birth) >= 4, !one.noSchool.contains(person.name),
      let index = one.people.firstIndex(where: { $0.name == person.name })
    else { return }
    let told = Set(one.facts.filter { $0.who == person.name }.map(\.kind))
    guard !told.contains(.enrolment) else { return }
    let leaves = calendar.leavingDate(bornOn: birth).year
    func add(_ kind: EventKind, _ feedName: String, _ fill: (inout Event) -> Void) {
      guard let feed = extracts.feeds.firstIndex(where: { $0.feed == feedName }), extracts.feeds[feed].to != nil else {
        return
      }
      var event = Event(
        kind, feed: UInt16(feed), line: SourceLine(file: UInt16(feed), line: Int32(10_000 + extracts.events.count)),
        record: Int32(index))
      fill(&event)
      extracts.events.append(event)
    }
    add(.enrolment, "census_pupils") { event in
      event[number: .on] = CalendarDay(year: leaves - 12, month: 9, day: 1)?.number ?? 0
      if let end = CalendarDay(year: leaves, month: 7, day: 31), end <= asOf { event[number: .until] = end.number }
    }
    guard !told.contains(.attendance), let registered = one.register[.registered] ?? Optional(asOf) else { return }
    for term in (3 * (leaves - 12))...(3 * leaves - 1)
    where calendar.start(ofTerm: term) >= registered.adding(months: -24) && calendar.end(ofTerm: term) <= asOf {
      add(.attendance, "census_attendance") { event in
        event[number: .term] = Int32(term)
        event[number: .possible] = 120
        event[number: .unauthorised] = 3
      }
    }
  }
}

extension EventKind {
  /// The date from which a further row about the same thing is there: of a rating, of a review; nil where a thing has one row.
  fileprivate var datesLaterRows: EventField? {
    self == .homeEducation ? .decided : fields.contains(.reviewed) ? .reviewed : nil
  }
}

/// `2015/16 Autumn`.
enum SchoolTermName {
  /// The term's number; nil where the text is no term.
  static func number(_ text: String) -> Int? {
    guard let year = Int(text.prefix(4)) else { return nil }
    let first = TermCalendar.term(startYear: year, part: 0)
    return (first...first + 2).first { TermCalendar.name(of: $0) == text }
  }
}
