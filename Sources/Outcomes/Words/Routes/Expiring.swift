import Vocabulary

/// `expiring`: a spell that runs on registration, and is to end after it within fewer than so many months.
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

  func sentence(_ plan: PlanWording) -> String {
    "\(events.name) that runs on registration and expires in less than \(months) months"
  }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    var found: [RouteHit] = []
    let asking = item
    asking.eachEvent(of: events) { event, index, date, _ in
      let registered = asking.registered
      guard let expires = event.expires, date <= registered, event.isOpen(atEndOf: registered),
        expires > registered, expires < registered.adding(months: months),
        let hit = asking.hit(route, on: date, events: [index])
      else { return }
      found.append(hit)
    }
    return found
  }
}
