import Vocabulary

extension MeasureEvaluation {
  /// No such event for the months after qualifying or after the last event (readings 4.2).
  func isClear(_ test: ClearTest, on day: CalendarDay) -> Answer {
    guard let base = clearBase(test, on: day) else { return .awaiting(.eventMissing) }
    let firstEnd = base.adding(months: test.months)
    var last: CalendarDay?
    each(test.events, upTo: day) { _, index, date in
      guard date > base else { return }
      tell { $0.cite(index) }
      last = max(last ?? date, date)
    }
    if settings.clearPeriod == .firstOnly, test.afterEvent == .restart {
      return firstMonthsOnly(test, from: base, to: firstEnd, on: day)
    }
    let anchor = max(base, last ?? base)
    let end = anchor.adding(months: test.months)
    tell { $0.window(anchor, end) }
    let fails = test.afterEvent == .fails && last != nil
    if day < end, !(fails && day >= firstEnd) {
      return .pending(until: end, last == nil ? .periodRunning : .eventSince)
    }
    if day < end { return .fails(.eventSince) }
    if isHeldBack(test, after: anchor, on: day) { return .held(.chargeOutstanding) }
    if let short = checked(test.checkedIn, test.checkedWhereDelivered, from: anchor.adding(days: 1), to: end) {
      return short
    }
    return agedOut(test, end: end, on: day)
  }

  /// The day from which the months are counted; nil where there is none yet.
  private func clearBase(_ test: ClearTest, on day: CalendarDay) -> CalendarDay? {
    guard let since = test.since else { return qualified }
    var latest: CalendarDay?
    func see(_ date: CalendarDay?, _ index: Int32) {
      guard let date, date <= day, date > latest ?? CalendarDay(number: .min) else { return }
      latest = date
      tell { $0.cite(index) }
    }
    switch since {
    case .start(let set): each(set, upTo: day) { _, index, date in see(date, index) }
    case .end(let set): each(set, upTo: day) { event, index, _ in see(event.until, index) }
    }
    return latest
  }

  private func firstMonthsOnly(_ test: ClearTest, from base: CalendarDay, to end: CalendarDay, on day: CalendarDay)
    -> Answer
  {
    tell { $0.window(base, end) }
    if day < end { return .pending(until: end) }
    var failed = false
    each(test.events, upTo: end) { _, _, date in if date > base { failed = true } }
    if failed { return .fails(.eventSince) }
    if isHeldBack(test, after: base, on: day) { return .held(.chargeOutstanding) }
    if let short = checked(test.checkedIn, test.checkedWhereDelivered, from: base.adding(days: 1), to: end) {
      return short
    }
    return agedOut(test, end: end, on: day)
  }

  /// Whether something that happened since the anchor is not decided yet.
  private func isHeldBack(_ test: ClearTest, after anchor: CalendarDay, on day: CalendarDay) -> Bool {
    guard let set = test.heldBackBy else { return false }
    var held = false
    for index in subject.events {
      let event = book.events[Int(index)]
      guard set.kinds.contains(event.kind), let date = event.on, date > anchor, date <= day else { continue }
      guard subject.counts(date, registered: registered) else { continue }
      // A verdict of a later day was still a charge on this one.
      let isOpen = event.decided.map { $0 > day } ?? (book.selector(of: set, for: event) != nil)
      if isOpen {
        held = true
        tell {
          $0.cite(index)
          $0.want("The verdict on an outstanding charge", from: "The youth justice service")
        }
      }
    }
    return held
  }

  /// Nil where the feeds can vouch for every day between two; otherwise why they cannot.
  func checked(_ required: FeedList, _ whereDelivered: FeedList, from first: CalendarDay, to last: CalendarDay)
    -> Answer?
  {
    let names = book.plan.feedLists[required.index]
    let feeds = book.feedLists[required.index]
    guard feeds.count == names.count else { return short(nil, last) }
    let delivered = book.feedLists[whereDelivered.index].filter { book.feeds[Int($0)].to != nil }
    if feeds.isEmpty, delivered.isEmpty, !book.plan.feedLists[whereDelivered.index].isEmpty { return short(nil, last) }
    for feed in feeds + delivered {
      tell { $0.relySilently(on: feed) }
      if !subject.isFindable(in: feed, book: book) { return .awaiting(.notFindable) }
      if !book.feeds[Int(feed)].covers(from: first, to: last) { return short(feed, last) }
    }
    return nil
  }

  func short(_ feed: UInt16?, _ until: CalendarDay) -> Answer {
    tell {
      let name = feed.map { book.feeds[Int($0)].feed } ?? "that is missing"
      $0.want("An extract \(name) complete up to \(until.iso)", from: "The owner of the source", possibleFrom: until)
    }
    return .awaiting(.coverageShort)
  }

  /// After a birthday the source says nothing: a professional's or the police's word must stand for it.
  private func agedOut(_ test: ClearTest, end: CalendarDay, on day: CalendarDay) -> Answer {
    guard let age = test.recordedUntilAge, let birth = subject.birth, birth.birthday(age: age) < end else {
      return .holds
    }
    let all = test.liftedBy.map { declarations($0, upTo: day).filter { $0.on >= end } } ?? []
    guard let latest = all.map(\.on).max(), all.filter({ $0.on == latest }).allSatisfy(\.isPositive) else {
      tell {
        $0.want(
          "A professional's or the police's word that there was no offence", from: "A professional, or the police")
      }
      return .review(.agedOut)
    }
    tell { note in all.forEach { note.cite($0.index) } }
    return .holds
  }

  // MARK: Interventions

  /// The latest formal intervention decides (readings 4.21, 34); without one there is nothing to complete.
  func isCompleted(_ set: EventSet, good: WordList, bad: WordList, unclear: WordList, on day: CalendarDay) -> Answer {
    var latest: (event: Event, index: Int32, date: CalendarDay)?
    each(set, upTo: day) { event, index, date in
      if date >= latest?.date ?? date { latest = (event, index, date) }
    }
    guard let latest else {
      tell { $0.flag(.noFormalIntervention) }
      return .holds
    }
    tell { $0.cite(latest.index) }
    // Before the minimum period is over nothing is decided yet; the clear period says so.
    if let clear, day < qualified.adding(months: clear.months) { return .holds }
    if latest.event.until.map({ $0 > day }) ?? latest.event.outcome.isNone { return running() }
    if book.has(good, latest.event.outcome) { return .holds }
    if book.has(bad, latest.event.outcome) { return .fails(.interventionFailed) }
    if book.has(unclear, latest.event.outcome) { return .review(.interventionWithdrawn) }
    return .awaiting(.interventionUnclear)
  }

  private func running() -> Answer {
    tell { $0.want("The end of the formal intervention", from: "The ASB team") }
    return .held(.interventionRunning)
  }
}
