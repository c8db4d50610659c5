/// One way of qualifying: a cell of "how will we know".
public struct PlanRoute: Sendable, Equatable {
  /// Its name in outcomes, such as `tick`.
  public var name: String
  /// It, in a sentence.
  public var text: String
  /// What it asks.
  public var rule: RouteRule
  /// Ages on the qualifying date, where the route is not for all whom the row is about.
  public var ages: ClosedRange<Int>?

  /// A route.
  public init(name: String, text: String, rule: RouteRule, ages: ClosedRange<Int>? = nil) {
    self.name = name
    self.text = text
    self.rule = rule
    self.ages = ages
  }
}
