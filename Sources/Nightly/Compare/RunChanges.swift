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
    if let old = try workspace.manifest(of: before), let new = try workspace.manifest(of: after) {
      details = RunChanges.causes(old, new) + details
    }
  }

  /// What two runs read differently, a line each: the reason for all other differences.
  private static func causes(_ old: RunManifest, _ new: RunManifest) -> [String] {
    var causes: [String] = []
    if old.asOf != new.asOf { causes.append("as of \(new.asOf), before \(old.asOf)") }
    if old.version != new.version { causes.append("made by cfetl \(new.version), before \(old.version)") }
    if old.pipelineHash != new.pipelineHash {
      causes.append(old.planHash == new.planHash ? "another pipeline, the same plan" : "another plan")
    }
    let (before, after) = (Set(old.inputs.map(\.sha256)), Set(new.inputs.map(\.sha256)))
    causes += new.inputs.filter { !before.contains($0.sha256) }.map { "read now: \($0.file), \($0.used) rows used" }
    causes += old.inputs.filter { !after.contains($0.sha256) }.map { "read before: \($0.file), \($0.used) rows used" }
    return causes.isEmpty ? ["both runs read the same extracts, pipeline and plan"] : causes
  }
}
