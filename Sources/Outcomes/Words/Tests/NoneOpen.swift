import Vocabulary

/// `none_open`: no such spell is open, by the record or by the service's own word (B1c).
struct NoneOpen: TestWord {
  static let word = "none_open"
  static var keys: [PlanKey<NoneOpen>] {
    [
      .needed("event", \.events, .events, "The spells of which none may be open."),
      .optional("or_declared", \.names, .declaredNames, "Declarations that say so too."),
    ]
  }

  /// The service's own word stands for its record; where silence is relied on, `seen` asks whether it can be.
  static let holdsByPresence = true

  var events = EventSet.none
  var names = WordList.none

  func sentence(_ plan: PlanWording) -> String {
    "no open \(events.name), by the record or by a declaration of \(plan.any(names))"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    if isOpen(item, on: day) { return .fails(.serviceOpen) }
    let words = item.declarations(names, upTo: day).filter { $0.on > item.qualified }
    guard let latest = words.map(\.on).max() else { return seen(item, on: day) }
    let last = words.filter { $0.on == latest }
    item.tell { note in last.forEach { note.cite($0.index) } }
    if last.allSatisfy({ !$0.isPositive }) { return .fails(.serviceOpen) }
    return last.allSatisfy(\.isPositive) ? .holds : .review(.declarationConflict)
  }

  private func isOpen(_ item: MeasureEvaluation, on day: AskedDay) -> Bool {
    var isOpen = false
    for index in item.subject.events {
      let event = item.book.events[Int(index)]
      guard item.book.selector(of: events, for: event) != nil, event.isOpen(atEndOf: day) else { continue }
      // A case that was closed without a date is closed, as far as anybody can tell.
      if event.until == nil, event.status.number == item.book.canon.closed { continue }
      isOpen = true
      item.tell { $0.cite(index) }
    }
    return isOpen
  }

  /// Whether the record would say so if one were open: on the day, or at the end of the terms that count.
  private func seen(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let windowEnd = item.termWindowed.map { item.firstWindowEnd($0.terms) }
    return item.blind(in: events, upTo: day, atMost: windowEnd, isSilent: true) ?? .holds
  }
}
