import Vocabulary

/// `latest_status`: the latest status up to registration, or one given later, is one of these, and what it is about has not ended.
struct LatestStatus: RouteWord {
  static let word = "latest_status"
  static var keys: [PlanKey<LatestStatus>] {
    [
      .needed("event", \.events, .events, "What has a status, a row for each."),
      .needed("is", \.statuses, .words, "The statuses that count."),
    ]
  }

  var events = EventSet.none
  var statuses = WordList.none

  func sentence(_ plan: PlanWording) -> String {
    "the latest status of \(events.name) is \(plan.any(statuses)), and it has not ended"
  }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    let asking = item
    var all: [(event: Event, index: Int32, date: CalendarDay)] = []
    asking.eachEvent(of: events) { event, index, date, _ in all.append((event, index, date)) }
    all.sort { ($0.date, $0.index) < ($1.date, $1.index) }
    return Set(all.map(\.event.key.number)).sorted().flatMap { key in
      let rows = all.filter { $0.event.key.number == key }
      let end = rows.compactMap(\.event.until).min()
      let current = rows.last { $0.date <= asking.registered }
      let later = rows.filter { $0.date > asking.registered }
      return ([current].compactMap { $0 } + later).compactMap { row -> RouteHit? in
        guard asking.book.has(statuses, row.event.status),
          end.map({ $0 >= max(row.date, asking.registered) }) ?? true
        else { return nil }
        return asking.hit(route, on: row.date, events: [row.index])
      }
    }
  }
}
