import Vocabulary

/// `fewer`: fewer than so many events in the last months.
struct FewerInMonths: TestWord {
  static let word = "fewer"
  static var keys: [PlanKey<FewerInMonths>] {
    [
      .needed("event", \.events, .events, "What is counted."),
      .needed("than", \.limit, .number(1...1000), "The number from which it fails."),
      .needed("over", \.months, .months, "Up to the day."),
    ]
  }

  var events = EventSet.none
  var limit = 1
  var months = 6

  func sentence(_ plan: PlanWording) -> String { "\(events.name): fewer than \(limit) in the last \(months) months" }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let end = item.qualified.adding(months: months)
    if day < end { return .pending(until: end) }
    let from = day.adding(months: -months)
    var since = 0
    item.each(events, upTo: day) { _, _, date in if date > from { since += 1 } }
    item.tell { $0.figures.append("\(since) events") }
    return since < limit ? .holds : .fails(.notReduced)
  }
}
