import ArgumentParser
import Link
import Nightly

/// `cfetl explain pair`.
struct ExplainPairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair", abstract: "Why two records are, or are not, one person: level by level.",
    discussion:
      "Records of a run are named <source>:<key>, as in people.csv; with --in, records that 'cfetl link' compared are named FILE:ID."
  )

  @OptionGroup var explained: ExplainedRun

  @Argument(help: "One record, <source>:<key> or FILE:ID.") var first: String
  @Argument(help: "The other record.") var second: String
  @Option(name: .customLong("in"), help: "The folder that 'cfetl link' wrote.") var folder: String?

  func run() throws {
    guard let folder else {
      return try explained.explain("pair", [first, second], json: PairText.json, lines: PairText.lines) { run in
        try run.pair(first, second, pipeline: PipelineFolder.read(explained.desk.pipelineFolder()))
      }
    }
    try Trouble.reported {
      let account = try PairQuestion(first, second, in: folder).account
      try explained.screen.show(PairText.json(account), PairText.lines(account))
      return 0
    }
  }
}
