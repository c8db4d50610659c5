/// `none_of`: none of these over some terms in a row and since (B3).
struct NoneInTerms: TestWord {
  static let word = "none_of"
  static var keys: [PlanKey<NoneInTerms>] {
    [
      .needed("event", \.fewer.events, .events, "What must not happen."),
      .needed("over", \.fewer.terms, .terms, "In a row, and since."),
    ]
  }

  /// None is fewer than one.
  var fewer = FewerInTerms()

  func sentence(_ plan: PlanWording) -> String { fewer.sentence(plan) }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer { fewer.answer(item, on: day) }
}
