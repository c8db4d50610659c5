import Vocabulary

/// Three terms, or why there are none.
enum TermWindow {
  case terms(ClosedRange<Int>)
  case none(Answer)
}

extension MeasureEvaluation {
  // MARK: Windows (readings 4.5; 4.21, 7)

  /// The latest run of terms that counts on a day, of those for which `has` says that there is something to look at.
  func window(_ count: Int, on day: CalendarDay, newest: Int?) -> TermWindow {
    let firstEnd = firstWindowEnd(count)
    let completed = calendar.lastCompleted(on: day)
    if settings.schoolWindow == .afterQualification, day < firstEnd {
      return .none(.pending(until: firstEnd, .termsRunning))
    }
    if let newest, newest < completed, day.days(since: calendar.end(ofTerm: completed)) > settings.termLagDays {
      tell { $0.flag(.termDataLag) }
    }
    guard let newest, settings.termLagPolicy == .useLatestAvailable || newest == completed,
      settings.schoolWindow == .rollingLastThree || calendar.end(ofTerm: newest) >= firstEnd
    else {
      tell {
        $0.want("The school terms up to \(calendar.end(ofTerm: completed).iso)", from: "The school or the census team")
      }
      return .none(.awaiting(.termLate))
    }
    let terms = (newest - count + 1)...newest
    tell { $0.window(self.calendar.start(ofTerm: terms.lowerBound), self.calendar.end(ofTerm: terms.upperBound)) }
    return .terms(terms)
  }

  /// The last day of the first run of terms that can count: its first term ends on or after the qualifying date.
  func firstWindowEnd(_ count: Int) -> CalendarDay {
    calendar.end(ofTerm: calendar.term(containing: qualified) + count - 1)
  }

  // MARK: Attendance

  /// B1b: attended for enough of the possible sessions.
  func hasAttended(percent: Int, terms count: Int, on day: CalendarDay) -> Answer {
    let completed = calendar.lastCompleted(on: day)
    let newest = termSums.keys.filter { $0 <= completed }.max()
    switch window(count, on: day, newest: newest) {
    case .none(let answer): return answer
    case .terms(let terms): return attended(percent: percent, in: terms)
    }
  }

  private func attended(percent: Int, in terms: ClosedRange<Int>) -> Answer {
    var total = TermSum()
    for term in terms {
      guard let sum = termSums[term] else {
        tell {
          $0.want(
            "Attendance for the term that ended on \(self.calendar.end(ofTerm: term).iso)",
            from: "The school or the census team")
        }
        return .awaiting(.termMissing)
      }
      total.possible += sum.possible
      total.absent += sum.absent
      tell { note in
        note.figures.append("to \(calendar.end(ofTerm: term).iso): absent \(sum.absent)/\(sum.possible)")
        sum.events.forEach { note.cite($0) }
      }
    }
    if total.possible < settings.minPossibleSessions { return .review(.fewSessions) }
    let attended = 100 * (total.possible - total.absent)
    tell {
      $0.figures.append("attended \(total.possible - total.absent)/\(total.possible)")
      if attended == percent * total.possible { $0.flag(.boundaryExact) }
    }
    return attended >= percent * total.possible ? .holds : .fails(.attendanceLow)
  }

  // MARK: Exclusions

  /// B2: fewer sessions than so many, counted from qualifying, over the terms that the extracts reach.
  func hasFewerSessions(_ set: EventSet, fewerThan limit: Int, terms count: Int, on day: CalendarDay) -> Answer {
    switch window(count, on: day, newest: newestTermCovered(set, on: day)) {
    case .none(let answer): return answer
    case .terms(let terms):
      if let blind = blind(set) { return blind }
      return sessions(set, in: terms, fewerThan: limit)
    }
  }

  private func sessions(_ set: EventSet, in terms: ClosedRange<Int>, fewerThan limit: Int) -> Answer {
    var total = 0
    var isUnknown = false
    for exclusion in ExclusionTable.list(set, of: subject, book: book) {
      guard exclusion.on > qualified, terms.contains(calendar.term(containing: exclusion.on)) else { continue }
      tell { $0.cite(exclusion.index) }
      guard let sessions = exclusion.sessions else {
        isUnknown = true
        continue
      }
      total += sessions
    }
    tell { $0.figures.append("excluded \(total) sessions") }
    if total >= limit { return .fails(.exclusionsHigh) }
    return isUnknown ? .awaiting(.sessionsUnknown) : .holds
  }

  /// B3: fewer than so many of these in the terms and since.
  func hasFewer(_ set: EventSet, than limit: Int, terms count: Int, on day: CalendarDay) -> Answer {
    switch window(count, on: day, newest: newestTermCovered(set, on: day)) {
    case .none(let answer): return answer
    case .terms(let terms):
      if let blind = blind(set) { return blind }
      let from = calendar.start(ofTerm: terms.lowerBound)
      var dates: Set<CalendarDay> = []
      each(set, upTo: day) { _, index, date in
        guard date > qualified, date >= from else { return }
        // The same event from two feeds counts once.
        dates.insert(date)
        tell { $0.cite(index) }
      }
      return dates.count >= limit ? .fails(.eventSince) : .holds
    }
  }

  /// The newest term that every feed of a set that is delivered reaches; nil where none is delivered.
  private func newestTermCovered(_ set: EventSet, on day: CalendarDay) -> Int? {
    let reached = feeds(of: set).compactMap { book.feeds[Int($0)].to }
    return reached.min().map { calendar.lastCompleted(on: min($0, day)) }
  }

  private func blind(_ set: EventSet) -> Answer? {
    let delivered = feeds(of: set).filter { book.feeds[Int($0)].to != nil }
    for feed in delivered {
      tell { $0.relySilently(on: feed) }
      if !subject.isFindable(in: feed, book: book) { return .awaiting(.notFindable) }
    }
    return nil
  }

  /// The feeds that deliver the events of a set.
  func feeds(of set: EventSet) -> [UInt16] {
    var found: [UInt16] = []
    for selector in set.selectors {
      let feeds =
        selector.feeds.map { book.feedLists[$0.index] } ?? book.sourceFeeds[selector.kind.position]
      for feed in feeds where !found.contains(feed) { found.append(feed) }
    }
    return found
  }

  // MARK: The professional's word on the terms

  /// Where only a professional said that there was a problem, a professional must say that it is over, once the first terms that passed
  /// have ended; that word holds for later terms too (readings 4.21, 7).
  func isConfirmedByProfessional(_ purposes: WordList, on day: CalendarDay) -> Answer {
    guard let count = row.tests.lazy.compactMap(\.test.schoolTerms).first else { return .holds }
    let firstEnd = firstWindowEnd(count)
    let wanted = hits.allSatisfy { hit in
      // The terms that are to show progress cannot be what qualified the child, even at exactly the threshold (readings 4.6).
      guard hit.isProfessional else { return hit.evidence >= firstEnd }
      if case .ticked = row.routes[hit.route].rule { return settings.tickCountsAsProfessional }
      return true
    }
    guard wanted else { return .holds }
    if day < firstEnd { return .pending(until: firstEnd, .termsRunning) }
    let from = firstPassedEnd(count, on: day)
    tell {
      $0.want(
        "A professional's confirmation of progress", from: "A professional who supports the child",
        possibleFrom: from?.adding(days: 1) ?? firstEnd.adding(days: 1))
    }
    let all = declarations(purposes, upTo: day).filter { $0.on > firstEnd }
    guard let latest = all.map(\.on).max() else { return .awaiting(.declarationMissing) }
    let last = all.filter { $0.on == latest }
    guard let positive = last.first(where: \.isPositive) else { return .fails(.declarationNegative) }
    guard let from, latest > from else { return .awaiting(.declarationTooEarly) }
    if last.contains(where: { !$0.isPositive }) { return .review(.declarationConflict) }
    tell {
      $0.cite(positive.index)
      $0.declaredOn = latest
      $0.declaredBy = book.declarer(positive.event)
      $0.missing.removeAll { $0.what.hasPrefix("A professional's confirmation") }
    }
    return .holds
  }

  /// The end of the first run of terms that passes the row's own school test.
  private func firstPassedEnd(_ count: Int, on day: CalendarDay) -> CalendarDay? {
    guard let test = row.tests.lazy.compactMap(\.test.schoolTest).first else { return nil }
    let wasTelling = isTelling
    isTelling = false
    defer { isTelling = wasTelling }
    let firstTerm = calendar.term(containing: qualified) + count - 1
    for term in firstTerm...max(firstTerm, calendar.lastCompleted(on: day)) {
      let end = calendar.end(ofTerm: term)
      if end <= day, answer(test, on: end).state == .holds { return end }
    }
    return nil
  }
}

extension PlanTest {
  /// The test in it that looks at school terms.
  var schoolTest: PlanTest? {
    switch self {
    case .attended, .fewerSessions: self
    default: steps.lazy.compactMap(\.test.schoolTest).first
    }
  }

  /// How many terms it looks at.
  var schoolTerms: Int? {
    switch schoolTest {
    case .attended(_, let terms): terms
    case .fewerSessions(_, _, let terms): terms
    default: nil
    }
  }
}
