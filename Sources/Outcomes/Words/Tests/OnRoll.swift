import Vocabulary

/// `on_roll`: on a school roll, or in alternative provision of an accepted type (B1a).
struct OnRoll: TestWord {
  static let word = "on_roll"
  static var keys: [PlanKey<OnRoll>] {
    [
      .needed("event", \.roll, .events, "Enrolment at a school."),
      .needed("or_in", \.provision, .events, "Alternative provision."),
      .needed("accepted", \.accepted, .words, "The types of provision that count without a person's word."),
    ]
  }

  static let holdsByPresence = true

  var roll = EventSet.none
  var provision = EventSet.none
  var accepted = WordList.none

  func sentence(_ plan: PlanWording) -> String {
    "\(roll.name), or \(provision.name) (\(plan.any(accepted))), on the day"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    var isEnrolled = false
    var placed: Bool?
    for index in item.subject.events {
      let event = item.book.events[Int(index)]
      guard event.runs(on: day) else { continue }
      if item.book.selector(of: roll, for: event) != nil {
        isEnrolled = true
        item.tell { $0.cite(index) }
      } else if item.book.selector(of: provision, for: event) != nil {
        placed = (placed ?? false) || item.book.has(accepted, event.type)
        item.tell { $0.cite(index) }
      }
    }
    if isEnrolled || placed == true { return .holds }
    if placed == false { return .review(.provisionUnlisted) }
    if let blind = item.blind(in: roll, upTo: day) { return blind }
    item.tell { $0.want("A place on a school roll or in alternative provision", from: "The school admissions team") }
    return .fails(.notOnRoll)
  }
}
