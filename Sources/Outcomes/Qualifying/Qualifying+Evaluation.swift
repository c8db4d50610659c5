import Vocabulary

extension Qualifying {
  /// The evaluation of the row, if the subject qualifies; exceptions for evidence that does not count.
  mutating func evaluation() -> MeasureEvaluation? {
    let all = hits()
    let counting = all.filter(isAbout)
    if counting.isEmpty, let stray = all.first, stray.isProfessional {
      complainOfSubject(stray)
    }
    guard var qualified = counting.map(\.qualified).min() else { return nil }
    if let set = row.confirmation {
      guard let confirmed = confirmation(set) else {
        if row.subject.isFamily, let first = counting.first { complainOfFinding(first) }
        return nil
      }
      qualified = max(qualified, confirmed)
    }
    let hits = counting.sorted { ($0.evidence, $0.route) < ($1.evidence, $1.route) }
    return MeasureEvaluation(
      household: household, subject: subject, questions: questions, hits: hits, qualified: qualified)
  }

  // Both complaints stay functions of their own: inlined into `evaluation` they stop the optimiser of Swift 6.3.1.

  @inline(never)
  private mutating func complainOfSubject(_ stray: RouteHit) {
    complain(.wrongSubject, firstEvent(of: stray))
  }

  @inline(never)
  private mutating func complainOfFinding(_ hit: RouteHit) {
    guard let event = firstEvent(of: hit) else { return }
    complain(.needUnconfirmed, event)
  }

  private func firstEvent(of hit: RouteHit) -> Event? {
    guard let first = hit.events.first else { return nil }
    return book.events[Int(first)]
  }

  /// The earliest day on which the row's finding was there, unless it was put right before registration.
  private func confirmation(_ set: EventSet) -> CalendarDay? {
    var first: CalendarDay?
    household.eachEvent(of: set, upTo: AskedDay(book.asOf)) { event, date in
      if event.until.map({ $0 >= registered }) ?? true { first = min(first ?? date, date) }
    }
    return first
  }
}
