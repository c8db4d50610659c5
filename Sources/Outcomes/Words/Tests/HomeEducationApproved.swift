import Vocabulary

/// `home_education_rated`: the latest rating is one of these, after an assessment and a visit that followed qualifying (B6's green route).
struct HomeEducationApproved: TestWord {
  static let word = "home_education_rated"
  static var keys: [PlanKey<HomeEducationApproved>] { [.whole(\.ratings, .words, "The ratings that are good.")] }

  var ratings = WordList.none

  var sight: WordSight { WordSight(.homeEducation) }

  func sentence(_ plan: PlanWording) -> String {
    "home education rated \(plan.any(ratings)) after an assessment and a visit, both after qualifying"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let latest = latest(item, on: day)
    item.tell { note in
      note.want("A green rating after an assessment and a home visit", from: "The home education officer")
      if let latest { note.cite(latest.index) }
    }
    guard let latest else { return .awaiting(.ratingNotGreen) }
    guard item.book.has(ratings, latest.event.type) else {
      return latest.date > item.qualified ? .fails(.ratingNotGreen) : .awaiting(.ratingNotGreen)
    }
    guard let assessed = latest.event.assessed, let visited = latest.event.visited,
      min(assessed, visited) > item.qualified, max(assessed, visited) <= latest.date
    else { return .awaiting(.visitMissing) }
    item.tell { note in note.missing.removeAll { $0.what.hasPrefix("A green rating") } }
    return .holds
  }

  private func latest(_ item: MeasureEvaluation, on day: AskedDay) -> (event: Event, index: Int32, date: CalendarDay)? {
    var latest: (event: Event, index: Int32, date: CalendarDay)?
    for index in item.subject.events {
      let event = item.book.events[Int(index)]
      guard event.kind == .homeEducation, !event.type.isNone, let date = event.decided, date <= day else { continue }
      if date >= latest?.date ?? date { latest = (event, index, date) }
    }
    return latest
  }
}
