import Settings
import Vocabulary

/// `declared`: somebody declares the problem: a professional, or where the row takes that the person.
struct NeedDeclared: RouteWord {
  static let word = "declared"
  static var keys: [PlanKey<NeedDeclared>] {
    [
      .whole(\.isAsked, .yes, "By anybody whose word the row takes."),
      .optional("agency", \.agencies, .agencies, "Only by one of these agencies."),
      .optional("by", \.declarer, .choice, "Only by a professional, also where the row takes other words."),
    ]
  }
  static let isProfessional = true

  /// Whose word counts.
  enum Declarer: String, CaseIterable, Sendable { case professional }

  var isAsked = true
  var agencies: WordList?
  var declarer: Declarer?

  var sight: WordSight { WordSight(.declaration) }

  func check(_ place: Setting, _ section: Section) {
    if agencies == nil, declarer == nil { _ = section.required("agency") }
  }

  func sentence(_ plan: PlanWording) -> String {
    "a professional's declaration that it qualifies\(agencies.map { " by \(plan.any($0))" } ?? "")"
  }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    guard item.subject.mask & Subject.bit(.declaration) != 0 else { return [] }
    var found: [RouteHit] = []
    for index in item.subject.events {
      let event = item.book.events[Int(index)]
      guard event.kind == .declaration, item.isNamed(by: event),
        event.status.number == item.book.canon.qualifies, let on = event.on, on <= item.book.asOf
      else { continue }
      if let agencies, !item.book.has(agencies, event.agency) { continue }
      guard declarer == nil ? item.book.accepts(event, for: item.row) : item.book.isProfessional(event) else {
        item.complain(.declarationWrongRole, event)
        continue
      }
      guard item.subject.counts(on, registered: item.registered) else { continue }
      if on < item.firstDayOfWords {
        item.complain(.declarationTooOld, event)
        continue
      }
      if let hit = item.hit(route, on: on, events: [index], isProfessional: true) { found.append(hit) }
    }
    return found
  }
}
