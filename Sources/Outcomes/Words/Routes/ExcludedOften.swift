import Vocabulary

/// `excluded`: excluded for so many sessions: over the last completed terms or the running one with those before it, on registration;
/// later on the day on which the number is reached (*Meaning*: Exclusions).
struct ExcludedOften: RouteWord {
  static let word = "excluded"
  static var keys: [PlanKey<ExcludedOften>] {
    [
      .needed("event", \.events, .events, "The exclusions."),
      .needed("at_least", \.least, .amount(of: "sessions", 1...400), "Half days."),
      .needed("over", \.terms, .terms, "In a row."),
    ]
  }

  var events = EventSet.none
  var least = 6
  var terms = 3

  func sentence(_ plan: PlanWording) -> String {
    "\(events.name), at least \(least) sessions over \(terms) terms in a row"
  }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    let all = ExclusionTable.list(events, of: item.subject, book: item.book)
    guard !all.isEmpty else { return [] }
    return (onRegistration(all, item, route).map { [$0] } ?? []) + later(all, item, route)
  }

  private func onRegistration(_ all: [Exclusion], _ item: Qualifying, _ route: Int) -> RouteHit? {
    let calendar = item.book.calendar
    let newest = Set([calendar.lastCompleted(on: item.registered), calendar.term(containing: item.registered)])
    for term in newest.sorted() {
      let counted = counted(all, upTo: term, item.registered, calendar)
      guard let last = counted.last, let hit = hit(counted, on: last.on, item, route) else { continue }
      return hit
    }
    return nil
  }

  private func later(_ all: [Exclusion], _ item: Qualifying, _ route: Int) -> [RouteHit] {
    all.filter { $0.on > item.registered }.compactMap { one in
      let term = item.book.calendar.term(containing: one.on)
      return hit(counted(all, upTo: term, one.on, item.book.calendar), on: one.on, item, route)
    }
  }

  /// Those of the terms up to one, and up to a day.
  private func counted(_ all: [Exclusion], upTo newest: Int, _ day: CalendarDay, _ calendar: SchoolCalendar)
    -> [Exclusion]
  {
    let window = (newest - terms + 1)...newest
    return all.filter { $0.on <= day && window.contains(calendar.term(containing: $0.on)) }
  }

  private func hit(_ counted: [Exclusion], on day: CalendarDay, _ item: Qualifying, _ route: Int) -> RouteHit? {
    let total = counted.reduce(0) { $0 + ($1.sessions ?? 0) }
    guard total >= least, var hit = item.hit(route, on: day, events: counted.map(\.index)) else { return nil }
    hit.figures = "excluded \(total) sessions"
    return hit
  }
}
