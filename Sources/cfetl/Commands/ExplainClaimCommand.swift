import ArgumentParser
import Nightly

/// `cfetl explain claim`.
struct ExplainClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "What a claim rests on, down to the lines of the extracts.")

  @OptionGroup var explained: ExplainedRun

  @Argument(help: "The claim, as in claim_lines_<quarter>.csv.") var claim: String

  func run() throws {
    try explained.explain("claim", [claim]) { try $0.claim(claim) }
  }
}
