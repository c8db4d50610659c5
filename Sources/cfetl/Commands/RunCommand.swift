import ArgumentParser
import Config
import Logging
import Nightly
import Vocabulary

/// `cfetl run`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run the night, or a part of it.",
    discussion: """
      All stages: ingest, normalise, match, families, outcomes, claims, reports. A part of them is a trial: it starts from what the last \
      run saved (or --run), says what changed against it, and leaves it alone.

      Exit codes: 0 nothing blocks; 1 claims are withheld; 2 failed, nothing was published; 3 extracts missing, stale or refused; \
      11 another run holds the workspace; 64 the command line is wrong; 78 the configuration is wrong.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var screen: ScreenOptions

  @Option(help: ArgumentHelp("The day to run for, yyyy-mm-dd; by default today.", valueName: "date"))
  var asOf: CalendarDay?

  @Option(help: ArgumentHelp("Run this stage alone.", valueName: "stage"))
  var stage: Stage?

  @Option(help: ArgumentHelp("The first stage to run.", valueName: "stage"))
  var from: Stage?

  @Option(help: ArgumentHelp("The last stage to run.", valueName: "stage"))
  var to: Stage?

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("The run to start a part run from; by default the last published one.", valueName: "run"))
  var base: String?

  @Flag(help: "Publish a part run that reaches the reports.")
  var publish = false

  func validate() throws {
    if stage != nil, from != nil || to != nil {
      throw ValidationError("--stage runs one stage alone; leave --from and --to away, or --stage")
    }
  }

  func run() throws {
    try Trouble.reported { try work() }
  }

  private func work() throws -> Int32 {
    var request = NightRequest(
      pipeline: try desk.pipelineFolder(), inbox: try desk.inboxFolder(), workspace: try desk.workspaceFolder(),
      asOf: try day())
    request.first = stage ?? from ?? .ingest
    request.last = stage ?? to ?? .reports
    request.base = base
    request.publish = publish
    return try NightScreen(screen).run(request)
  }

  /// The date from the command line, or, for a whole night, from the desk's file.
  private func day() throws -> CalendarDay? {
    if let asOf { return asOf }
    if let said = Surroundings["CFETL_AS_OF"] {
      guard let day = CalendarDay(iso: said) else {
        throw UsageMistake("CFETL_AS_OF: '\(said)' is not a date; write yyyy-mm-dd")
      }
      return day
    }
    let isFromIngest = (stage ?? from ?? .ingest) == .ingest
    return isFromIngest ? try DeskOptions.deskFile()?.asOf : nil
  }
}
