import ArgumentParser
import Nightly
import RunStore

/// `cfetl status`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "The last published run: what it read, what it found, where it is.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try Trouble.reported {
      let workspace = try desk.workspaceFolder()
      let id = try workspace.run(named: nil)
      guard let manifest = try workspace.manifest(of: id) else {
        throw StoreFailure(
          place: workspace.folder(of: id), message: "its manifest cannot be read",
          remedy: "Run the night again: 'cfetl run'.")
      }
      if screen.json {
        Output.write(try manifest.json())
      } else {
        try RunText.show(manifest, workspace: workspace, on: screen)
        for stopped in try workspace.stoppedNights() {
          try screen.line("run \(stopped.runID) stopped half way; 'cfetl resume' goes on with it", .doubtful)
        }
      }
      return 0
    }
  }
}
