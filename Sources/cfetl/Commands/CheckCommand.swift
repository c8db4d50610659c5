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
      let pipeline = try Pipeline(PipelineFolder.read(try desk.pipelineFolder()))
      let report = pipeline.cases.run(plan: pipeline.plan, calendar: pipeline.calendar)
      // Extracts are looked at only by a plan that does what its cases say.
      let inbox = report.failures.isEmpty ? try? desk.inboxFolder() : nil
      let findings = try inbox.map { try Inbox(folder: $0).check(pipeline.feeds, asOf: day()) }
      if screen.json {
        Output.write(json(pipeline, report, findings).text + "\n")
      } else {
        try say(pipeline, report, findings)
      }
      guard report.failures.isEmpty else { return 78 }
      return findings?.feeds.allSatisfy { words($0).isEmpty } ?? true ? 0 : 3
    }
  }

  private func day() throws -> CalendarDay { try asOf ?? DeskOptions.deskFile()?.asOf ?? Clock.today() }

  private func say(_ pipeline: Pipeline, _ report: PlanCases.Report, _ findings: InboxFindings?) throws {
    if !screen.quiet {
      Output.line("pipeline: \(pipeline.name): \(pipeline.feeds.count) feeds, no mistake")
      Output.line(
        "plan: \(report.count) worked cases with \(report.checks) expectations, \(report.failures.count) of them not met"
      )
    }
    for remark in pipeline.remarks { try screen.line("remark: \(remark)", .doubtful) }
    for failure in report.failures { try screen.line("  \(failure)", .wrong) }
    guard let findings else {
      if report.failures.isEmpty, !screen.quiet { Output.line("inbox: none was named") }
      return
    }
    let rows = findings.feeds.map { [$0.feed, $0.files.last ?? "", $0.dataTo?.iso ?? "", words($0)] }
    let tones = [.plain] + findings.feeds.map(tone)
    for (line, tone) in zip(TextTable.lines(["feed", "file", "data to", ""], rows), tones) {
      try screen.line(line, tone)
    }
    for name in findings.unknown { Output.line("\(name): belongs to no feed, and is not read") }
  }

  private func json(_ pipeline: Pipeline, _ report: PlanCases.Report, _ findings: InboxFindings?) -> JSONValue {
    let feeds = findings?.feeds.map { finding in
      JSONValue.object([
        ("feed", .text(finding.feed)), ("file", finding.files.last.map(JSONValue.text) ?? .null),
        ("data_to", finding.dataTo.map { .text($0.iso) } ?? .null), ("trouble", .text(words(finding))),
      ])
    }
    return .object([
      ("pipeline", .text(pipeline.name)), ("feeds", .number(pipeline.feeds.count)),
      ("remarks", .texts(pipeline.remarks)),
      ("cases", .number(report.count)), ("expectations", .number(report.checks)),
      ("failures", .texts(report.failures)), ("inbox", feeds.map(JSONValue.list) ?? .null),
      ("unknown_files", .texts(findings?.unknown ?? [])),
    ])
  }

  private func tone(_ finding: FeedFinding) -> ScreenOptions.Tone {
    words(finding).isEmpty ? .plain : finding.refusals.isEmpty ? .doubtful : .wrong
  }

  /// What is wrong with a feed; empty where it is well.
  private func words(_ finding: FeedFinding) -> String {
    if finding.files.isEmpty { return "MISSING: every measure that needs it answers 'cannot tell'" }
    if let refusal = finding.refusals.first {
      return "REFUSED: \(refusal.file): \(refusal.code.rawValue): \(refusal.reason)"
    }
    return finding.isStale ? "STALE: older than the pipeline allows" : ""
  }
}
