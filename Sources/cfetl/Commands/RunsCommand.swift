import ArgumentParser
import Nightly
import Vocabulary

/// `cfetl runs`.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "All runs of the workspace, trials too.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try Trouble.reported {
      let workspace = try desk.workspaceFolder()
      let manifests = try workspace.runs.compactMap { try workspace.manifest(of: $0) }
      if screen.json {
        let objects = try manifests.map { String(decoding: try $0.json().dropLast(), as: UTF8.self) }
        Output.write("[\(objects.joined(separator: ",\n"))]\n")
        return 0
      }
      let latest = workspace.latest
      let rows = manifests.map { manifest in
        [
          manifest.runID == latest ? "*" : " ", manifest.runID, manifest.asOf, manifest.status.rawValue,
          "\(manifest.exitCode.rawValue)",
          manifest.startedFrom.map { "from \($0)" } ?? "",
        ]
      }
      for line in TextTable.lines(["", "run", "as of", "status", "exit", ""], rows) { Output.line(line) }
      return 0
    }
  }
}
