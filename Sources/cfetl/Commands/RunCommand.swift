import ArgumentParser
import Claims
import Config
import Logging
import Nightly
import RunStore
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

  @Option(
    help: ArgumentHelp(
      "Take the last published night back, as after a wrong clock; needs --by and --reason, and runs nothing.",
      valueName: "run"))
  var retract: String?

  @Option(help: "Your name, with --retract.")
  var by: String?

  @Option(help: "Why, with --retract.")
  var reason: String?

  @Flag(help: "First run the nights that were missed since the last published one, each as of its own day.")
  var catchUp = false

  @Flag(help: "Run although the plan's worked cases may fail: a trial, never published.")
  var unchecked = false

  @Flag(help: "Publish although the newest extract is far older than the as-of date.")
  var allowOldExtracts = false

  func validate() throws {
    if retract != nil, stage != nil || from != nil || to != nil || base != nil || publish || asOf != nil {
      throw ValidationError("--retract runs nothing; leave the other options away, or --retract")
    }
    if catchUp, retract != nil || stage != nil || from != nil || to != nil || base != nil || publish || asOf != nil {
      throw ValidationError("--catch-up runs whole nights up to today's; leave the other options away, or --catch-up")
    }
    if retract == nil, by != nil || reason != nil {
      throw ValidationError("--by and --reason say who takes a night back; say --retract as well")
    }
    if stage != nil, from != nil || to != nil {
      throw ValidationError("--stage runs one stage alone; leave --from and --to away, or --stage")
    }
  }

  func run() throws {
    try Trouble.reported { try retract.map(takeBack) ?? (catchUp ? nights() : work(day())) }
  }

  /// Takes a published night back.
  private func takeBack(_ run: String) throws -> Int32 {
    let signature = Signature(by: by ?? "", role: "", login: Surroundings.login, on: Clock.today())
    let night = try RetractedNight(
      run, in: desk.workspaceFolder(), pipeline: try? desk.pipelineFolder(), by: signature, reason: reason ?? "")
    try screen.tell(
      .object([("run", .text(night.run)), ("latest", .text(night.latest ?? ""))]),
      ["run \(night.run) taken back; the last published run is \(night.latest ?? "none")"])
    return 0
  }

  /// Runs the nights that were missed, and tonight's. Ends with the gravest exit code of them, and at once where a night failed.
  private func nights() throws -> Int32 {
    var gravest = ExitStatus.done.rawValue
    for night in try MissedNights.days(in: desk.workspaceFolder(), until: Clock.today()) {
      let code = try work(night)
      guard MissedNights.finished.map(\.rawValue).contains(code) else { return code }
      gravest = max(gravest, code)
    }
    return gravest
  }

  private func work(_ day: CalendarDay?) throws -> Int32 {
    var request = NightRequest(
      pipeline: try desk.pipelineFolder(), inbox: try desk.inboxFolder(), workspace: try desk.workspaceFolder(),
      asOf: day)
    request.first = stage ?? from ?? .ingest
    request.last = stage ?? to ?? .reports
    request.base = try started(from: base, request)
    request.publish = publish
    request.unchecked = unchecked
    request.allowsOldExtracts = allowOldExtracts
    return try NightScreen(screen).run(request)
  }

  /// The run that a part run starts from; throws `UsageMistake` where there is no such run, or nothing would start from it.
  private func started(from base: String?, _ request: NightRequest) throws -> String? {
    guard let base else { return nil }
    guard request.first != .ingest else {
      throw UsageMistake("--run \(base): a run from ingest on starts from the inbox; say --stage or --from as well")
    }
    do { return try request.workspace.run(named: base) } catch let failure as StoreFailure {
      throw UsageMistake("--run \(base): \(failure.message); 'cfetl runs' lists them all")
    }
  }

  /// The date from the command line, or, for a whole night, from the desk's file.
  private func day() throws -> CalendarDay? {
    if let asOf { return asOf }
    return (stage ?? from ?? .ingest) == .ingest ? try DeskOptions.deskFile()?.asOf : nil
  }
}
