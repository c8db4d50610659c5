import Settings
import Vocabulary

/// `quiet_after`: something ended, well where that matters, and for some months nothing of the kind began again. What begins later does not
/// undo it.
struct QuietAfter: TestWord {
  /// Which of the spells must have ended.
  enum Judged: String, CaseIterable, Sendable {
    /// The one that began last.
    case latest
    /// All that had begun.
    case all
  }

  /// Spells of which the end starts the months.
  struct End: Sendable, Equatable {
    /// The spells.
    var events = EventSet.none
    /// The reasons of a good end; nil where any end will do.
    var well: WordList?
    /// Months after the end.
    var months = 6
    /// Whether one that qualified the subject and ended before the qualifying date counts from that date.
    var orFromQualifying = false

    static var keys: [PlanKey<End>] {
      [
        .needed("event", \.events, .events, "The spells."),
        .optional("well", \.well, .words, "The reasons of a good end."),
        .needed("quiet_for", \.months, .months, "How long nothing may begin after the end."),
        .optional(
          "or_from_qualifying", \.orFromQualifying, .flag,
          "Whether one that qualified, and ended before, counts from the qualifying date."),
      ]
    }
  }

  static let word = "quiet_after"
  static var keys: [PlanKey<QuietAfter>] {
    [
      .needed("judged", \.judged, .choice, "Which spells must have ended: the latest, or all that had begun."),
      .needed("ends", \.ends, .ends, "What must have ended."),
      .optional("also_over", \.alsoOver, .eventLists, "What must be over besides, however it ended."),
      .needed("nothing_of", \.nothingOf, .eventLists, "What must not begin in the months."),
      .optional("held_back_by", \.heldBackBy, .events, "Charges of which the verdict could be one of those."),
      .needed("checked_in", \.checkedIn, .feeds, "Feeds that must reach to the end of the months."),
    ]
  }

  var judged = Judged.latest
  var ends: [End] = []
  var alsoOver: [EventSet] = []
  var nothingOf: [EventSet] = []
  var heldBackBy: EventSet?
  var checkedIn = FeedList.none

  func sentence(_ plan: PlanWording) -> String {
    let after = ends.map { end in
      "\(end.months) months after \(judged == .latest ? "the latest " : "")\(end.events.name) ended\(end.well.map { " as \(plan.any($0))" } ?? "")"
        + (end.orFromQualifying ? ", from qualifying where it had ended" : "")
    }
    return "\(after.joined(separator: ", ")) no \(nothingOf.map(\.name).joined(separator: " or ")) begins"
      + (alsoOver.isEmpty ? "" : ", and \(alsoOver.map(\.name).joined(separator: " and ")) is over")
      + (heldBackBy.map { ", and no \($0.name)" } ?? "") + " (\(plan.feeds(checkedIn).joined(separator: ", ")))"
  }

  // MARK: On a day

  /// A spell that is looked at.
  private struct Spell {
    /// Position in the ends.
    let end: Int
    let from: CalendarDay
    /// Last day, from the qualifying date on where the plan says so; nil while it runs.
    let to: CalendarDay?
    let isWell: Bool
    let index: Int32
  }

  /// Every end since qualifying is tried; where none holds the last one says how it stands.
  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let spells = spells(item, upTo: day)
    var last: Answer?
    for end in Set(spells.compactMap(\.to)).filter({ $0 >= item.qualified }).sorted() {
      guard let ended = ended(by: end, spells, item, on: day) else { continue }
      let answer = isQuiet(after: end, ended, item, on: day)
      if answer.state == .holds {
        item.tell { note in ended.forEach { note.cite($0.index) } }
        return answer
      }
      last = answer
    }
    if let open = stillRunning(spells, item, on: day) {
      item.tell {
        $0.cite(open)
        $0.want("The end of what still runs", from: "The service that works with them")
      }
      return .held(.serviceRunning)
    }
    if let last { return last }
    item.tell { $0.want("An end of \(ends.map(\.events.name).joined(separator: " or "))", from: "The service") }
    return .awaiting(.nothingEnded)
  }

  private func spells(_ item: MeasureEvaluation, upTo day: AskedDay) -> [Spell] {
    var spells: [Spell] = []
    for (position, end) in ends.enumerated() {
      item.each(end.events, upTo: day) { event, index, from in
        var to = event.until.flatMap { $0 <= day ? $0 : nil }
        let qualified = item.hits.contains { $0.events.contains(index) }
        if end.orFromQualifying, let early = to, early < item.qualified, qualified { to = item.qualified }
        let isWell = end.well.map { item.book.has($0, event.reason) } ?? true
        spells.append(Spell(end: position, from: from, to: to, isWell: isWell, index: index))
      }
    }
    return spells
  }

  /// The spells that count where everything that must be was over by a day; nil where it was not.
  private func ended(by end: CalendarDay, _ spells: [Spell], _ item: MeasureEvaluation, on day: AskedDay) -> [Spell]? {
    let begun = spells.filter { $0.from <= end }
    let newest = begun.map(\.from).max()
    let asked = judged == .all ? begun : begun.filter { $0.from == newest }
    guard asked.allSatisfy({ $0.to.map { $0 <= end } ?? false }), asked.contains(where: { $0.to == end }) else {
      return nil
    }
    if isAnyOpen(item, on: day, atEndOf: end) != nil { return nil }
    return asked.filter { $0.to.map { $0 >= item.qualified } ?? false }
  }

  private func isAnyOpen(_ item: MeasureEvaluation, on day: AskedDay, atEndOf end: CalendarDay?) -> Int32? {
    var open: Int32?
    for set in alsoOver {
      item.each(set, upTo: day) { event, index, from in
        guard end.map({ from <= $0 }) ?? true else { return }
        let isOver = event.until.map { until in end.map { until <= $0 } ?? (until <= day) } ?? false
        if !isOver { open = index }
      }
    }
    return open
  }

  private func isQuiet(after end: CalendarDay, _ ended: [Spell], _ item: MeasureEvaluation, on day: AskedDay) -> Answer
  {
    for position in ends.indices {
      let ofKind = ended.filter { $0.end == position }
      let last = ofKind.compactMap(\.to).max()
      if ofKind.contains(where: { $0.to == last && !$0.isWell }) { return .fails(.endedOtherwise) }
    }
    let until = ended.compactMap { spell in spell.to?.adding(months: ends[spell.end].months) }.max() ?? end
    item.tell { $0.window(end, until) }
    var begins: Int32?
    for set in nothingOf {
      item.each(set, upTo: day) { _, index, date in if date > end, date <= until { begins = index } }
    }
    if let begins {
      item.tell { $0.cite(begins) }
      return .fails(.eventSince)
    }
    if day < until { return .pending(until: until) }
    if let heldBackBy, item.charges(heldBackBy, after: end, upTo: until, on: day) > 0 {
      return .held(.chargeOutstanding)
    }
    return item.checked(checkedIn, .none, from: end.adding(days: 1), to: until) ?? .holds
  }

  /// A spell that is not over: of those judged, the one that began last; or something else that must be.
  private func stillRunning(_ spells: [Spell], _ item: MeasureEvaluation, on day: AskedDay) -> Int32? {
    let latest = spells.map(\.from).max()
    let open = spells.last { $0.to == nil && (judged == .all || $0.from == latest) }
    return open?.index ?? isAnyOpen(item, on: day, atEndOf: nil)
  }
}

extension PlanValue where Value == [QuietAfter.End] {
  /// A list of `{ event: early help, well: [Needs met], quiet_for: 6 months }`.
  fileprivate static var ends: PlanValue {
    PlanValue<QuietAfter.End>.part(
      "{ event: early help, quiet_for: 6 months }", QuietAfter.End(), QuietAfter.End.keys
    ).listed
  }
}

extension PlanValue where Value == [EventSet] {
  /// A list of events.
  fileprivate static var eventLists: PlanValue { PlanValue<EventSet>.events.listed }
}
