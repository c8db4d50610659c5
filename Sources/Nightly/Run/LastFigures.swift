import Match
import RunStore
import Vocabulary

/// The model and the figures of the night before, against which tonight's are held.
enum LastFigures {
  /// Those of the last published night before a day; empty where there was none, or where its files have been purged.
  static func read(_ workspace: Workspace, before day: CalendarDay, runs: [String]) throws -> LastNight {
    for run in runs.reversed() {
      guard let manifest = try workspace.manifest(of: run), let asOf = CalendarDay(iso: manifest.asOf), asOf < day,
        let stages = try SavedStages.keeping(.match, workspace, run: run)
      else { continue }
      do {
        return try MatchedPersons.lastNight(stages.tables(.match, only: ["model", "figures"]))
      } catch is SavedTableMismatch {
        // Its bytes are those that were saved, so another version saved it.
        return LastNight()
      }
    }
    return LastNight()
  }
}
