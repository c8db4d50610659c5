import Vocabulary

/// `situation`: a situation by Aspire that runs on registration or starts later.
struct InSituation: RouteWord {
  static let word = "situation"
  static var keys: [PlanKey<InSituation>] { [.whole(\.groups, .words, "The groups of situations.")] }

  var groups = WordList.none

  var sight: WordSight { WordSight(.situation) }

  func sentence(_ plan: PlanWording) -> String { "recorded as \(plan.any(groups)) on registration or later" }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    let all = SituationTable.list(of: item.subject, upTo: AskedDay(item.book.asOf), book: item.book)
    var found: [RouteHit] = []
    for (position, one) in all.enumerated() where item.book.has(groups, one.group) {
      let next = position + 1 < all.count ? all[position + 1].from.adding(days: -1) : nil
      let end = [one.until, next].compactMap { $0 }.min()
      guard one.from > item.registered || end.map({ $0 >= item.registered }) ?? true else { continue }
      if let hit = item.hit(route, on: one.from, events: [one.index]) { found.append(hit) }
    }
    return found
  }
}
