import Vocabulary

/// What differs between two runs, and through which stage it shows.
public struct RunChanges: Sendable, Equatable {
  /// The run that is compared with.
  public var base: String
  /// Records whose fellow records are others than before, by kind of change.
  public var figures: [NightFigure]
  /// Single changes in words with ids, at most `mostListed` of a kind.
  public var details: [String]

  /// Most single changes that are listed of a kind.
  public static let mostListed = 20

  init(base: String, figures: [NightFigure], details: [String]) {
    self.base = base
    self.figures = figures
    self.details = details
  }

  /// What differs between two finished runs.
  public init(_ workspace: Workspace, from before: String, to after: String) throws {
    self = try RunComparison.changes(
      from: workspace, before, to: NightValues(workspace, run: after), through: .claims)
  }
}
