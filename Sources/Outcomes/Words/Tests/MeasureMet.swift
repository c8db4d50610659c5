/// `measure_met`: another row of the same subject is met (C1 by C2).
struct MeasureMet: TestWord {
  static let word = "measure_met"
  static var keys: [PlanKey<MeasureMet>] { [.whole(\.measure, .row, "The other row.")] }

  var measure = ""

  var sight: WordSight {
    var sight = WordSight()
    sight.includesOtherRows = true
    return sight
  }

  func sentence(_ plan: PlanWording) -> String { "\(measure) is met" }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    guard let other = item.others.first(where: { $0.row.measure == measure }) else { return .fails(.nothingOpen) }
    guard day >= other.qualified else { return .awaiting(.nothingOpen) }
    var answer = other.answer(on: day)
    answer.isOfOtherRow = true
    return answer
  }
}
