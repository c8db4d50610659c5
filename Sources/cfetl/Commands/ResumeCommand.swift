import ArgumentParser
import Nightly
import RunStore
import Vocabulary

/// `cfetl resume`.
struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go on where a run stopped: the stages that it saved are not run again.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  @Argument(help: "The run; by default the last one that did not finish.")
  var word: String?

  func run() throws {
    try Trouble.reported {
      let workspace = try desk.workspaceFolder()
      if word == nil, let last = try workspace.settleLatest() {
        Output.line("run \(last) had finished; it is the last published run now")
        return try workspace.manifest(of: last)?.exitCode.rawValue ?? 0
      }
      let manifest = try stopped(workspace)
      let request = try NightRequest(resuming: manifest, in: workspace)
      return try NightScreen(screen).run(request)
    }
  }

  private func stopped(_ workspace: Workspace) throws -> RunManifest {
    let named = try word.map { try workspace.run(named: $0) }
    let candidates = try named.map { [try workspace.manifest(of: $0)].compactMap(\.self) } ?? workspace.stoppedNights()
    let unfinished = candidates.filter { $0.status == .running || $0.status == .failed }
    if let last = unfinished.last { return last }
    throw StoreFailure(
      place: workspace.path,
      message: named.map { "run \($0) has finished" } ?? "no night has stopped half way since the last published one",
      remedy: "There is nothing to resume; 'cfetl runs' lists them all.")
  }
}
