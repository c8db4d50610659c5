/// `any_of`: one of these holds, of those that can apply.
struct AnyOf: TestWord {
  static let word = "any_of"
  static var keys: [PlanKey<AnyOf>] { [.whole(\.steps, .tests, "One of them is enough.")] }

  var steps: [PlanStep] = []

  func sentence(_ plan: PlanWording) -> String { "one of" }

  func lines(_ plan: PlanWording, _ heading: PlanWording.Heading) -> [PlanWording.Line] {
    plan.lines(sentence(plan), steps, under: heading)
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer { item.any(steps, on: day) }
}
