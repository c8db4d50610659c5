import Vocabulary

/// What Aspire says of one stretch of a young person's life; several rows of one start are one situation.
struct Situation {
  let group: Word
  let code: Word
  let from: CalendarDay
  var until: CalendarDay?
  var confirmed: CalendarDay?
  var expires: CalendarDay?
  var index: Int32
}

extension MeasureEvaluation {
  /// The subject's situations known on a day, in order of start.
  func situations(upTo day: CalendarDay) -> [Situation] { SituationTable.list(of: subject, upTo: day, book: book) }

  /// B1d and D2 (readings 4.8): the latest situation lasts long enough by its dates and was confirmed late enough.
  func isInEET(_ test: EETTest, on day: CalendarDay) -> Answer {
    let all = situations(upTo: day)
    tell {
      $0.want(
        "A situation of education, employment or training, confirmed after \(test.confirmedMonths) months",
        from: "The participation team (Aspire)")
    }
    guard var latest = all.last else { return .awaiting(.eetMissing) }
    if book.has(test.unknown, latest.group), let before = all.dropLast().last, book.has(test.group, before.group),
      let expires = before.expires, latest.from >= expires, day >= before.from.adding(months: test.expiryMonths)
    {
      latest = before
      latest.until = nil
    }
    tell { $0.cite(latest.index) }
    if book.has(test.unknown, latest.group) { return .awaiting(.eetMissing, undone: true) }
    guard book.has(test.group, latest.group) else { return .fails(.notInEET) }
    return lasts(latest, test, on: day)
  }

  private func lasts(_ situation: Situation, _ test: EETTest, on day: CalendarDay) -> Answer {
    let sixMonths = situation.from.adding(months: test.expiryMonths)
    let confirmedFrom = situation.from.adding(months: test.confirmedMonths)
    tell {
      $0.window(situation.from, sixMonths)
      $0.figures.append(
        "start \(situation.from.iso), confirmed \(situation.confirmed?.iso ?? "never"), expires \(situation.expires?.iso ?? "unknown")"
      )
    }
    if afterLeaving != nil, book.has(test.schoolCodes, situation.code) { return .awaiting(.eetMissing) }
    if let until = situation.until, until <= day, until < sixMonths { return .fails(.notInEET) }
    guard let expires = situation.expires else { return .awaiting(.eetUnconfirmed) }
    if expires < sixMonths { return .fails(.notInEET) }
    guard let confirmed = situation.confirmed, confirmed <= day,
      confirmed >= max(confirmedFrom, leavingDateIfAfterSchool)
    else {
      return .awaiting(.eetUnconfirmed)
    }
    if day < sixMonths {
      if settings.eetRequireElapsed { return .pending(until: sixMonths) }
      tell { $0.flag(.eetForwardDated) }
    }
    tell { note in note.missing.removeAll { $0.what.hasPrefix("A situation of education") } }
    return .holds
  }

  private var leavingDateIfAfterSchool: CalendarDay {
    guard afterLeaving != nil, let birth = subject.birth else { return CalendarDay(number: .min) }
    return calendar.leavingDate(bornOn: birth)
  }

  /// D3: the latest destination is confirmed; it counts from the leaving date.
  func hasDestination(_ statuses: WordList, on day: CalendarDay) -> Answer {
    guard let birth = subject.birth else { return .awaiting(.destinationMissing) }
    let leaving = calendar.leavingDate(bornOn: birth)
    var latest: (event: Event, date: CalendarDay, index: Int32)?
    var wasConfirmed = false
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .destination, let date = event.on, date >= qualified, date <= day else { continue }
      wasConfirmed = wasConfirmed || book.has(statuses, event.status)
      if date >= latest?.date ?? date { latest = (event, date, index) }
    }
    tell { note in
      if let latest { note.cite(latest.index) }
      note.window(self.qualified, max(self.qualified, leaving))
    }
    if day < leaving { return .pending(until: leaving) }
    if let latest, book.has(statuses, latest.event.status) { return .holds }
    tell {
      $0.want(
        "A confirmed destination", from: "The participation team (Aspire), or a professional", possibleFrom: leaving)
    }
    return .awaiting(.destinationMissing, undone: wasConfirmed)
  }
}

/// Lists situations.
enum SituationTable {
  /// Known on a day, in order of start; a situation without an end lasts until the next one.
  static func list(of subject: Subject, upTo day: CalendarDay, book: EvidenceBook) -> [Situation] {
    guard subject.mask & Subject.bit(.situation) != 0 else { return [] }
    var found: [Situation] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .situation, let from = event.on, from <= day else { continue }
      let confirmed = event.confirmed.flatMap { $0 <= day ? $0 : nil }
      if let same = found.firstIndex(where: { $0.from == from && $0.group == event.type && $0.code == event.code }) {
        found[same].confirmed = [found[same].confirmed, confirmed].compactMap { $0 }.max()
        found[same].expires = [found[same].expires, event.expires].compactMap { $0 }.max()
        found[same].until = event.until ?? found[same].until
        found[same].index = index
      } else {
        found.append(
          Situation(
            group: event.type, code: event.code, from: from, until: event.until, confirmed: confirmed,
            expires: event.expires, index: index))
      }
    }
    return found.sorted { ($0.from, $0.index) < ($1.from, $1.index) }
  }
}
