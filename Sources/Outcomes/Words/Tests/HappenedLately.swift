import Vocabulary

/// `happened`: one of these events in the last months; what has only lapsed is not undone.
struct HappenedLately: TestWord {
  static let word = "happened"
  static var keys: [PlanKey<HappenedLately>] {
    [
      .needed("event", \.events, .events, "What must have happened."),
      .needed("in_last", \.months, .months, "Up to the day."),
      .optional(
        "warn_before_qualifying", \.warnsBeforeQualifying, .flag, "Whether an event before qualifying is marked."),
    ]
  }

  static let holdsByPresence = true

  var events = EventSet.none
  var months = 6
  var warnsBeforeQualifying = false

  func sentence(_ plan: PlanWording) -> String {
    "\(events.name) in the last \(months) months\(warnsBeforeQualifying ? "; marked where it is not after qualifying" : "")"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let from = day.adding(months: -months)
    var latest: (date: CalendarDay, index: Int32)?
    // A row may tell of more than one: of a status, and of its review.
    for selector in events.selectors {
      item.each(EventSet(name: "", selectors: [selector]), upTo: day) { _, index, date in
        if date >= from, date >= latest?.date ?? date { latest = (date, index) }
      }
    }
    item.tell { $0.window(from.told, day.told) }
    guard let latest else {
      item.tell { $0.want("A record of \(events.name) within \(months) months", from: "The owner of the source") }
      return .awaiting(.eventMissing)
    }
    item.tell { note in
      note.cite(latest.index)
      if warnsBeforeQualifying, latest.date <= item.qualified { note.flag(.reviewBeforeQualifying) }
    }
    return .holds
  }
}
