import Vocabulary

/// `absent`: absent for at least so many per cent of the possible sessions: over the last terms before registration, or over the terms up
/// to a later term's end.
struct AbsentOften: RouteWord {
  static let word = "absent"
  static var keys: [PlanKey<AbsentOften>] {
    [
      .needed("at_least", \.percent, .percent, "Of the possible sessions."),
      .needed("over", \.terms, .terms, "In a row."),
    ]
  }

  var percent = 10
  var terms = 3

  var sight: WordSight { WordSight(.attendance) }

  func sentence(_ plan: PlanWording) -> String {
    "absent for at least \(percent)% of the possible sessions over \(terms) terms in a row"
  }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    let (subject, book) = (item.subject, item.book)
    guard subject.mask & Subject.bit(.attendance) != 0, let birth = subject.birth, hasBadTerm(subject, book) else {
      return []
    }
    let sums = AttendanceTable.sums(of: subject, book: book)
    let completed = book.calendar.lastCompleted(on: item.registered)
    let atRegistration = sums.keys.filter { $0 <= completed }.max()
    let later = sums.keys.filter { book.calendar.end(ofTerm: $0) > item.registered }.sorted()
    var found: [RouteHit] = []
    for newest in [atRegistration].compactMap({ $0 }) + later {
      guard let total = pooled(sums, newest - terms + 1, newest, birth, book.calendar), total.possible > 0,
        100 * total.absent >= percent * total.possible,
        var hit = item.hit(route, on: book.calendar.end(ofTerm: newest), events: total.events)
      else { continue }
      hit.figures = "absent \(total.absent)/\(total.possible)"
      hit.isExact = 100 * total.absent == percent * total.possible
      if total.possible < item.settings.minPossibleSessions { hit.doubt = .fewSessions }
      found.append(hit)
    }
    return found
  }

  /// Terms together cannot be worse than the worst of them, so most children need no sum at all.
  private func hasBadTerm(_ subject: Subject, _ book: EvidenceBook) -> Bool {
    subject.events.contains { index in
      let event = book.events[Int(index)]
      guard event.kind == .attendance, let possible = event.possible, let absent = event.absent else { return false }
      return 100 * absent >= percent * possible
    }
  }

  /// The sum of terms in a row, all of compulsory school age; nil where one is missing.
  private func pooled(
    _ sums: [Int: TermSum], _ first: Int, _ last: Int, _ birth: CalendarDay, _ calendar: SchoolCalendar
  ) -> TermSum? {
    // A child who must be at school within the first month of a term counts for it.
    guard calendar.compulsoryFrom(bornOn: birth) <= calendar.start(ofTerm: first).adding(days: 30),
      calendar.start(ofTerm: last) <= calendar.leavingDate(bornOn: birth)
    else { return nil }
    var total = TermSum()
    for term in first...last {
      guard let sum = sums[term] else { return nil }
      total.possible += sum.possible
      total.absent += sum.absent
      total.events += sum.events
    }
    return total
  }
}
