import Match
import RunStore
import Vocabulary

/// The model and the figures of the night before, against which tonight's are held.
enum LastFigures {
  /// Those of the last published night before a day; empty where there was none, or where its files have been purged.
  static func read(_ workspace: Workspace, before day: CalendarDay, runs: [String]) throws -> LastNight {
    for run in runs.reversed() {
      guard let manifest = try workspace.manifest(of: run), let asOf = CalendarDay(iso: manifest.asOf), asOf < day,
        let folder = try NightValues.folders(workspace, run: run).first(where: { Files.exists(matched($0)) })
      else { continue }
      return try MatchedPersons.lastNight(StageFile.read(matched(folder), only: ["model", "figures"]))
    }
    return LastNight()
  }

  private static func matched(_ folder: String) -> String { StageSaver.path(Stage.match.rawValue, in: folder) }
}
