import Claims
import RunStore
import Vocabulary

/// What the last published night of an earlier as-of date rested on.
enum LastGrounds {
  /// Nil where there was no such night, or where its records have been purged.
  static func read(_ workspace: Workspace, before day: CalendarDay, runs: [String]) throws -> NightGrounds? {
    let manifests = try runs.compactMap { try workspace.manifest(of: $0) }.filter { $0.asOf < day.iso }
    // Of one date the night that was published last counts.
    guard let last = manifests.map(\.asOf).max() else { return nil }
    for run in manifests.filter({ $0.asOf == last }).reversed() where run.status == .finished {
      if let stages = try SavedStages.keeping(.claims, workspace, run: run.runID) {
        return try NightGrounds(tables: stages.tables(.claims, only: NightGrounds.tableNames))
      }
    }
    return nil
  }
}
