import Settings
import Vocabulary

/// `unless_contradicted`: all of the tests hold; where they do and other events contradict what was declared, a person must decide.
struct UnlessContradicted: TestWord {
  static let word = "unless_contradicted"
  static var keys: [PlanKey<UnlessContradicted>] {
    [
      .needed("tests", \.steps, .tests, "What must hold."),
      .optional("open", \.open, .contradictingEvents, "Spells of which none may run, or end after the declaration."),
      .optional("recent", \.recent, .contradictingEvents, "Events of any member, of which there may be none."),
      .optional("within", \.months, .months, "How long before the declaration a recent event counts."),
    ]
  }

  var steps: [PlanStep] = []
  var open: EventSet?
  var recent: EventSet?
  var months = 6

  var sight: WordSight {
    var sight = keysSight
    if let recent { sight.add(WordSight(recent, .contradicts).ofOthers) }
    return sight
  }

  func check(_ place: Setting, _ section: Section) {
    if open == nil, recent == nil { _ = section.required("open") }
    if recent != nil { _ = section.required("within") }
  }

  func sentence(_ plan: PlanWording) -> String {
    let spells = open.map { "\($0.name) is open, or ended after the declaration" }
    let events = recent.map { "there is a \($0.name) of a member from \(months) months before the declaration" }
    return "to be judged by a person where \(events ?? spells ?? "")"
  }

  func lines(_ plan: PlanWording, _ heading: PlanWording.Heading) -> [PlanWording.Line] {
    plan.lines(steps, depth: heading.depth) + [PlanWording.Line(depth: heading.depth, text: sentence(plan))]
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    item.lastDeclared = nil
    let answer = item.all(steps, on: day)
    guard answer.state == .holds, let declared = item.lastDeclared else { return answer }
    return isContradicted(item, since: declared, on: day) ? .review(.contradicted) : answer
  }

  private func isContradicted(_ item: MeasureEvaluation, since declared: CalendarDay, on day: AskedDay) -> Bool {
    var contradicted = false
    if let recent {
      let from = declared.adding(months: -months)
      item.household.eachEvent(of: recent, upTo: day) { event, date in
        guard date >= from else { return }
        contradicted = true
        item.tell { $0.evidence.append(event.line) }
      }
    } else if let open {
      item.each(open, upTo: day) { event, index, _ in
        guard event.isOpen(atEndOf: day) || event.until.map({ $0 >= declared }) ?? true else { return }
        contradicted = true
        item.tell { $0.cite(index) }
      }
    }
    return contradicted
  }
}
