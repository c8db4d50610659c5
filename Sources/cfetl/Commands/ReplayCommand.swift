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
      for result in results { complain(result) }
      try screen.tell(json(results), results.filter(\.differing.isEmpty).map(words))
      return results.allSatisfy(\.differing.isEmpty) ? 0 : 2
    }
  }

  private func named(_ result: ClaimReplay.Result) -> String {
    result.claims.count == 1 ? "claim \(result.claims[0])" : "\(result.claims.count) claims"
  }

  private func complain(_ result: ClaimReplay.Result) {
    if let version = result.otherVersion {
      Complaint.error("\(named(result)): made by cfetl \(version); this is another version")
    }
    if !result.differing.isEmpty {
      let files = result.differing.joined(separator: ", ")
      Complaint.error("\(named(result)): \(files) came out otherwise than in \(result.folder)")
    }
  }

  private func words(_ result: ClaimReplay.Result) -> String {
    "\(named(result)): \(result.compared) files made again, every byte as in \(result.folder)"
  }

  private func json(_ results: [ClaimReplay.Result]) -> JSONValue {
    .list(
      results.map { result in
        .object([
          ("claims", .texts(result.claims.map { "\($0)" })), ("folder", .text(result.folder)),
          ("compared", .number(result.compared)), ("differing", .texts(result.differing)),
        ])
      })
  }
}
