/// A word that asks whether progress has been made.
protocol TestWord: PlanWord {
  /// Whether it holds by what is there alone, whatever a feed that is not there may say. Other words ask for silence, or for the latest.
  static var holdsByPresence: Bool { get }
  /// The tests within it.
  var steps: [PlanStep] { get }
  /// The lines in which it is told, under a name and with when it applies.
  func lines(_ plan: PlanWording, _ heading: PlanWording.Heading) -> [PlanWording.Line]
  /// What it says of a subject and row on a day.
  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer
}

extension TestWord {
  static var holdsByPresence: Bool { false }
  var steps: [PlanStep] { [] }

  /// What it must see of itself, apart from the tests within it, to hold.
  var sightToHold: WordSight {
    if Self.holdsByPresence { return WordSight() }
    return steps.isEmpty ? sight : sight.contradicting
  }

  func lines(_ plan: PlanWording, _ heading: PlanWording.Heading) -> [PlanWording.Line] {
    [PlanWording.Line(depth: heading.depth, text: "\(heading.name)\(sentence(plan))\(heading.when)")]
  }
}
