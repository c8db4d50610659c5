import Vocabulary

/// `home_education_rated`: the rating that was current on registration, or a later one, is one of these.
struct HomeEducationRated: RouteWord {
  static let word = "home_education_rated"
  static var keys: [PlanKey<HomeEducationRated>] { [.whole(\.ratings, .words, "The ratings that are a concern.")] }

  var ratings = WordList.none

  var sight: WordSight { WordSight(.homeEducation) }

  func sentence(_ plan: PlanWording) -> String { "home education rated \(plan.any(ratings))" }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    let (book, registered) = (item.book, item.registered)
    guard item.subject.mask & Subject.bit(.homeEducation) != 0 else { return [] }
    var current: (event: Event, index: Int32, date: CalendarDay)?
    var found: [RouteHit] = []
    for index in item.subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .homeEducation, !event.type.isNone, let date = event.decided, date <= book.asOf else {
        continue
      }
      if date > registered {
        if book.has(ratings, event.type), let hit = item.hit(route, on: date, events: [index]) { found.append(hit) }
      } else if event.until.map({ $0 >= registered }) ?? true, date >= current?.date ?? date {
        current = (event, index, date)
      }
    }
    if let current, book.has(ratings, current.event.type),
      let hit = item.hit(route, on: current.date, events: [current.index])
    {
      found.insert(hit, at: 0)
    }
    return found
  }
}
