import Vocabulary

extension MeasureEvaluation {
  /// C2: the case is closed, and stays closed for the months (readings 4.13; 4.21, 13).
  func isCaseClosed(_ test: CaseClosedTest, on day: CalendarDay) -> Answer {
    var anchor = qualified
    var isOpen = false
    var hasOpenReferral = false
    var nothings: [CalendarDay] = []
    each(test.spells, upTo: day) { event, index, date in
      // An assessment that was completed without a date was closed on no later day than anybody can tell.
      let last = event.until ?? (event.status.number == book.canon.completed ? date : nil)
      let ended = last.flatMap { $0 <= day ? $0 : nil }
      let isReferral = book.selector(of: test.referrals, for: event) != nil
      guard let ended else {
        tell { $0.cite(index) }
        if isReferral { hasOpenReferral = true } else { isOpen = true }
        return
      }
      if isReferral, book.has(test.nothing, event.outcome), !settings.c2NfaReferralBlocks {
        if date > qualified { nothings.append(date) }
        return
      }
      if ended > anchor { tell { $0.cite(index) } }
      anchor = max(anchor, ended)
    }
    let end = anchor.adding(months: test.months)
    tell { $0.window(anchor, end) }
    if isOpen { return waiting(.held(.caseOpen)) }
    if hasOpenReferral { return waiting(day >= end ? .fails(.referralOpen) : .held(.referralOpen)) }
    if day < end { return .pending(until: end, anchor > qualified ? .eventSince : .periodRunning) }
    if nothings.contains(where: { $0 > anchor && $0 <= end }) { return .review(.referralToNothing) }
    return checked(test.checkedIn, .none, from: anchor.adding(days: 1), to: end) ?? .holds
  }

  private func waiting(_ answer: Answer) -> Answer {
    tell { $0.want("The closure of the case", from: "Children's Social Care") }
    return answer
  }

  /// C4: the latest risk is lower than the one nearest to qualifying.
  func isRiskLower(_ set: EventSet, scale: WordList, on day: CalendarDay) -> Answer {
    let levels = book.plan.words(scale)
    func level(_ event: Event) -> Int? { levels.firstIndex { $0.lowercased() == book.words[event.type].lowercased() } }
    var all: [(level: Int, date: CalendarDay, index: Int32)] = []
    each(set, upTo: day) { event, index, date in
      if let level = level(event) { all.append((level, date, index)) }
    }
    all.sort { ($0.date, $0.index) < ($1.date, $1.index) }
    let anchor = max(qualified, lastClearEvent(on: day) ?? qualified)
    let base = all.min { abs($0.date.days(since: qualified)) < abs($1.date.days(since: qualified)) }
    guard let base, let latest = all.last, latest.date > base.date, latest.date >= anchor else {
      tell { $0.want("A later CSE risk assessment", from: "The social worker", possibleFrom: anchor) }
      return .awaiting(.riskMissing)
    }
    tell {
      $0.cite(base.index)
      $0.cite(latest.index)
      $0.figures.append("risk \(levels[base.level]) on \(base.date.iso), \(levels[latest.level]) on \(latest.date.iso)")
    }
    return latest.level < base.level ? .holds : .fails(.riskNotLower)
  }

  // MARK: Counts over windows

  /// So many per cent fewer events in the last months than in as many before registration; none before wants none after.
  func isReduced(_ set: EventSet, percent: Int, months: Int, on day: CalendarDay) -> Answer {
    let end = registered.adding(months: months)
    if day < end { return .pending(until: end) }
    let before = count(set, after: registered.adding(months: -months), upTo: registered)
    let since = count(set, after: day.adding(months: -months), upTo: day)
    tell { $0.figures.append("\(before) before, \(since) since") }
    return 100 * since <= (100 - percent) * before ? .holds : .fails(.notReduced)
  }

  /// Fewer than so many events in the last months.
  func areFewer(_ set: EventSet, fewerThan limit: Int, months: Int, on day: CalendarDay) -> Answer {
    let end = qualified.adding(months: months)
    if day < end { return .pending(until: end) }
    let since = count(set, after: day.adding(months: -months), upTo: day)
    tell { $0.figures.append("\(since) events") }
    return since < limit ? .holds : .fails(.notReduced)
  }

  private func count(_ set: EventSet, after first: CalendarDay, upTo last: CalendarDay) -> Int {
    var count = 0
    each(set, upTo: last) { _, _, date in if date > first { count += 1 } }
    return count
  }
}
