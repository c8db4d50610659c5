/// `happened`: at least so many of these events in the last months.
struct HappenedLately: TestWord {
  static let word = "happened"
  static var keys: [PlanKey<HappenedLately>] {
    [
      .needed("event", \.events, .events, "What must have happened."),
      .optional("at_least", \.least, .number(1...100), "How often."),
      .needed("in_last", \.months, .months, "Up to the day."),
    ]
  }

  static let holdsByPresence = true

  var events = EventSet.none
  var least = 1
  var months = 6

  func sentence(_ plan: PlanWording) -> String {
    "\(events.name)\(least > 1 ? ", at least \(least) times," : "") in the last \(months) months"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let from = day.adding(months: -months)
    var count = 0
    item.each(events, upTo: day) { _, index, date in
      guard date >= from else { return }
      count += 1
      item.tell { $0.cite(index) }
    }
    item.tell { $0.window(from.told, day.told) }
    if count >= least { return .holds }
    item.tell { $0.want("A record of \(events.name) within \(months) months", from: "The owner of the source") }
    return .awaiting(.eventMissing)
  }
}
