import ArgumentParser
import Config
import Nightly
import Outcomes

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

  func run() throws {
    try Trouble.reported {
      let plan = try OutcomePlanFiles.plan(of: PipelineFolder.read(desk.pipelineFolder()))
      if let row, !plan.measures.contains(row) {
        throw UsageMistake("the plan has no row '\(row)'; it has \(plan.measures.joined(separator: ", "))")
      }
      let document = PlanDocument(plan, row: row)
      switch format {
      case .text: try Output.line(document.text)
      case .markdown: try Output.line(document.markdown)
      case .html: try Output.write(document.html)
      }
      return 0
    }
  }
}

/// How the plan is printed.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable { case text, markdown, html }
