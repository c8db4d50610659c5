/// How a run went, for whoever prints it.
public struct NightReport: Sendable {
  /// The run's manifest.
  public var manifest: RunManifest
  /// Whether this very night had been run before, so that nothing was done.
  public var wasDone: Bool
  /// What the analyst is shown after a part run: headings and counts.
  public var figures: [NightFigure]
  /// What changed against the run that a trial starts from; nil for a whole night.
  public var changes: RunChanges?
}

/// A heading, and names with counts.
public struct NightFigure: Sendable, Equatable {
  /// What is counted.
  public var heading: String
  /// Names and counts, in the order to print.
  public var rows: [(name: String, count: Int)]

  /// A figure.
  public init(_ heading: String, _ rows: [(name: String, count: Int)]) {
    self.heading = heading
    self.rows = rows
  }

  /// Two figures are equal where they print alike.
  public static func == (left: NightFigure, right: NightFigure) -> Bool {
    left.heading == right.heading && left.rows.elementsEqual(right.rows) { $0 == $1 }
  }
}
