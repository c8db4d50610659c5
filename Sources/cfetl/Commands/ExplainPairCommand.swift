import ArgumentParser
import Link

/// `cfetl explain pair`.
struct ExplainPairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair",
    abstract: "Why two records that `cfetl link` compared are, or are not, one person: level by level.")

  @Argument(help: "One record, FILE:ID.") var first: String
  @Argument(help: "The other record, FILE:ID.") var second: String
  @Option(name: .customLong("in"), help: "The folder that `cfetl link` wrote.") var folder: String

  func run() throws {
    try Trouble.reported {
      for line in try PairQuestion(first, second, in: folder).lines { try Output.line(line) }
      return 0
    }
  }
}
