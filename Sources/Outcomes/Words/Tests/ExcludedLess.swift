import Vocabulary

/// `excluded`: excluded for fewer than so many sessions, counted from qualifying, over the terms that the extracts reach (B2).
struct ExcludedLess: TestWord, TermWindowed {
  static let word = "excluded"
  static var keys: [PlanKey<ExcludedLess>] {
    [
      .needed("event", \.events, .events, "The exclusions."),
      .needed("fewer_than", \.limit, .amount(of: "sessions", 1...400), "Half days, below which it holds."),
      .needed("over", \.terms, .terms, "In a row."),
    ]
  }

  var events = EventSet.none
  var limit = 6
  var terms = 3

  func sentence(_ plan: PlanWording) -> String {
    "\(events.name), fewer than \(limit) sessions over \(terms) terms in a row"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    switch item.window(terms, on: day, newest: item.newestTermCovered(events, on: day)) {
    case .none(let answer): answer
    case .terms(let terms): item.unfindable(in: events) ?? sessions(item, in: terms)
    }
  }

  private func sessions(_ item: MeasureEvaluation, in terms: ClosedRange<Int>) -> Answer {
    var total = 0
    var isUnknown = false
    for exclusion in ExclusionTable.list(events, of: item.subject, book: item.book) {
      guard exclusion.on > item.qualified, terms.contains(item.calendar.term(containing: exclusion.on)) else {
        continue
      }
      item.tell { $0.cite(exclusion.index) }
      guard let sessions = exclusion.sessions else {
        isUnknown = true
        continue
      }
      total += sessions
    }
    item.tell { $0.figures.append("excluded \(total) sessions") }
    if total >= limit { return .fails(.exclusionsHigh) }
    return isUnknown ? .awaiting(.sessionsUnknown) : .holds
  }
}
