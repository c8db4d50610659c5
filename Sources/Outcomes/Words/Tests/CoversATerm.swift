import Vocabulary

/// `covers_a_term`: a spell runs for one of the authority's terms from its first day to its last.
struct CoversATerm: TestWord {
  static let word = "covers_a_term"
  static var keys: [PlanKey<CoversATerm>] { [.whole(\.events, .events, "The spells.")] }

  static let holdsByPresence = true

  var events = EventSet.none

  func sentence(_ plan: PlanWording) -> String { "\(events.name) from the first day of a term to its last" }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    var covering: Int32?
    item.each(events, upTo: day) { event, index, start in
      let isWhole = item.calendar.terms.contains { term in
        term.to <= day && start <= term.from && (event.until.map { $0 >= term.to } ?? true)
      }
      if isWhole { covering = index }
    }
    guard let covering else { return .awaiting(.eventMissing) }
    item.tell { $0.cite(covering) }
    return .holds
  }
}
