import Vocabulary

/// `fewer_of`: fewer than so many of these over some terms in a row and since (B3, and the second plan's exclusions).
struct FewerInTerms: TestWord {
  static let word = "fewer_of"
  static var keys: [PlanKey<FewerInTerms>] {
    [
      .needed("event", \.events, .events, "What is counted."),
      .needed("than", \.limit, .number(1...100), "The number from which it fails."),
      .needed("over", \.terms, .terms, "In a row, and since."),
    ]
  }

  var events = EventSet.none
  var limit = 1
  var terms = 3

  func sentence(_ plan: PlanWording) -> String {
    "\(limit == 1 ? "no" : "fewer than \(limit)") \(events.name) over \(terms) terms in a row and since"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    switch item.window(terms, on: day, newest: item.newestTermCovered(events, on: day)) {
    case .none(let answer): answer
    case .terms(let terms): item.unfindable(in: events) ?? counted(item, in: terms, on: day)
    }
  }

  private func counted(_ item: MeasureEvaluation, in terms: ClosedRange<Int>, on day: AskedDay) -> Answer {
    let from = item.calendar.start(ofTerm: terms.lowerBound)
    var dates: Set<CalendarDay> = []
    item.each(events, upTo: day) { _, index, date in
      guard date > item.qualified, date >= from else { return }
      // The same event from two feeds counts once.
      dates.insert(date)
      item.tell { $0.cite(index) }
    }
    return dates.count >= limit ? .fails(.eventSince) : .holds
  }
}
