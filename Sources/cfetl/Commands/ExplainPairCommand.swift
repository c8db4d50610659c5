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
  @Option(
    parsing: .upToNextOption,
    help: "With --in: the files that were linked, from which a pair that was never kept is compared anew.")
  var files: [String] = []
  @Option(help: "With --files: the column that names a record.") var id: String?

  func run() throws {
    guard let folder else {
      return try explained.explain("pair", [first, second], json: PairText.json, lines: PairText.lines) { run in
        try run.pair(first, second, pipeline: PipelineFolder.read(explained.desk.pipelineFolder()))
      }
    }
    try Trouble.reported {
      let account = try PairQuestion(first, second, in: folder, files: files, id: id).account
      try explained.screen.show(PairText.json(account), PairText.lines(account))
      return 0
    }
  }
}
