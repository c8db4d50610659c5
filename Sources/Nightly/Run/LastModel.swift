import Match
import RunStore
import Vocabulary

/// The model of the night before, against which tonight's is held.
enum LastModel {
  /// The model of the last published night before a day; empty where there was none, or where its files have been purged.
  static func read(_ workspace: Workspace, before day: CalendarDay, runs: [String]) throws -> [ModelLevel] {
    for run in runs.reversed() {
      guard let manifest = try workspace.manifest(of: run), let asOf = CalendarDay(iso: manifest.asOf), asOf < day,
        let folder = try NightValues.folders(workspace, run: run).first(where: { Files.exists(matched($0)) })
      else { continue }
      return try MatchedPersons.model(StageFile.read(matched(folder), only: ["model"]))
    }
    return []
  }

  private static func matched(_ folder: String) -> String { StageSaver.path(Stage.match.rawValue, in: folder) }
}
