import Vocabulary

/// `risk_lower`: the latest risk is lower than the one nearest to qualifying (C4).
struct RiskLower: TestWord {
  static let word = "risk_lower"
  static var keys: [PlanKey<RiskLower>] {
    [
      .needed("event", \.events, .events, "The risk assessments."),
      .needed("scale", \.scale, .words, "The levels, lowest first."),
    ]
  }

  var events = EventSet.none
  var scale = WordList.none

  func sentence(_ plan: PlanWording) -> String {
    "the latest \(events.name) is lower than at qualifying (\(plan.texts(scale).joined(separator: " < ")))"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let levels = item.book.plan.words(scale)
    func level(_ event: Event) -> Int? {
      levels.firstIndex { $0.lowercased() == item.book.words[event.type].lowercased() }
    }
    var all: [(level: Int, date: CalendarDay, index: Int32)] = []
    item.each(events, upTo: day) { event, index, date in
      if let level = level(event) { all.append((level, date, index)) }
    }
    all.sort { ($0.date, $0.index) < ($1.date, $1.index) }
    let anchor = max(item.qualified, item.lastClearEvent(on: day) ?? item.qualified)
    let base = all.min { abs($0.date.days(since: item.qualified)) < abs($1.date.days(since: item.qualified)) }
    guard let base, let latest = all.last, latest.date > base.date, latest.date >= anchor else {
      item.tell { $0.want("A later CSE risk assessment", from: "The social worker", possibleFrom: anchor) }
      return .awaiting(.riskMissing)
    }
    item.tell {
      $0.cite(base.index)
      $0.cite(latest.index)
      $0.figures.append("risk \(levels[base.level]) on \(base.date.iso), \(levels[latest.level]) on \(latest.date.iso)")
    }
    guard latest.level < base.level else { return .fails(.riskNotLower) }
    item.lastShown = max(item.lastShown ?? latest.date, latest.date)
    return .holds
  }
}
