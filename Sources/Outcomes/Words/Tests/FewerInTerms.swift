import Vocabulary

/// `fewer_of`: fewer than so many of these over some terms in a row and since (B3).
struct FewerInTerms: TestWord {
  static let word = "fewer_of"
  static var keys: [PlanKey<FewerInTerms>] {
    [
      .needed("event", \.events, .events, "What is counted."),
      .needed("than", \.limit, .number(1...100), "The number from which it fails."),
      .needed("over", \.terms, .terms, "In a row, and since."),
      .optional(
        "warn_where_days_qualify_under", \.limits, .limitsInDays,
        "A row above: it is marked where the days of exclusion would still qualify under it."),
    ]
  }

  var events = EventSet.none
  var limit = 1
  var terms = 3
  var limits: [ExclusionLimit] = []

  func sentence(_ plan: PlanWording) -> String {
    "\(limit == 1 ? "no" : "fewer than \(limit)") \(events.name) over \(terms) terms in a row and since"
      + (limits.isEmpty ? "" : "; marked where there are still \(limits.map(\.sentence).joined(separator: " or "))")
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
    if !limits.isEmpty { warn(item, since: max(from, item.qualified.adding(days: 1)), on: day) }
    return dates.count >= limit ? .fails(.eventSince) : .holds
  }

  private func warn(_ item: MeasureEvaluation, since from: CalendarDay, on day: AskedDay) {
    let all = ExclusionTable.list(events, of: item.subject, book: item.book).filter { $0.on >= from && $0.on <= day }
    guard limits.contains(where: { $0.isReached(by: all, of: item.subject, item.book) }) else { return }
    item.tell { $0.flag(.excludedDaysRemain) }
  }
}
