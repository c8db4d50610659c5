import Settings
import Vocabulary

/// `event`: an event within so many months before registration, or running on it, or later; or so many since the start of the last terms.
struct EventOccurred: RouteWord {
  static let word = "event"
  static var keys: [PlanKey<EventOccurred>] {
    [
      .needed("is", \.events, .events, "The events."),
      .optional("within", \.months, .months, "Before registration."),
      .optional("or_running", \.orRunning, .flag, "Whether one that runs on registration counts however old it is."),
      .optional("in_last", \.terms, .terms, "Completed terms before registration, and since."),
      .optional("at_least", \.least, .amount(of: "events", 2...100), "How many in those terms."),
    ]
  }

  var events = EventSet.none
  var months: Int?
  var orRunning = false
  var terms: Int?
  var least = 1

  var asksAgeOnTheDay: Bool { terms == nil && events.selectors.allSatisfy { $0.age != nil } }

  func check(_ place: Setting, _ section: Section) {
    if section.has("in_last") {
      if section.has("within") { place.wrong("'within' and 'in_last' are two windows; one is meant") }
    } else {
      section["at_least"]?.wrong("counts over 'in_last' terms; over days 'repeated' does")
      if !section.has("within"), !orRunning { place.wrong("needs 'within', 'in_last' or 'or_running'") }
    }
  }

  func sentence(_ plan: PlanWording) -> String {
    if let terms {
      return
        "\(least > 1 ? "at least \(least) times " : "")\(events.name) since the start of the last \(terms) completed terms"
    }
    let within = months.map { " within \($0) months before registration, or later" } ?? ""
    let running = ", running on registration\(months == nil ? " or begun later" : "")"
    return "\(events.name)\(within)\(orRunning ? running : "")"
  }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    terms.map { hits(item, route, in: $0) } ?? recent(item, route)
  }

  private func recent(_ item: Qualifying, _ route: Int) -> [RouteHit] {
    var found: [RouteHit] = []
    item.eachEvent(of: events) { event, index, date, selector in
      if let ages = selector.age {
        guard let birth = item.subject.birth, ages.contains(date.age(bornOn: birth)) else { return }
      }
      let isRecent = months.map { date >= item.registered.adding(months: -$0) } ?? false
      guard date > item.registered || isRecent || (orRunning && event.runs(on: item.registered)) else { return }
      if let hit = item.hit(route, on: date, events: [index]) { found.append(hit) }
    }
    return found
  }

  /// So many events since the start of the terms that were the last ones on registration, or on the day of a later event; the evidence is
  /// the day on which the number is reached.
  private func hits(_ item: Qualifying, _ route: Int, in terms: Int) -> [RouteHit] {
    var all: [(date: CalendarDay, index: Int32)] = []
    item.eachEvent(of: events) { _, index, date, _ in
      // The same event from two feeds counts once.
      if least == 1 || !all.contains(where: { $0.date == date }) { all.append((date, index)) }
    }
    all.sort { ($0.date, $0.index) < ($1.date, $1.index) }
    let calendar = item.book.calendar
    var found: [RouteHit] = []
    for (position, one) in all.enumerated() where position + 1 >= least {
      let day = least == 1 ? item.registered : max(one.date, item.registered)
      let from = calendar.start(ofTerm: calendar.lastCompleted(on: day) - terms + 1)
      let counted = all[(position + 1 - least)...position]
      guard counted.allSatisfy({ $0.date >= from }) else { continue }
      if let hit = item.hit(route, on: one.date, events: counted.map(\.index)) { found.append(hit) }
    }
    return found
  }
}
