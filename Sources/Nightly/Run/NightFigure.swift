public import Match

/// A heading, and names with numbers.
public struct NightFigure: Sendable, Equatable {
  /// What is counted.
  public var heading: String
  /// What the numbers are.
  public var unit: MatchedPersons.Figure.Unit
  /// Names and numbers, in the order to print.
  public var rows: [MatchedPersons.Figure.Row]

  /// A figure of counts.
  public init(_ heading: String, _ rows: [(name: String, count: Int)]) {
    self.heading = heading
    unit = .count
    self.rows = rows.map { MatchedPersons.Figure.Row($0.name, $0.count) }
  }

  /// A figure of the match stage.
  init(_ figure: MatchedPersons.Figure) {
    heading = figure.label
    unit = figure.unit
    rows = figure.rows
  }
}
