import Vocabulary

/// `destination`: the latest destination is of one of these statuses; it counts from the leaving date (D3).
struct DestinationReached: TestWord {
  static let word = "destination"
  static var keys: [PlanKey<DestinationReached>] { [.whole(\.statuses, .words, "The statuses that count.")] }

  var statuses = WordList.none

  var sight: WordSight { WordSight(.destination) }

  func sentence(_ plan: PlanWording) -> String { "a destination that is \(plan.any(statuses)), from the leaving date" }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    guard let birth = item.subject.birth else { return .awaiting(.destinationMissing) }
    let leaving = item.calendar.leavingDate(bornOn: birth)
    var latest: (event: Event, date: CalendarDay, index: Int32)?
    var wasConfirmed = false
    for index in item.subject.events {
      let event = item.book.events[Int(index)]
      guard event.kind == .destination, let date = event.on, date >= item.qualified, date <= day else { continue }
      wasConfirmed = wasConfirmed || item.book.has(statuses, event.status)
      if date >= latest?.date ?? date { latest = (event, date, index) }
    }
    item.tell { note in
      if let latest { note.cite(latest.index) }
      note.window(item.qualified, max(item.qualified, leaving))
    }
    if day < leaving { return .pending(until: leaving) }
    if let latest, item.book.has(statuses, latest.event.status) { return .holds }
    item.tell {
      $0.want(
        "A confirmed destination", from: "The participation team (Aspire), or a professional", possibleFrom: leaving)
    }
    return .awaiting(.destinationMissing, undone: wasConfirmed)
  }
}
