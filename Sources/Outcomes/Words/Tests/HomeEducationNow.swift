import Vocabulary

/// `home_education_now`: the latest rating of home education after qualifying is one of these.
struct HomeEducationNow: TestWord {
  static let word = "home_education_now"
  static var keys: [PlanKey<HomeEducationNow>] { [.whole(\.ratings, .words, "The ratings that are good.")] }

  var ratings = WordList.none

  var sight: WordSight { WordSight(.homeEducation) }

  func sentence(_ plan: PlanWording) -> String {
    "home education rated \(plan.any(ratings)) by the latest rating after qualifying"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    var all: [(on: CalendarDay, isGood: Bool, index: Int32)] = []
    for index in item.subject.events {
      let event = item.book.events[Int(index)]
      guard event.kind == .homeEducation, !event.type.isNone, let on = event.decided, on > item.qualified, on <= day
      else { continue }
      all.append((on, item.book.has(ratings, event.type), index))
    }
    guard let latest = all.map(\.on).max() else {
      item.tell { $0.want("A good rating of the home education", from: "The home education officer") }
      return .awaiting(.ratingNotGreen)
    }
    let newest = all.filter { $0.on == latest }
    item.tell { note in newest.forEach { note.cite($0.index) } }
    if Set(newest.map(\.isGood)).count > 1 { return .review(.tiedEvidence) }
    return newest[0].isGood ? .holds : .fails(.ratingNotGreen)
  }
}
