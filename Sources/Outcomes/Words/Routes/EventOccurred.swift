import Settings
import Vocabulary

/// `event`: an event within so many months before registration, or running on it, or later; or so many in some months,
/// or since the start of the last terms.
struct EventOccurred: RouteWord {
  static let word = "event"
  static var keys: [PlanKey<EventOccurred>] {
    [
      .needed("is", \.events, .events, "The events."),
      .optional("within", \.months, .months, "Before registration."),
      .optional("or_running", \.orRunning, .flag, "Whether one that runs on registration counts however old it is."),
      .optional("in_last", \.terms, .terms, "Completed terms before registration, and since."),
      .optional("at_least", \.least, .amount(of: "events", 2...100), "How many in those months or terms."),
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
      if section.has("or_running") { section["at_least"]?.wrong("counts events, and 'or_running' asks for a spell") }
      if !section.has("within"), !orRunning { place.wrong("needs 'within', 'in_last' or 'or_running'") }
    }
  }

  func sentence(_ plan: PlanWording) -> String {
    if let terms {
      return
        "\(least > 1 ? "at least \(least) times " : "")\(events.name) since the start of the last \(terms) completed terms"
    }
    if let months, least > 1 {
      return "\(events.name), at least \(least) within \(months) months up to registration, or up to a later one"
    }
    let within = months.map { " within \($0) months before registration, or later" } ?? ""
    let running = ", running on registration\(months == nil ? " or begun later" : "")"
    return "\(events.name)\(within)\(orRunning ? running : "")"
  }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    if let terms { return hits(item, route, in: terms) }
    return least > 1 ? often(item, route) : recent(item, route)
  }

  /// So many things within the months up to registration, or up to a later one of them.
  private func often(_ item: Qualifying, _ route: Int) -> [RouteHit] {
    let all = item.happenings(of: events)
    let days = [item.registered] + all.map(\.date).filter { $0 > item.registered }
    return days.compactMap { day in
      let from = day.adding(months: -(months ?? 0))
      let counted = all.filter { $0.date >= from && $0.date <= day }
      guard counted.count >= least, let last = counted.last?.date,
        var hit = item.hit(route, on: last, events: counted.map(\.index))
      else { return nil }
      hit.figures = "\(counted.count) in the months"
      return hit
    }
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
