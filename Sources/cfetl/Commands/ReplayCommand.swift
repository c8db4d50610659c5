import ArgumentParser
import Logging
import Nightly
import Vocabulary

/// `cfetl replay`.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Makes a submitted claim again from the archived extracts, and compares every byte.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions
  @Argument(help: "The claim.") var claim: ClaimID

  func run() throws {
    try Trouble.reported {
      let sink = screen.sink()
      let log = Logger(label: "cfetl") { _ in RunLogHandler(sink: sink) }
      let result = try ClaimReplay(desk.workspaceFolder(), log: log, sink: sink).run(claim)
      if let version = result.otherVersion {
        Complaint.error("the claim was made by cfetl \(version); this is another version")
      }
      guard result.differing.isEmpty else {
        Complaint.error(
          "claim \(claim): \(result.differing.joined(separator: ", ")) came out otherwise than in \(result.folder)")
        return 2
      }
      try Output.line("claim \(claim): \(result.compared) files made again, every byte as in \(result.folder)")
      return 0
    }
  }
}
