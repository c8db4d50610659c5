import Claims
import RunStore
import Vocabulary

/// What the last published night of an earlier as-of date rested on.
enum LastGrounds {
  /// Nil where there was no such night, or where its records have been purged.
  static func read(_ workspace: Workspace, before day: CalendarDay, runs: [String]) throws -> NightGrounds? {
    guard let run = try run(workspace, before: day, runs: runs),
      let stages = try SavedStages.keeping(.claims, workspace, run: run)
    else { return nil }
    return try NightGrounds(tables: stages.tables(.claims, only: NightGrounds.tableNames))
  }

  /// The published night that is meant.
  static func run(_ workspace: Workspace, before day: CalendarDay, runs: [String]) throws -> String? {
    let manifests = try runs.compactMap { try workspace.manifest(of: $0) }.filter { $0.asOf < day.iso }
    // Of one date the night that was published last counts.
    let last = manifests.map(\.asOf).max()
    return try manifests.last {
      try $0.asOf == last && $0.status == .finished
        && !SavedStages.keepers(.claims, workspace, run: $0.runID).isEmpty
    }?.runID
  }
}
