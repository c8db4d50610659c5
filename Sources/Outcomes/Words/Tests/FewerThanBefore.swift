/// `fewer_than_before`: fewer events in the last months than in as many before registration; where there were none, a person must judge.
struct FewerThanBefore: TestWord {
  static let word = "fewer_than_before"
  static var keys: [PlanKey<FewerThanBefore>] {
    [
      .needed("event", \.reduced.events, .events, "What is counted."),
      .needed("over", \.reduced.months, .months, "The length of both windows."),
      .needed("checked_in", \.reduced.checkedIn, .feeds, "Feeds that must reach to the last day of the months."),
    ]
  }

  /// Less by no set share.
  var reduced: Reduced = {
    var reduced = Reduced()
    reduced.percent = nil
    return reduced
  }()

  func sentence(_ plan: PlanWording) -> String { reduced.sentence(plan) }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer { reduced.answer(item, on: day) }
}
