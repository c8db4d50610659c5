import Vocabulary

/// `excluded`: excluded so often, or for so many sessions: over the last completed terms or the running one with those before it, on
/// registration; later on the day on which the number is reached (*Meaning*: Exclusions).
struct ExcludedOften: RouteWord {
  static let word = "excluded"
  static var keys: [PlanKey<ExcludedOften>] {
    [
      .needed("event", \.events, .events, "The exclusions."),
      .needed("at_least", \.limit.amount, .exclusions, "How often, or how many half days."),
      .optional("in_years", \.limit.years, .ages, "Only those while in these years of the national curriculum."),
      .needed("over", \.terms, .terms, "In a row."),
    ]
  }

  var events = EventSet.none
  var limit = ExclusionLimit()
  var terms = 3

  func sentence(_ plan: PlanWording) -> String {
    "\(events.name), \(limit.sentence) over \(terms) terms in a row"
  }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    let (subject, book) = (item.subject, item.book)
    let all = ExclusionTable.list(events, of: subject, book: book).filter { limit.counts($0, of: subject, book) }
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
    let calendar = item.book.calendar
    return all.filter { $0.on > item.registered }.compactMap { one in
      let counted = counted(all, upTo: calendar.term(containing: one.on), one.on, calendar)
      return hit(counted, on: limit.day(reachedBy: one, after: counted.dropLast(), calendar), item, route)
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
    let total = limit.sum(counted)
    guard total >= limit.amount.count, var hit = item.hit(route, on: day, events: counted.map(\.index)) else {
      return nil
    }
    hit.figures = "excluded \(total) \(limit.amount.unit.rawValue)"
    return hit
  }
}
