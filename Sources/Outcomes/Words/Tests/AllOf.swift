/// `all_of`: all of these hold.
struct AllOf: TestWord {
  static let word = "all_of"
  static var keys: [PlanKey<AllOf>] { [.whole(\.steps, .tests, "All of them must hold.")] }

  var steps: [PlanStep] = []

  func sentence(_ plan: PlanWording) -> String { "all of" }

  func lines(_ plan: PlanWording, _ heading: PlanWording.Heading) -> [PlanWording.Line] {
    // The whole of a row is "all of" already.
    if heading == PlanWording.Heading() { return plan.lines(steps, depth: 0) }
    return plan.lines(sentence(plan), steps, under: heading)
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer { item.all(steps, on: day) }
}
