import Vocabulary

extension MeasureEvaluation {
  /// B1a: on a school roll, or in alternative provision of an accepted type.
  func isOnRoll(_ set: EventSet, provision: EventSet, accepted: WordList, on day: CalendarDay) -> Answer {
    var isEnrolled = false
    var placed: Bool?
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.runs(on: day) else { continue }
      if book.selector(of: set, for: event) != nil {
        isEnrolled = true
        tell { $0.cite(index) }
      } else if book.selector(of: provision, for: event) != nil {
        placed = (placed ?? false) || book.has(accepted, event.type)
        tell { $0.cite(index) }
      }
    }
    if isEnrolled || placed == true { return .holds }
    if placed == false { return .review(.provisionUnlisted) }
    let enrolmentFeeds = feeds(of: set)
    let delivered = enrolmentFeeds.filter { book.feeds[Int($0)].to != nil }
    if delivered.isEmpty { return short(enrolmentFeeds.first, day) }
    for feed in delivered {
      if !subject.isFindable(in: feed, book: book) { return .awaiting(.notFindable) }
      if let to = book.feeds[Int(feed)].to, to < day { return short(feed, day) }
    }
    tell { $0.want("A place on a school roll or in alternative provision", from: "The school admissions team") }
    return .fails(.notOnRoll)
  }

  /// B1c: no open involvement, by the record or by the service's own word.
  func hasNoneOpen(_ set: EventSet, declaredBy purposes: WordList, on day: CalendarDay) -> Answer {
    var isOpen = false
    for index in subject.events {
      let event = book.events[Int(index)]
      guard book.selector(of: set, for: event) != nil, event.isOpen(atEndOf: day) else { continue }
      // A case that was closed without a date is closed, as far as anybody can tell.
      if event.until == nil, event.status.number == book.canon.closed { continue }
      isOpen = true
      tell { $0.cite(index) }
    }
    if isOpen { return .fails(.serviceOpen) }
    let words = declarations(purposes, upTo: day).filter { $0.on > qualified }
    if let latest = words.map(\.on).max() {
      let last = words.filter { $0.on == latest }
      tell { note in last.forEach { note.cite($0.index) } }
      if last.allSatisfy({ !$0.isPositive }) { return .fails(.serviceOpen) }
      return last.allSatisfy(\.isPositive) ? .holds : .review(.declarationConflict)
    }
    let all = feeds(of: set)
    let delivered = all.filter { book.feeds[Int($0)].to != nil }
    let until = min(day, row.tests.lazy.compactMap(\.test.schoolTerms).first.map(firstWindowEnd) ?? day)
    if delivered.isEmpty { return short(all.first, until) }
    for feed in delivered {
      tell { $0.relySilently(on: feed) }
      if !subject.isFindable(in: feed, book: book) { return .awaiting(.notFindable) }
      if let to = book.feeds[Int(feed)].to, to < until { return short(feed, until) }
    }
    return .holds
  }

  /// B6's green route: the latest rating is one of these, after an assessment and a visit that followed qualifying.
  func isRated(_ words: WordList, on day: CalendarDay) -> Answer {
    var latest: (event: Event, index: Int32, date: CalendarDay)?
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .homeEducation, !event.type.isNone, let date = event.decided, date <= day else { continue }
      if date >= latest?.date ?? date { latest = (event, index, date) }
    }
    tell { note in
      note.want("A green rating after an assessment and a home visit", from: "The home education officer")
      if let latest { note.cite(latest.index) }
    }
    guard let latest else { return .awaiting(.ratingNotGreen) }
    guard book.has(words, latest.event.type) else {
      return latest.date > qualified ? .fails(.ratingNotGreen) : .awaiting(.ratingNotGreen)
    }
    guard let assessed = latest.event.assessed, let visited = latest.event.visited, min(assessed, visited) > qualified,
      max(assessed, visited) <= latest.date
    else { return .awaiting(.visitMissing) }
    tell { note in note.missing.removeAll { $0.what.hasPrefix("A green rating") } }
    return .holds
  }
}
