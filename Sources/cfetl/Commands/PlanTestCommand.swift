import ArgumentParser
import Config
import Nightly

/// `cfetl plan test`.
struct PlanTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the plan's worked cases.",
    discussion: "Exit codes: 0 every case holds and every row has one; 1 not so; 78 the plan or a case is wrong.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  @Option(help: ArgumentHelp("Only the cases of one row.", valueName: "row"))
  var row: String?

  @Option(help: ArgumentHelp("A folder of cases instead of the pipeline's own.", valueName: "folder"))
  var cases: String?

  func run() throws {
    try Trouble.reported {
      let pipeline = try PipelineFolder.read(try desk.pipelineFolder())
      var report = try OutcomePlanFiles(pipeline, cases: cases.map { try PipelineFolder.read($0) }).runCases(row: row)
      if row != nil { report.rowsWithoutCases = [] }
      if screen.json { Output.write(json(report).text + "\n") } else { try say(report) }
      return report.failures.isEmpty && report.rowsWithoutCases.isEmpty ? 0 : 1
    }
  }

  private func say(_ report: PlanCases.Report) throws {
    for line in report.failures { try screen.line(line, .wrong) }
    for name in report.rowsWithoutCases { try screen.line("row \(name) has no case", .doubtful) }
    guard !screen.quiet else { return }
    for line in report.boundaries { Output.line(line) }
    Output.line("\(report.count) cases, \(report.checks) expectations, \(report.failures.count) failures")
  }

  private func json(_ report: PlanCases.Report) -> JSONValue {
    .object([
      ("cases", .number(report.count)), ("expectations", .number(report.checks)),
      ("failures", .texts(report.failures)), ("rows_without_cases", .texts(report.rowsWithoutCases)),
      ("boundaries", .texts(report.boundaries)),
    ])
  }
}
