/// What the night before left, against which tonight's matching is held.
public struct LastNight: Sendable, Equatable {
  /// The model that weighed its pairs; empty on the first night.
  public var model: [ModelLevel]
  /// Its figures; empty on the first night.
  public var figures: [MatchedPersons.Figure]

  /// A night.
  public init(model: [ModelLevel] = [], figures: [MatchedPersons.Figure] = []) {
    self.model = model
    self.figures = figures
  }
}
