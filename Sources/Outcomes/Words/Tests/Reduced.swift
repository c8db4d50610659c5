import Vocabulary

/// `reduced`: so many per cent fewer events in the last months than in as many before registration; none before wants none after.
struct Reduced: TestWord {
  static let word = "reduced"
  static var keys: [PlanKey<Reduced>] {
    [
      .needed("event", \.events, .events, "What is counted."),
      .needed("by", \.percent, .percent, "By how much the number must have fallen."),
      .needed("over", \.months, .months, "The length of both windows."),
    ]
  }

  var events = EventSet.none
  var percent = 60
  var months = 6

  func sentence(_ plan: PlanWording) -> String {
    "\(events.name): at least \(percent)% fewer in the last \(months) months than in the \(months) before registration"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let end = item.registered.adding(months: months)
    if day < end { return .pending(until: end) }
    let (from, firstFrom) = (day.adding(months: -months), item.registered.adding(months: -months))
    var (before, since) = (0, 0)
    item.each(events, upTo: day) { _, _, date in
      if date > firstFrom, date <= item.registered { before += 1 }
      if date > from { since += 1 }
    }
    item.tell { $0.figures.append("\(before) before, \(since) since") }
    return 100 * since <= (100 - percent) * before ? .holds : .fails(.notReduced)
  }
}
