import Families
import Settings
import Vocabulary

/// `without_school`: without a school for so many school days: within the last terms before registration, or on the later day that makes
/// them up.
struct WithoutSchool: RouteWord {
  static let word = "without_school"
  static var keys: [PlanKey<WithoutSchool>] {
    [
      .needed("at_least", \.days, .amount(of: "school days", 1...200), "In all, or in a row."),
      .optional("in_last", \.terms, .terms, "Completed terms before the day, and since, in all."),
      .optional("in_a_row", \.isInARow, .flag, "Whether the days must follow each other, on registration or later."),
      .needed("unless", \.except, .events, "Spells of those who are at school, or taught otherwise."),
    ]
  }

  var days = 20
  var terms: Int?
  var isInARow = false
  var except = EventSet.none

  /// What is not there qualifies.
  var sight: WordSight { WordSight(except, .isMissed) }

  func check(_ place: Setting, _ section: Section) {
    if terms == nil, !isInARow { _ = section.required("in_last") }
    if terms != nil, isInARow {
      section["in_a_row"]?.wrong("'in_a_row' and 'in_last' are two ways to count; one is meant")
    }
  }

  func sentence(_ plan: PlanWording) -> String {
    let when = terms.map { "in the last \($0) terms" } ?? "in a row, on registration or later,"
    return "at least \(days) school days \(when) without \(except.name)"
  }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    guard item.subject.person != nil, let birth = item.subject.birth, let gaps = gaps(item, birth: birth) else {
      return []
    }
    return terms.map { inAll(gaps, $0, item, route) } ?? inARow(gaps, item, route)
  }

  /// The evidence is the day that makes the days up.
  private func inARow(_ gaps: [SchoolCalendar.Span], _ item: Qualifying, _ route: Int) -> [RouteHit] {
    gaps.compactMap { gap in
      guard gap.to >= item.registered, let day = item.book.calendar.schoolDay(days, from: gap.from), day <= gap.to
      else {
        return nil
      }
      return hit(item, route, on: day, item.book.calendar.schoolDays(from: gap.from, to: gap.to))
    }
  }

  private func inAll(_ gaps: [SchoolCalendar.Span], _ terms: Int, _ item: Qualifying, _ route: Int) -> [RouteHit] {
    let registered = item.registered
    let before = missed(gaps, terms, upTo: registered, item)
    if before >= days, let hit = hit(item, route, on: registered, before) { return [hit] }
    for gap in gaps where gap.to > registered {
      var day = max(gap.from, registered.adding(days: 1))
      while day <= gap.to {
        let total = missed(gaps, terms, upTo: day, item)
        if total >= days, let hit = hit(item, route, on: day, total) { return [hit] }
        // Not before as many days have passed as are still wanting.
        day = day.adding(days: max(1, days - total))
      }
    }
    return []
  }

  private func hit(_ item: Qualifying, _ route: Int, on day: CalendarDay, _ total: Int) -> RouteHit? {
    var hit = item.hit(route, on: day, events: [])
    hit?.figures = "\(total) school days without a school"
    return hit
  }

  private func missed(_ gaps: [SchoolCalendar.Span], _ terms: Int, upTo day: CalendarDay, _ item: Qualifying) -> Int {
    let calendar = item.book.calendar
    let from = calendar.start(ofTerm: calendar.lastCompleted(on: day) - terms + 1)
    return gaps.reduce(0) { $0 + calendar.schoolDays(from: max($1.from, from), to: min($1.to, day)) }
  }

  /// The stretches of compulsory school age, within what the feeds cover, on which no event of a set runs; nil where nobody can tell.
  private func gaps(_ item: Qualifying, birth: CalendarDay) -> [SchoolCalendar.Span]? {
    let (subject, book) = (item.subject, item.book)
    guard let seen = span(item, birth: birth) else { return nil }
    var covered: [SchoolCalendar.Span] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard book.selector(of: except, for: event) != nil, let on = event.on else { continue }
      covered.append(SchoolCalendar.Span(from: on, to: subject.end(of: event, book: book) ?? book.asOf))
    }
    covered.sort { $0.from < $1.from }
    var from = seen.from
    var gaps: [SchoolCalendar.Span] = []
    for span in covered {
      if span.from > from { gaps.append(SchoolCalendar.Span(from: from, to: min(span.from.adding(days: -1), seen.to))) }
      from = max(from, span.to.adding(days: 1))
    }
    gaps.append(SchoolCalendar.Span(from: from, to: seen.to))
    return gaps.filter { $0.from <= $0.to }
  }

  /// The days that can be told of: of compulsory school age, in the family, and within what every feed of enrolments reaches.
  private func span(_ item: Qualifying, birth: CalendarDay) -> SchoolCalendar.Span? {
    let (subject, book) = (item.subject, item.book)
    let enrolments = book.sourceFeeds[EventKind.enrolment.position]
    let delivered = enrolments.filter { book.feeds[Int($0)].to != nil }
    guard !delivered.isEmpty, delivered.allSatisfy({ subject.isFindable(in: $0, book: book) }) else { return nil }
    var from = max(book.calendar.compulsoryFrom(bornOn: birth), residentFrom(subject))
    var to = min(book.asOf, book.calendar.leavingDate(bornOn: birth))
    if let last = subject.spells.compactMap(\.to).max(), subject.spells.allSatisfy({ $0.to != nil }) {
      to = min(to, last)
    }
    for feed in delivered {
      let coverage = book.feeds[Int(feed)]
      if let reached = coverage.to { to = min(to, reached) }
      if let start = coverage.from { from = max(from, start) }
    }
    return SchoolCalendar.Span(from: from, to: to)
  }

  /// From when the child is known to live here.
  private func residentFrom(_ subject: Subject) -> CalendarDay {
    let starts = subject.spells.map(\.from)
    let always = CalendarDay(number: .min / 2)
    return starts.contains(nil) ? always : starts.compactMap { $0 }.min() ?? always
  }
}
