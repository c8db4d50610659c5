import Vocabulary

/// `out_of_prison`: so many months out of prison without a new order or proven offence.
struct OutOfPrison: TestWord {
  static let word = "out_of_prison"
  static var keys: [PlanKey<OutOfPrison>] {
    [
      .needed("for", \.months, .months, "How long."),
      .needed("orders", \.orders, .events, "Orders of all kinds: a new one starts the months again."),
      .needed("prison", \.prison, .events, "Of these, sentences in prison, which count from the release."),
      .needed(
        "follows_prison", \.followsPrison, .events,
        "Of these, those that are not new from the day of the release, or the day after."),
      .needed("offences", \.offences, .events, "Offences that start the months again."),
      .needed("held_back_by", \.heldBackBy, .events, "Charges that hold the result back."),
      .needed("checked_in", \.checkedIn, .feeds, "Feeds that must reach to the end of the months."),
    ]
  }

  var months = 6
  var orders = EventSet.none
  var prison = EventSet.none
  var followsPrison = EventSet.none
  var offences = EventSet.none
  var heldBackBy = EventSet.none
  var checkedIn = FeedList.none

  func sentence(_ plan: PlanWording) -> String {
    "\(months) months out of \(prison.name) without a new \(orders.name) (\(followsPrison.name) after prison is none) or \(offences.name), and no \(heldBackBy.name) (\(plan.feeds(checkedIn).joined(separator: ", ")))"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    guard let released = releases(item, on: day) else {
      item.tell { $0.want("The release from prison", from: "The probation service") }
      return .held(.inPrison)
    }
    var anchor = max(item.qualified, released.max() ?? item.qualified)
    item.each(orders, upTo: day) { event, index, start in
      guard item.book.selector(of: prison, for: event) == nil, !follows(event, start, released, item) else { return }
      if start > item.qualified { item.tell { $0.cite(index) } }
      anchor = max(anchor, start)
    }
    item.each(offences, upTo: day) { _, index, date in
      if date > item.qualified { item.tell { $0.cite(index) } }
      anchor = max(anchor, date)
    }
    let end = anchor.adding(months: months)
    item.tell { $0.window(anchor, end) }
    if day < end { return .pending(until: end, anchor > item.qualified ? .eventSince : .periodRunning) }
    if item.charges(heldBackBy, after: anchor, on: day) > 0 { return .held(.chargeOutstanding) }
    return item.checked(checkedIn, .none, from: anchor.adding(days: 1), to: end) ?? .holds
  }

  /// The days of release; nil for somebody who is in prison.
  private func releases(_ item: MeasureEvaluation, on day: AskedDay) -> [CalendarDay]? {
    var releases: [CalendarDay] = []
    var isInside = false
    item.each(prison, upTo: day) { event, index, _ in
      item.tell { $0.cite(index) }
      guard let release = event.until, release <= day else { return isInside = true }
      releases.append(release)
    }
    return isInside ? nil : releases
  }

  private func follows(_ event: Event, _ start: CalendarDay, _ releases: [CalendarDay], _ item: MeasureEvaluation)
    -> Bool
  {
    item.book.selector(of: followsPrison, for: event) != nil
      && releases.contains { start == $0 || start == $0.adding(days: 1) }
  }
}
