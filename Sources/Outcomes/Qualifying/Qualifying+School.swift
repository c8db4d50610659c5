import Families
import Vocabulary

extension Qualifying {
  /// Absent for at least so many per cent: over the last terms before registration, or over the terms up to a later term's end.
  func absence(_ route: Int, percent: Int, terms count: Int) -> [RouteHit] {
    guard subject.mask & Subject.bit(.attendance) != 0, let birth = subject.birth else { return [] }
    // Terms together cannot be worse than the worst of them, so most children need no sum at all.
    let hasBadTerm = subject.events.contains { index in
      let event = book.events[Int(index)]
      guard event.kind == .attendance, let possible = event.possible, let absent = event.absent else { return false }
      return 100 * absent >= percent * possible
    }
    guard hasBadTerm else { return [] }
    let sums = AttendanceTable.sums(of: subject, book: book)
    let atRegistration = sums.keys.filter { $0 <= book.calendar.lastCompleted(on: registered) }.max()
    let later = sums.keys.filter { book.calendar.end(ofTerm: $0) > registered }.sorted()
    var found: [RouteHit] = []
    for newest in [atRegistration].compactMap({ $0 }) + later {
      guard let total = pooled(sums, newest - count + 1, newest, birth), total.possible > 0,
        100 * total.absent >= percent * total.possible,
        var hit = hit(route, on: book.calendar.end(ofTerm: newest), events: total.events)
      else { continue }
      hit.figures = "absent \(total.absent)/\(total.possible)"
      hit.isExact = 100 * total.absent == percent * total.possible
      if total.possible < settings.minPossibleSessions { hit.doubt = .fewSessions }
      found.append(hit)
    }
    return found
  }

  /// The sum of terms in a row, all of compulsory school age; nil where one is missing.
  private func pooled(_ sums: [Int: TermSum], _ first: Int, _ last: Int, _ birth: CalendarDay) -> TermSum? {
    // A child who must be at school within the first month of a term counts for it.
    guard book.calendar.compulsoryFrom(bornOn: birth) <= book.calendar.start(ofTerm: first).adding(days: 30),
      book.calendar.start(ofTerm: last) <= book.calendar.leavingDate(bornOn: birth)
    else { return nil }
    var total = TermSum()
    for term in first...last {
      guard let sum = sums[term] else { return nil }
      total.possible += sum.possible
      total.absent += sum.absent
      total.events += sum.events
    }
    return total
  }

  /// Excluded for so many sessions: over the last completed terms or the running one with those before it, on registration; later on the
  /// day on which the number is reached (readings 4.21, 37).
  func sessions(_ route: Int, _ set: EventSet, atLeast: Int, terms count: Int) -> [RouteHit] {
    let all = ExclusionTable.list(set, of: subject, book: book)
    guard !all.isEmpty else { return [] }
    func sum(_ terms: ClosedRange<Int>, upTo day: CalendarDay) -> (Int, [Int32]) {
      let within = all.filter { $0.on <= day && terms.contains(book.calendar.term(containing: $0.on)) }
      return (within.reduce(0) { $0 + ($1.sessions ?? 0) }, within.map(\.index))
    }
    var found: [RouteHit] = []
    let running = book.calendar.term(containing: registered)
    let completed = book.calendar.lastCompleted(on: registered)
    for newest in Set([running, completed]).sorted() {
      let (total, events) = sum((newest - count + 1)...newest, upTo: registered)
      guard total >= atLeast, let last = all.last(where: { events.contains($0.index) }),
        var hit = hit(route, on: last.on, events: events)
      else { continue }
      hit.figures = "excluded \(total) sessions"
      if found.isEmpty { found.append(hit) }
    }
    for one in all where one.on > registered {
      let term = book.calendar.term(containing: one.on)
      let (total, events) = sum((term - count + 1)...term, upTo: one.on)
      guard total >= atLeast, var hit = hit(route, on: one.on, events: events) else { continue }
      hit.figures = "excluded \(total) sessions"
      found.append(hit)
    }
    return found
  }

  /// Without a school for so many school days: within the last terms before registration, or on the later day that makes them up.
  func withoutSchool(_ route: Int, days: Int, terms count: Int, unless: EventSet) -> [RouteHit] {
    guard subject.person != nil, let birth = subject.birth, let gaps = gapsInSchooling(unless, birth: birth) else {
      return []
    }
    func missed(upTo day: CalendarDay) -> Int {
      let from = book.calendar.start(ofTerm: book.calendar.lastCompleted(on: day) - count + 1)
      return gaps.reduce(0) { $0 + book.calendar.schoolDays(from: max($1.from, from), to: min($1.to, day)) }
    }
    let before = missed(upTo: registered)
    if before >= days, var hit = hit(route, on: registered, events: []) {
      hit.figures = "\(before) school days without a school"
      return [hit]
    }
    for gap in gaps where gap.to > registered {
      var day = max(gap.from, registered.adding(days: 1))
      while day <= gap.to {
        let total = missed(upTo: day)
        if total >= days, var hit = hit(route, on: day, events: []) {
          hit.figures = "\(total) school days without a school"
          return [hit]
        }
        // Not before as many days have passed as are still wanting.
        day = day.adding(days: max(1, days - total))
      }
    }
    return []
  }

  /// The stretches of compulsory school age, within what the feeds cover, on which no event of a set runs; nil where nobody can tell.
  private func gapsInSchooling(_ set: EventSet, birth: CalendarDay) -> [SchoolCalendar.Span]? {
    let enrolments = book.sourceFeeds[EventKind.enrolment.position]
    let delivered = enrolments.filter { book.feeds[Int($0)].to != nil }
    guard !delivered.isEmpty, delivered.allSatisfy({ subject.isFindable(in: $0, book: book) }) else { return nil }
    var from = max(book.calendar.compulsoryFrom(bornOn: birth), residentFrom)
    var to = min(book.asOf, book.calendar.leavingDate(bornOn: birth))
    if let last = subject.spells.compactMap(\.to).max(), subject.spells.allSatisfy({ $0.to != nil }) {
      to = min(to, last)
    }
    for feed in delivered {
      let coverage = book.feeds[Int(feed)]
      if let reached = coverage.to { to = min(to, reached) }
      if let start = coverage.from { from = max(from, start) }
    }
    var covered: [SchoolCalendar.Span] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard book.selector(of: set, for: event) != nil, let on = event.on else { continue }
      covered.append(SchoolCalendar.Span(from: on, to: subject.end(of: event, book: book) ?? book.asOf))
    }
    covered.sort { $0.from < $1.from }
    var gaps: [SchoolCalendar.Span] = []
    for span in covered {
      if span.from > from { gaps.append(SchoolCalendar.Span(from: from, to: min(span.from.adding(days: -1), to))) }
      from = max(from, span.to.adding(days: 1))
    }
    gaps.append(SchoolCalendar.Span(from: from, to: to))
    return gaps.filter { $0.from <= $0.to }
  }

  /// From when the child is known to live here.
  private var residentFrom: CalendarDay {
    let starts = subject.spells.map(\.from)
    return starts.contains(nil)
      ? CalendarDay(number: .min / 2) : starts.compactMap { $0 }.min() ?? CalendarDay(number: .min / 2)
  }
}
