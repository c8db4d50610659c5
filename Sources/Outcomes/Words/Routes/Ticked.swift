import Vocabulary

/// `ticked`: the need is ticked in the Early Help Assessment.
struct Ticked: RouteWord {
  static let word = "ticked"
  static var keys: [PlanKey<Ticked>] { [.whole(\.isAsked, .yes, "Asked by standing there.")] }
  static let isProfessional = true

  var isAsked = true

  var sight: WordSight { WordSight(.need) }

  func sentence(_ plan: PlanWording) -> String {
    "a tick in the Early Help Assessment, at most \(plan.settings.tickLookbackMonths) months before registration"
  }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    guard item.subject.mask & Subject.bit(.need) != 0 else { return [] }
    var found: [RouteHit] = []
    for index in item.subject.events {
      let event = item.book.events[Int(index)]
      guard event.kind == .need, item.isNamed(by: event), event.status.number == item.book.canon.yes else { continue }
      guard let on = event.on else {
        item.complain(.tickWithoutDate, event)
        continue
      }
      guard on <= item.book.asOf, item.subject.counts(on, registered: item.registered) else { continue }
      if on < item.firstDayOfWords, !episodeWasOpen(event.key, item) {
        item.complain(.tickTooOld, event)
        continue
      }
      if let hit = item.hit(route, on: on, events: [index], isProfessional: true) { found.append(hit) }
    }
    return found
  }

  private func episodeWasOpen(_ key: Word, _ item: Qualifying) -> Bool {
    guard !key.isNone else { return false }
    var open = false
    item.household.eachEvent { event in
      if event.kind == .earlyHelp, event.key == key, event.runs(on: item.registered) { open = true }
    }
    return open
  }
}
