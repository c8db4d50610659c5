import Vocabulary

/// `until_leaving_school`: the first tests until the subject may leave school and is 16; then the second (*Meaning*: Leaving school).
struct UntilLeavingSchool: TestWord {
  static let word = "until_leaving_school"
  static var keys: [PlanKey<UntilLeavingSchool>] {
    [
      .whole(\.school, .tests, "The tests that hold for a child at school."),
      .optionalBeside(
        "after_leaving_school", \.after, .tests, "The tests that take their place; without them none do."),
    ]
  }

  var school: [PlanStep] = []
  var after: [PlanStep] = []

  var steps: [PlanStep] { school + after }

  func sentence(_ plan: PlanWording) -> String { "until school may be left and the child is 16" }

  func lines(_ plan: PlanWording, _ heading: PlanWording.Heading) -> [PlanWording.Line] {
    guard !after.isEmpty else {
      return plan.lines(sentence(plan), school, under: heading)
        + [PlanWording.Line(depth: heading.depth, text: "afterwards only what was met before counts")]
    }
    return plan.lines(sentence(plan), school, under: heading)
      + [PlanWording.Line(depth: heading.depth, text: "afterwards, unless it was met before:")]
      + plan.lines(after, depth: heading.depth + 1)
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    guard let leaves = item.leavingDay, day >= leaves else { return item.all(school, on: day) }
    let lastSchoolDay = leaves.adding(days: -1)
    if lastSchoolDay >= item.qualified {
      let before = item.all(school, on: AskedDay(lastSchoolDay))
      if before.state == .holds { return before }
    }
    if after.isEmpty { return .awaiting(.schoolLeft) }
    item.afterLeaving = leaves
    defer { item.afterLeaving = nil }
    return item.all(after, on: day)
  }
}
