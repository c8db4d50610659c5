import Vocabulary

/// `reviewed_every_half_term`: a plan runs, its latest review calls it suitable, and every half-term since has a review.
struct ReviewedEveryHalfTerm: TestWord {
  static let word = "reviewed_every_half_term"
  static var keys: [PlanKey<ReviewedEveryHalfTerm>] { [.whole(\.events, .events, "The plans, a row for each review.")] }

  var events = EventSet.none

  func sentence(_ plan: PlanWording) -> String {
    "\(events.name) that runs, is suitable by its latest review, and has a review in every half-term since"
  }

  /// A plan, as rows with one key tell of it.
  private struct Reviewed {
    let key: Word
    let start: CalendarDay
    var end: CalendarDay?
    var reviews: [(on: CalendarDay, isSuitable: Bool?, index: Int32)] = []
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    item.tell {
      $0.want("A review in every half-term that calls the plan suitable", from: "The provider and the school")
    }
    let plans = plans(item, upTo: day)
    guard let plan = plans.filter({ $0.end.map { $0 >= day } ?? true }).max(by: { $0.start < $1.start }) else {
      return plans.isEmpty ? .awaiting(.planMissing) : .fails(.planOver)
    }
    item.tell { note in plan.reviews.forEach { note.cite($0.index) } }
    return isSuitable(plan).and(areAllReviewed(plan, item, on: day))
  }

  private func isSuitable(_ plan: Reviewed) -> Answer {
    guard let latest = plan.reviews.map(\.on).max() else { return .awaiting(.reviewMissing) }
    let words = Set(plan.reviews.filter { $0.on == latest }.map(\.isSuitable))
    if words.count > 1 { return .review(.tiedEvidence) }
    switch words.first ?? nil {
    case true?: return .holds
    case false?: return .fails(.planUnsuitable)
    case nil: return .awaiting(.reviewIncomplete)
    }
  }

  private func areAllReviewed(_ plan: Reviewed, _ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let halves = item.calendar.halfTerms.filter { $0.from >= max(plan.start, item.qualified) }
    guard let first = halves.first else { return .awaiting(.termLate) }
    if day < first.to { return .pending(until: first.to, .termsRunning) }
    item.tell { $0.window(first.from, day.told) }
    for half in halves where half.to <= day {
      guard plan.reviews.contains(where: { half.from <= $0.on && $0.on <= half.to }) else {
        item.tell { $0.figures.append("no review from \(half.from.iso) to \(half.to.iso)") }
        return .awaiting(.reviewMissing)
      }
    }
    item.tell { $0.missing.removeAll { $0.what.hasPrefix("A review in every half-term") } }
    return .holds
  }

  private func plans(_ item: MeasureEvaluation, upTo day: AskedDay) -> [Reviewed] {
    var plans: [Reviewed] = []
    item.each(events, upTo: day) { event, index, start in
      let known = plans.firstIndex { $0.key == event.key && $0.start == start }
      let position = known ?? plans.endIndex
      if known == nil { plans.append(Reviewed(key: event.key, start: start)) }
      plans[position].end = [plans[position].end, event.until].compactMap { $0 }.min()
      guard let on = event.reviewed, on <= day else { return }
      let isSuitable = event.suitable.isNone ? nil : event.suitable.number == item.book.canon.yes
      plans[position].reviews.append((on, isSuitable, index))
    }
    return plans
  }
}
