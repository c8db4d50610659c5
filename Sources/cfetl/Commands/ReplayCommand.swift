import ArgumentParser
import Logging
import Nightly
import Vocabulary

/// `cfetl replay`.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Makes submitted claims again from the archived extracts, and compares every byte.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions
  @Argument(help: "The claims.") var claims: [ClaimID] = []
  @Option(help: "All claims submitted for this quarter.") var quarter: Quarter?

  func validate() throws {
    guard claims.isEmpty != (quarter == nil) else { throw ValidationError("Name claims, or a quarter.") }
  }

  func run() throws {
    try Trouble.reported {
      let sink = screen.sink()
      let log = Logger(label: "cfetl") { _ in RunLogHandler(sink: sink) }
      let replay = ClaimReplay(try desk.workspaceFolder(), log: log, sink: sink)
      let results = try quarter.map { try replay.run($0) } ?? replay.run(claims)
      for result in results { try say(result) }
      return results.allSatisfy(\.differing.isEmpty) ? 0 : 2
    }
  }

  private func say(_ result: ClaimReplay.Result) throws {
    let what = result.claims.count == 1 ? "claim \(result.claims[0])" : "\(result.claims.count) claims"
    if let version = result.otherVersion {
      Complaint.error("\(what): made by cfetl \(version); this is another version")
    }
    guard result.differing.isEmpty else {
      Complaint.error(
        "\(what): \(result.differing.joined(separator: ", ")) came out otherwise than in \(result.folder)")
      return
    }
    try Output.line("\(what): \(result.compared) files made again, every byte as in \(result.folder)")
  }
}
