import ArgumentParser
import Config
import Nightly
import Outcomes
import Vocabulary

/// `cfetl plan show`.
struct PlanShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the plan as the document's table, with readings, settings and sources.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  @Argument(help: ArgumentHelp("Only this row, such as B1.", valueName: "row"))
  var row: String?

  @Option(help: "text, markdown or html.")
  var format: PlanFormat = .text

  @Flag(help: "The same as --format html: one page to print or to send.")
  var html = false

  func run() throws {
    try Trouble.reported {
      let plan = try OutcomePlanFiles.plan(of: PipelineFolder.read(desk.pipelineFolder()))
      if let row, !plan.measures.contains(row) {
        throw UsageMistake("the plan has no row '\(row)'; it has \(plan.measures.joined(separator: ", "))")
      }
      if screen.json {
        Output.write(json(plan).text + "\n")
        return 0
      }
      let document = PlanDocument(plan, row: row)
      switch html ? .html : format {
      case .text: Output.line(document.text)
      case .markdown: Output.line(document.markdown)
      case .html: Output.write(document.html)
      }
      return 0
    }
  }

  private func json(_ plan: OutcomePlan) -> JSONValue {
    .list(
      plan.rows.filter { row == nil || $0.measure == row }.map { row in
        .object([
          ("row", .text(row.measure)), ("headline", .text(row.headline)), ("version", .text(row.version)),
          ("from", row.inForceFrom.map { .text($0.iso) } ?? .null),
          ("to", row.inForceTo.map { .text($0.iso) } ?? .null), ("concern", .text(row.concern)),
          ("how_we_know", .list(row.routes.map { .object([("route", .text($0.name)), ("text", .text($0.text))]) })),
          ("success", .text(row.success)), ("tests", .list(row.tests.map(json))),
          (
            "readings", .list(row.readings.map { .object([("text", .text($0.text)), ("setting", .text($0.setting))]) })
          ),
          ("source", .text(row.source)),
        ])
      })
  }

  private func json(_ step: PlanStep) -> JSONValue {
    .object([("test", .text(step.name)), ("text", .text(step.text)), ("tests", .list(step.steps.map(json)))])
  }
}

/// How the plan is printed.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable { case text, markdown, html }
