import Settings

/// One way of qualifying: a cell of "how will we know".
public struct PlanRoute: Sendable, Equatable {
  /// Its name in outcomes, such as `tick`.
  public var name = ""
  /// It, in a sentence.
  public var text = ""
  /// What it asks.
  var question: any RouteWord
  /// Ages on the qualifying date, where the route is not for all whom the row is about.
  public var ages: ClosedRange<Int>?

  /// Two routes are equal where they say the same.
  public static func == (left: PlanRoute, right: PlanRoute) -> Bool {
    left.name == right.name && left.text == right.text && left.ages == right.ages
      && left.question.isEqual(to: right.question)
  }

  /// Whether it is a tick or declaration, rather than a record of what happened.
  var isProfessional: Bool { type(of: question).isProfessional }

  /// The keys of every route, whatever it asks.
  static var keys: [PlanKey<PlanRoute>] {
    [
      .needed("route", \.name, .text, "The route's name in outcomes."),
      .needed("text", \.text, .text, "The route in a sentence."),
      .optional("aged", \.ages, .ages, "Ages on the qualifying date."),
    ]
  }

  /// The route that stands at a place; nil, with a mistake, where none does.
  init?(_ place: Setting, _ reader: PlanReader) {
    guard let asked = PlanLanguage.asked(PlanLanguage.routes, PlanRoute.keys.map(\.name), at: place) else { return nil }
    question = asked.word.init(asked.place, in: asked.section, reader)
    PlanRoute.keys.read(&self, asked.section, reader)
  }

  /// All that it says.
  func facts(_ plan: OutcomePlan) -> [PlanFact] {
    (PlanRoute.keys.facts(self, plan) + question.facts(plan)).map { name.isEmpty ? $0 : $0.below(name) }
  }
}
