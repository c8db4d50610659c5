import Settings
import Vocabulary

/// `clear_of`: no such event for some months after qualifying, or after the last event (*Meaning*: Dates and windows).
struct ClearOf: TestWord {
  /// What an event does.
  enum AfterEvent: String, CaseIterable, Sendable {
    /// The months run again: PENDING.
    case restart
    /// The months run again, and until they are over the test fails.
    case fails
  }

  static let word = "clear_of"
  static var keys: [PlanKey<ClearOf>] {
    [
      .needed("event", \.events, .events, "The events that must not happen."),
      .needed("for", \.months, .months, "How long."),
      .optional("since_start_of", \.startOf, .events, "The months run from the start of the latest of these spells."),
      .optional("since_end_of", \.endOf, .events, "The months run from the end of the latest of these spells."),
      .optional("after_event", \.afterEvent, .choice, "What an event does: the months start again, or the test fails."),
      .optional("held_back_by", \.heldBackBy, .events, "Events without a decision yet that hold the measure back."),
      .optional("checked_in", \.checkedIn, .feeds, "Feeds that must reach to the end of the months."),
      .optional("checked_where_delivered", \.checkedWhereDelivered, .feeds, "Feeds that must, where they are there."),
      .optional(
        "recorded_until", \.recordedUntilAge, .number(10...30), "The birthday from which the feeds are silent."),
      .optional("lifted_by", \.liftedBy, .declaredNames, "Declarations that stand for the check after that birthday."),
    ]
  }

  var events = EventSet.none
  var months = 6
  var startOf: EventSet?
  var endOf: EventSet?
  var afterEvent = AfterEvent.restart
  var heldBackBy: EventSet?
  var checkedIn = FeedList.none
  var checkedWhereDelivered = FeedList.none
  var recordedUntilAge: Int?
  var liftedBy: WordList?

  func check(_ place: Setting, _ section: Section) {
    if !section.has("checked_in"), !section.has("checked_where_delivered") {
      place.wrong("needs 'checked_in' or 'checked_where_delivered': silence proves nothing by itself")
    }
    if startOf != nil, endOf != nil {
      place.wrong("'since_start_of' and 'since_end_of' are two beginnings; one is meant")
    }
  }

  // MARK: In words

  func sentence(_ plan: PlanWording) -> String {
    "no \(events.name) for \(months) months after \(since), or after the last one"
      + (heldBackBy.map { ", and no \($0.name)" } ?? "") + " (\(feeds(plan).joined(separator: ", ")))"
      + (recordedUntilAge.map { "; recorded until the \($0)th birthday" } ?? "")
  }

  private var since: String {
    startOf.map { "the start of \($0.name)" } ?? endOf.map { "the end of \($0.name)" } ?? "qualifying"
  }

  private func feeds(_ plan: PlanWording) -> [String] {
    plan.feeds(checkedIn) + plan.feeds(checkedWhereDelivered).map { "\($0) where delivered" }
  }

  // MARK: On a day

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    guard let base = base(item, on: day) else { return .awaiting(.eventMissing) }
    let firstEnd = base.adding(months: months)
    var last: CalendarDay?
    var lastDecided: CalendarDay?
    item.each(events, upTo: day) { event, index, date in
      guard date > base else { return }
      item.tell { $0.cite(index) }
      last = max(last ?? date, date)
      if !isUndecided(event, item, on: day) { lastDecided = max(lastDecided ?? date, date) }
    }
    if item.settings.clearPeriod == .firstOnly, afterEvent == .restart {
      return firstMonthsOnly(item, from: base, to: firstEnd, on: day)
    }
    let anchor = max(base, last ?? base)
    let end = anchor.adding(months: months)
    item.tell { $0.window(anchor, end) }
    let fails = afterEvent == .fails && last != nil
    if day < end, !(fails && day >= firstEnd) {
      var answer = Answer.pending(until: end, last == nil ? .periodRunning : .eventSince)
      // A charge can be withdrawn, and then it undid nothing.
      if last != lastDecided, max(base, lastDecided ?? base).adding(months: months) <= day { answer.undone = false }
      return answer
    }
    if day < end { return .fails(.eventSince) }
    return proven(item, from: anchor, heldFrom: max(base, lastDecided ?? base), to: end, on: day)
  }

  /// Whether an event holds the measure back because nothing has been decided about it yet.
  func isUndecided(_ event: Event, _ item: MeasureEvaluation, on day: AskedDay) -> Bool {
    guard let set = heldBackBy, set.kinds.contains(event.kind) else { return false }
    // A verdict of a later day was still a charge on this one.
    if let decided = event.decided { return decided > day }
    return event.status.isNone && event.outcome.isNone || item.book.selector(of: set, for: event) != nil
  }

  /// The day from which the months are counted; nil where there is none yet.
  private func base(_ item: MeasureEvaluation, on day: AskedDay) -> CalendarDay? {
    var latest: CalendarDay?
    func see(_ date: CalendarDay?, _ index: Int32) {
      guard let date, date <= day, date > latest ?? CalendarDay(number: .min) else { return }
      latest = date
      item.tell { $0.cite(index) }
    }
    if let startOf {
      item.each(startOf, upTo: day) { _, index, date in see(date, index) }
    } else if let endOf {
      item.each(endOf, upTo: day) { event, index, _ in see(event.until, index) }
    } else {
      return item.qualified
    }
    return latest
  }

  private func firstMonthsOnly(_ item: MeasureEvaluation, from base: CalendarDay, to end: CalendarDay, on day: AskedDay)
    -> Answer
  {
    item.tell { $0.window(base, end) }
    if day < end { return .pending(until: end) }
    var failed = false
    item.each(events, upTo: AskedDay(end)) { _, _, date in if date > base { failed = true } }
    if failed { return .fails(.eventSince) }
    return proven(item, from: base, heldFrom: base, to: end, on: day)
  }

  /// The months are over without an event; whether it can be told that there was none.
  private func proven(
    _ item: MeasureEvaluation, from anchor: CalendarDay, heldFrom: CalendarDay, to end: CalendarDay, on day: AskedDay
  ) -> Answer {
    if isHeldBack(item, after: heldFrom, on: day) { return .held(.chargeOutstanding, undone: false) }
    return item.checked(checkedIn, checkedWhereDelivered, from: anchor.adding(days: 1), to: end)
      ?? agedOut(item, end: end, on: day)
  }

  /// Whether something that happened since the anchor is not decided yet.
  private func isHeldBack(_ item: MeasureEvaluation, after anchor: CalendarDay, on day: AskedDay) -> Bool {
    guard heldBackBy != nil else { return false }
    var held = false
    for index in item.subject.events {
      let event = item.book.events[Int(index)]
      guard let date = event.on, date > anchor, date <= day, isUndecided(event, item, on: day),
        item.subject.counts(date, registered: item.registered)
      else { continue }
      held = true
      item.tell {
        $0.cite(index)
        $0.want("The verdict on an outstanding charge", from: "The youth justice service")
      }
    }
    return held
  }

  /// After a birthday the source says nothing: a professional's or the police's word must stand for it.
  private func agedOut(_ item: MeasureEvaluation, end: CalendarDay, on day: AskedDay) -> Answer {
    guard let age = recordedUntilAge, let birth = item.subject.birth, birth.birthday(age: age) < end else {
      return .holds
    }
    let all = liftedBy.map { item.declarations($0, upTo: day).filter { $0.on >= end } } ?? []
    guard let latest = all.map(\.on).max(), all.filter({ $0.on == latest }).allSatisfy(\.isPositive) else {
      item.tell {
        $0.want(
          "A professional's or the police's word that there was no offence", from: "A professional, or the police")
      }
      return .review(.agedOut)
    }
    item.tell { note in all.forEach { note.cite($0.index) } }
    return .holds
  }
}
