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
