import ArgumentParser
import Config
import Ingest
import Nightly
import Vocabulary

/// `cfetl check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look at the pipeline, its plan's worked cases, and what the inbox holds; changes nothing.",
    discussion:
      "Exit codes: 0 all is well; 3 an extract is missing, stale or cannot be read; 78 the configuration is wrong.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  @Option(help: ArgumentHelp("The day to look at the inbox for, yyyy-mm-dd; by default today.", valueName: "date"))
  var asOf: CalendarDay?

  func run() throws {
    try Trouble.reported {
      let files = try PipelineFolder.read(try desk.pipelineFolder())
      let pipeline = try Pipeline(files)
      let report = try OutcomePlanFiles(files).runCases()
      try say("pipeline", "\(pipeline.name): \(pipeline.feeds.count) feeds, no mistake")
      try say(
        "plan",
        "\(report.count) worked cases with \(report.checks) expectations, \(report.failures.count) of them not met")
      for failure in report.failures { try Output.line("  \(failure)") }
      guard report.failures.isEmpty else { return 78 }
      guard let inbox = try? desk.inboxFolder() else {
        try say("inbox", "none was named")
        return 0
      }
      return try look(at: inbox, pipeline)
    }
  }

  private func look(at inbox: String, _ pipeline: Pipeline) throws -> Int32 {
    let day = try asOf ?? DeskOptions.deskFile()?.asOf ?? Clock.today()
    let findings = try Inbox(folder: inbox).check(pipeline.feeds, asOf: day)
    let rows = findings.feeds.map { [$0.feed, $0.files.last ?? "", $0.dataTo?.iso ?? "", words($0)] }
    for line in TextTable.lines(["feed", "file", "data to", ""], rows) { try Output.line(line) }
    for name in findings.unknown { try Output.line("\(name): belongs to no feed, and is not read") }
    return findings.feeds.allSatisfy { words($0).isEmpty } ? 0 : 3
  }

  /// What is wrong with a feed; empty where it is well.
  private func words(_ finding: FeedFinding) -> String {
    if finding.files.isEmpty { return "MISSING: every measure that needs it answers 'cannot tell'" }
    if let refusal = finding.refusals.first { return "REFUSED: \(refusal.file): \(refusal.code): \(refusal.reason)" }
    return finding.isStale ? "STALE: older than the pipeline allows" : ""
  }

  private func say(_ what: String, _ words: String) throws { try Output.line("\(what): \(words)") }
}
