import RunStore
import Vocabulary

/// The files of earlier nights that a night looks at beside its memory: what `cfetl replay` must have to say the same again.
///
/// `InboxHistory` holds tonight's extracts against those of earlier nights, and `LastGrounds` what tonight rests on against the last one's.
struct EarlierNights {
  private let workspace: Workspace
  private let asOf: CalendarDay
  private let runs: [String]

  /// - Parameters:
  ///   - asOf: the night's as-of date.
  ///   - runs: the nights that had been published when it started (`StateStore.publishedRuns`).
  init(_ workspace: Workspace, asOf: CalendarDay, runs: [String]) {
    self.workspace = workspace
    self.asOf = asOf
    self.runs = runs
  }

  /// Paths inside the workspace, in order: the manifests, and the saved stages of those nights whose tables the night read.
  ///
  /// - Parameter carriesOver: whether the night read a feed as an earlier night had kept it.
  func paths(carriesOver: Bool) throws -> [String] {
    let history = try InboxHistory(workspace, asOf: asOf, runs: runs, accepted: [])
    var paths = Set(history.nights.map { manifest($0.runID) })
    let kept = [
      (Stage.claims, try LastGrounds.run(workspace, before: asOf, runs: runs)),
      (Stage.ingest, carriesOver ? try history.lastKept() : nil),
    ]
    for (stage, run) in kept {
      guard let run else { continue }
      for one in try SavedStages.keepers(stage, workspace, run: run) {
        paths.insert(manifest(one))
        let file = SavedStages.path(stage.rawValue, in: "runs/\(one)")
        if Files.exists("\(workspace.path)/\(file)") { paths.insert(file) }
      }
    }
    return paths.sorted()
  }

  private func manifest(_ run: String) -> String { "runs/\(run)/\(RunManifest.fileName)" }
}
