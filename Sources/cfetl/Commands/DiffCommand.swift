import ArgumentParser
import Nightly

/// `cfetl diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What two runs make differently, and why: the extracts, the configuration, the match, the measures.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  @Argument(help: "The earlier run.")
  var before: String

  @Argument(help: "The later run; by default the last published one.")
  var after: String?

  func run() throws {
    try Trouble.reported {
      let workspace = try desk.workspaceFolder()
      let changes = try RunChanges(workspace, from: workspace.run(named: before), to: workspace.run(named: after))
      try screen.show(.texts(RunText.changes(changes)), RunText.changes(changes))
      return 0
    }
  }
}
