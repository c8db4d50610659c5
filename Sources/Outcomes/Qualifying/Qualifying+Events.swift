import Vocabulary

extension Qualifying {
  /// Events within some months before registration, or running on it, or later.
  func events(_ route: Int, _ set: EventSet, withinMonths months: Int?, orRunning: Bool) -> [RouteHit] {
    var found: [RouteHit] = []
    eachEvent(of: set) { event, index, date, selector in
      if let ages = selector.age {
        guard let birth = subject.birth, ages.contains(date.age(bornOn: birth)) else { return }
      }
      let isRecent = months.map { date >= registered.adding(months: -$0) } ?? false
      guard date > registered || isRecent || (orRunning && event.runs(on: registered)) else { return }
      if let hit = hit(route, on: date, events: [index]) { found.append(hit) }
    }
    return found
  }

  /// So many events since the start of the terms that were the last ones on registration, or on the day of a later event; the evidence
  /// is the day on which the number is reached.
  func eventsInTerms(_ route: Int, _ set: EventSet, atLeast: Int, terms: Int) -> [RouteHit] {
    var all: [(date: CalendarDay, index: Int32)] = []
    eachEvent(of: set) { _, index, date, _ in
      // The same event from two feeds counts once.
      if atLeast == 1 || !all.contains(where: { $0.date == date }) { all.append((date, index)) }
    }
    all.sort { ($0.date, $0.index) < ($1.date, $1.index) }
    var found: [RouteHit] = []
    for (position, one) in all.enumerated() where position + 1 >= atLeast {
      let from = book.calendar.start(
        ofTerm: book.calendar.lastCompleted(on: atLeast == 1 ? registered : max(one.date, registered)) - terms + 1)
      let counted = all[(position + 1 - atLeast)...position]
      guard counted.allSatisfy({ $0.date >= from }) else { continue }
      if let hit = hit(route, on: one.date, events: counted.map(\.index)) { found.append(hit) }
    }
    return found
  }

  /// A spell that runs and expires within fewer than so many months: on registration, on its first day, or once the months are not more.
  func expiring(_ route: Int, _ set: EventSet, withinMonths months: Int) -> [RouteHit] {
    var found: [RouteHit] = []
    eachEvent(of: set) { event, index, date, _ in
      guard let expires = event.expires else { return }
      let near = max(date, expires.adding(months: -months).adding(days: 1))
      let day = max(near, registered)
      guard day < expires, event.runs(on: day), let hit = hit(route, on: near, events: [index]) else { return }
      found.append(hit)
    }
    return found
  }

  /// So many events within some days; the evidence is the day of the last of them.
  func repeated(_ route: Int, _ set: EventSet, atLeast: Int, withinDays: Int, withinMonths: Int) -> [RouteHit] {
    var all: [(date: CalendarDay, index: Int32)] = []
    let from = registered.adding(months: -withinMonths)
    eachEvent(of: set) { _, index, date, _ in if date >= from { all.append((date, index)) } }
    all.sort { ($0.date, $0.index) < ($1.date, $1.index) }
    for end in all.indices where end + 1 >= atLeast {
      let first = all[end + 1 - atLeast]
      guard all[end].date.days(since: first.date) < withinDays else { continue }
      let events = all[(end + 1 - atLeast)...end].map(\.index)
      if let hit = hit(route, on: all[end].date, events: events) { return [hit] }
    }
    return []
  }

  /// The subject's events of a set; for a family those of its members too, which housing finds by person.
  private func eachEvent(of set: EventSet, _ body: (Event, Int32, CalendarDay, EventSelector) -> Void) {
    let subjects = row.subject.isFamily ? [subject] + household.members : [subject]
    for one in subjects {
      for index in one.events {
        let event = book.events[Int(index)]
        guard let selector = book.selector(of: set, for: event), let date = event.date(selector.date),
          date <= book.asOf,
          (event.date(selector.knownFrom) ?? date) <= book.asOf, one.counts(date, registered: registered)
        else { continue }
        body(event, index, date, selector)
      }
    }
  }

  // MARK: Benefits, situations, home education

  /// A claim that runs on registration or starts later; of somebody under 18 it waits for the birthday (readings 4.21, 36).
  func claiming(_ route: Int, _ test: BenefitTest) -> [RouteHit] {
    guard subject.person != nil else { return [] }
    var found: [RouteHit] = []
    for claim in BenefitClaim.of(subject, test: test, household: household) {
      guard claim.from > registered || claim.to.map({ $0 >= registered }) ?? true else { continue }
      guard var hit = hit(route, on: claim.from, events: [claim.index]) else { continue }
      if let birth = subject.birth, hit.qualified.age(bornOn: birth) < 18 {
        guard hit.qualified.age(bornOn: birth) >= test.membersFrom else { continue }
        let birthday = birth.birthday(age: 18)
        if birthday > book.asOf {
          hit.doubt = .underAge
        } else if claim.to.map({ $0 >= birthday }) ?? true {
          hit.qualified = birthday
        } else {
          continue
        }
      }
      found.append(hit)
    }
    return found
  }

  /// A situation that runs on registration or starts later.
  func situation(_ route: Int, _ groups: WordList) -> [RouteHit] {
    let all = SituationTable.list(of: subject, upTo: book.asOf, book: book)
    var found: [RouteHit] = []
    for (position, one) in all.enumerated() where book.has(groups, one.group) {
      let next = position + 1 < all.count ? all[position + 1].from.adding(days: -1) : nil
      let end = [one.until, next].compactMap { $0 }.min()
      guard one.from > registered || end.map({ $0 >= registered }) ?? true else { continue }
      if let hit = hit(route, on: one.from, events: [one.index]) { found.append(hit) }
    }
    return found
  }

  /// The rating that was current on registration, or a later one.
  func rated(_ route: Int, _ words: WordList) -> [RouteHit] {
    guard subject.mask & Subject.bit(.homeEducation) != 0 else { return [] }
    var current: (event: Event, index: Int32, date: CalendarDay)?
    var found: [RouteHit] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .homeEducation, !event.type.isNone, let date = event.decided, date <= book.asOf else {
        continue
      }
      if date > registered {
        if book.has(words, event.type), let hit = hit(route, on: date, events: [index]) { found.append(hit) }
      } else if event.until.map({ $0 >= registered }) ?? true, date >= current?.date ?? date {
        current = (event, index, date)
      }
    }
    if let current, book.has(words, current.event.type), let hit = hit(route, on: current.date, events: [current.index])
    {
      found.insert(hit, at: 0)
    }
    return found
  }
}
