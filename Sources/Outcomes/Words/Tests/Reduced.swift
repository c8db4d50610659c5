import Vocabulary

/// `reduced`: so many per cent fewer events in the last months than in as many before registration; none before wants none now.
struct Reduced: TestWord {
  /// Whose events count.
  enum Whose: String, CaseIterable, Sendable {
    /// The subject's.
    case subject
    /// Those of all members, and of the family as a whole.
    case everyMember = "every member"
  }

  static let word = "reduced"
  static var keys: [PlanKey<Reduced>] {
    [
      .needed("event", \.events, .events, "What is counted."),
      .needed("by", \.percent, PlanValue<Int>.percent.orNothing, "By how much the number must have fallen."),
      .needed("over", \.months, .months, "The length of both windows."),
      .optional("of", \.whose, .choice, "Whose events count."),
      .optional("held_back_by", \.heldBackBy, .events, "Charges that hold the result back where they would change it."),
      .optional(
        "recorded_until", \.recordedUntilAge, .number(10...30), "The birthday from which the feeds are silent."),
      .optional("lifted_by", \.liftedBy, .declaredNames, "Declarations that stand for the count after that birthday."),
      .needed("checked_in", \.checkedIn, .feeds, "Feeds that must reach to the last day of the months."),
    ]
  }

  var events = EventSet.none
  /// Nil for fewer at all, where none before is for a person to judge.
  var percent: Int? = 60
  var months = 6
  var whose = Whose.subject
  var heldBackBy: EventSet?
  var recordedUntilAge: Int?
  var liftedBy: WordList?
  var checkedIn = FeedList.none

  var sight: WordSight {
    var sight = keysSight
    if whose == .everyMember { sight.add(WordSight(events).ofOthers) }
    return sight
  }

  func sentence(_ plan: PlanWording) -> String {
    "\(events.name)\(whose == .everyMember ? " of all members" : ""): \(percent.map { "at least \($0)% fewer" } ?? "fewer") in the last \(months) months than in the \(months) before registration"
      + (heldBackBy.map { ", whatever becomes of a \($0.name)" } ?? "")
      + " (\(plan.feeds(checkedIn).joined(separator: ", ")))"
      + (recordedUntilAge.map { "; recorded until the \($0)th birthday" } ?? "")
  }

  // MARK: On a day

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let start = item.registered.adding(months: months)
    if day < start { return .pending(until: start) }
    let span = Span(months: months, day: day, end: lastDay(item, on: day))
    let before = count(item, on: day) { $0 > item.registered.adding(months: -months) && $0 <= item.registered }
    let now = count(item, on: day, span.contains)
    item.tell {
      $0.window(span.first, span.last)
      $0.figures.append("\(before) before, \(now) now")
    }
    if percent == nil, before == 0 { return .review(.noBaseline) }
    guard isEnough(now, after: before) else { return .fails(.notReduced) }
    if let heldBackBy {
      let charged = item.charges(heldBackBy, after: span.first.adding(days: -1), upTo: span.last, on: day)
      if !isEnough(now + charged, after: before) { return .held(.chargeOutstanding) }
    }
    if span.last < start { return item.short(item.book.feedLists[checkedIn.index].first, start) }
    return item.checked(checkedIn, .none, from: span.first, to: span.last) ?? stillRecorded(item, span, on: day)
  }

  /// The months that are looked at now: up to the day asked, or up to a day on which the extracts end.
  private struct Span {
    let months: Int
    let day: AskedDay
    /// Where they do not reach to the day asked.
    let end: CalendarDay?

    var last: CalendarDay { end ?? day.told }
    var first: CalendarDay { last.adding(months: -months).adding(days: 1) }

    func contains(_ date: CalendarDay) -> Bool {
      end.map { date > $0.adding(months: -months) && date <= $0 } ?? (date > day.adding(months: -months) && date <= day)
    }

    func isAfter(_ date: CalendarDay) -> Bool { end.map { date < $0 } ?? (date < day) }
  }

  private func lastDay(_ item: MeasureEvaluation, on day: AskedDay) -> CalendarDay? {
    guard item.settings.reductionWindowEnds == .dataTo else { return nil }
    let reached = item.book.feedLists[checkedIn.index].compactMap { item.book.feeds[Int($0)].to }.min()
    return reached.flatMap { $0 < day ? $0 : nil }
  }

  /// Whether so many now are few enough after so many before.
  private func isEnough(_ now: Int, after before: Int) -> Bool {
    percent.map { 100 * now <= (100 - $0) * before } ?? (now < before)
  }

  /// The number of things that happened on some days, each once however many rows tell of it.
  private func count(_ item: MeasureEvaluation, on day: AskedDay, _ isWithin: (CalendarDay) -> Bool) -> Int {
    var seen: Set<Happening> = []
    func see(_ event: Event, _ index: Int32, _ date: CalendarDay) {
      guard isWithin(date) else { return }
      seen.insert(Happening(event, on: date))
      item.tell { $0.cite(index) }
    }
    switch whose {
    case .subject: item.each(events, upTo: day, see)
    case .everyMember: item.eachOfFamily(events, upTo: day, see)
    }
    return seen.count
  }

  /// From a birthday on the source says nothing, unless a professional says that it would have had nothing to say.
  private func stillRecorded(_ item: MeasureEvaluation, _ span: Span, on day: AskedDay) -> Answer {
    guard let age = recordedUntilAge, let birth = item.subject.birth, span.isAfter(birth.birthday(age: age)) else {
      return .holds
    }
    let words =
      liftedBy.map {
        item.declarations($0, upTo: day).filter { word in
          word.on > item.qualified && item.book.isProfessional(word.event)
        }
      } ?? []
    let latest = words.map(\.on).max()
    let newest = words.filter { $0.on == latest }
    guard !newest.isEmpty, newest.allSatisfy(\.isPositive) else {
      item.tell {
        $0.want("A professional's word that there were fewer offences", from: "A professional, or the police")
      }
      return .review(.agedOut)
    }
    item.tell { note in newest.forEach { note.cite($0.index) } }
    return .holds
  }
}
