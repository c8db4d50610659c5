import ArgumentParser
import Nightly

/// `cfetl explain measure`.
struct ExplainMeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Why a measure stands as it does: routes, evidence, each condition, what would change it.")

  @OptionGroup var explained: ExplainedRun

  @Argument(help: "Liquid Logic's FamilyID.") var family: String
  @Argument(help: "Liquid Logic's PersonID; - for a measure of the family.") var person: String
  @Argument(help: "The plan row, such as B1.") var row: String

  func run() throws {
    try explained.explain("measure", [family, person, row]) { run in
      try run.measure(
        family: family, person: person == "-" || person == "family" ? "" : person, row: row,
        pipeline: PipelineFolder.read(explained.desk.pipelineFolder()))
    }
  }
}
