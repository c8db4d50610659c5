import Vocabulary

/// `expiring`: a spell that runs and expires within fewer than so many months: on registration, on its first day, or once the months are
/// not more.
struct Expiring: RouteWord {
  static let word = "expiring"
  static var keys: [PlanKey<Expiring>] {
    [
      .needed("is", \.events, .events, "The spells."),
      .needed("within", \.months, .months, "Up to the day on which it expires."),
    ]
  }

  var events = EventSet.none
  var months = 12

  func sentence(_ plan: PlanWording) -> String { "\(events.name) that runs and expires in less than \(months) months" }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    var found: [RouteHit] = []
    let asking = item
    asking.eachEvent(of: events) { event, index, date, _ in
      guard let expires = event.expires else { return }
      let near = max(date, expires.adding(months: -months).adding(days: 1))
      let day = max(near, asking.registered)
      guard day < expires, event.runs(on: day), let hit = asking.hit(route, on: near, events: [index]) else { return }
      found.append(hit)
    }
    return found
  }
}
