import Vocabulary

/// `intervention_completed`: the latest formal intervention came to a good end (*Meaning*: Interventions).
struct InterventionCompleted: TestWord {
  static let word = "intervention_completed"
  static var keys: [PlanKey<InterventionCompleted>] {
    [
      .needed("event", \.events, .events, "The interventions."),
      .needed("good", \.good, .words, "Outcomes of one that was completed."),
      .needed("bad", \.bad, .words, "Outcomes of one that failed."),
      .optional("unclear", \.unclear, .words, "Outcomes that a person must look at."),
      .optional("within", \.lookback, .months, "Before registration: one that had ended earlier is not judged."),
    ]
  }

  var events = EventSet.none
  var good = WordList.none
  var bad = WordList.none
  var unclear = WordList.none
  var lookback: Int?

  func sentence(_ plan: PlanWording) -> String {
    "the latest \(events.name)\(lookback.map { " that ran in the \($0) months before registration or since" } ?? "") is \(plan.any(good)), not \(plan.any(bad))"
  }

  /// Without an intervention there is nothing to complete.
  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    var latest: (event: Event, index: Int32, date: CalendarDay)?
    let earliest = lookback.map { item.registered.adding(months: -$0) }
    item.each(events, upTo: day) { event, index, date in
      if let earliest, let until = event.until, until < earliest { return }
      if date >= latest?.date ?? date { latest = (event, index, date) }
    }
    guard let latest else {
      item.tell { $0.flag(.noFormalIntervention) }
      return .holds
    }
    item.tell { $0.cite(latest.index) }
    // Before the minimum period is over nothing is decided yet; the clear period says so.
    if let clear = item.clear, day < item.qualified.adding(months: clear.months) { return .holds }
    if latest.event.until.map({ $0 > day }) ?? latest.event.outcome.isNone { return running(item) }
    if item.book.has(good, latest.event.outcome) { return .holds }
    if item.book.has(bad, latest.event.outcome) { return .fails(.interventionFailed) }
    if item.book.has(unclear, latest.event.outcome) { return .review(.interventionWithdrawn) }
    return .awaiting(.interventionUnclear)
  }

  private func running(_ item: MeasureEvaluation) -> Answer {
    item.tell { $0.want("The end of the formal intervention", from: "The ASB team") }
    return .held(.interventionRunning)
  }
}
