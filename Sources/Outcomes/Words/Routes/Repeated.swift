import Vocabulary

/// `repeated`: so many events within so many days of each other, some months before registration or later; the evidence is the day of the
/// last of them.
struct Repeated: RouteWord {
  static let word = "repeated"
  static var keys: [PlanKey<Repeated>] {
    [
      .needed("event", \.events, .events, "The events."),
      .needed("at_least", \.least, .number(2...100), "How many."),
      .needed("within_days", \.days, .number(1...366), "Days within which they lie."),
      .needed("within", \.months, .months, "Before registration."),
    ]
  }

  var events = EventSet.none
  var least = 2
  var days = 30
  var months = 12

  func sentence(_ plan: PlanWording) -> String {
    "\(events.name), at least \(least) within \(days) days, in the \(months) months before registration or later"
  }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    let all = item.happenings(of: events)
    let from = item.registered.adding(months: -months)
    for end in all.indices where end + 1 >= least && all[end].date >= from {
      let first = all[end + 1 - least]
      guard all[end].date.days(since: first.date) < days else { continue }
      let counted = all[(end + 1 - least)...end].map(\.index)
      if let hit = item.hit(route, on: all[end].date, events: counted) { return [hit] }
    }
    return []
  }
}
