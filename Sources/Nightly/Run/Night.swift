import Claims
import Config
import Families
import Ingest
public import Logging
import Match
import Normalise
import Outcomes
import Reports
import RunStore
import Vocabulary

/// Runs the stages in order, saves what each produced, and publishes the whole.
public struct Night {
  let request: NightRequest
  let log: Logger
  let sink: LogSink

  /// A night that says what it does to a log.
  public init(_ request: NightRequest, log: Logger, sink: LogSink) {
    self.request = request
    self.log = log
    self.sink = sink
  }

  /// Runs it.
  ///
  /// Throws `ConfigurationMistakes` (78), `WorkspaceBusy` (11), `NightFailure` or `StoreFailure` (2); then nothing was published.
  public func run() throws -> NightReport {
    let files = try PipelineFolder.read(request.pipeline)
    let pipeline = try Pipeline(files)
    if request.publishes, try !isChecked(files) { try checkCases(pipeline) }
    let lock = try WorkspaceLock(workspace: request.workspace.path)
    defer { withExtendedLifetime(lock) {} }
    ClaimReplay.removeLeftovers(of: request.workspace)
    let state = try StateStore(request.workspace.statePath)
    try QuarterFolder(request.workspace).settle(state.ledger())
    try RetractedNight.settle(request.workspace, state)
    let start = try NightStart(request, pipeline: pipeline, files: files, state: state)
    if let done = try finishedBefore(start, state) { return done }
    var under = try NightUnderway(
      start, request: request, pipeline: pipeline, files: files, state: state, log: log)
    sink.open(start.folder.path + "/log.jsonl")
    defer { sink.closeFile() }
    do {
      return try under.run()
    } catch {
      sink.note(level: .error, message: "failed: \(error)")
      try? under.fail()
      throw error
    }
  }

  /// Whether the last published night had this very pipeline, so that its cases held then.
  private func isChecked(_ files: PipelineFiles) throws -> Bool {
    guard let run = request.workspace.latest, let last = try request.workspace.manifest(of: run) else { return false }
    return last.pipelineHash == NightStart.hash(files.texts) && last.version == ProgramVersion.text
  }

  /// Throws `NightFailure` (78) where the plan does not do what its worked cases say.
  private func checkCases(_ pipeline: Pipeline) throws {
    let report = pipeline.cases.run(plan: pipeline.plan, calendar: pipeline.calendar)
    guard !report.failures.isEmpty else { return }
    let first = report.failures.prefix(10).map { "\n  \($0)" }.joined()
    throw NightFailure(
      request.pipeline, "\(report.failures.count) expectations of the plan's worked cases do not hold:\(first)",
      "Correct the plan or its cases ('cfetl plan test' lists them all); --unchecked runs a trial that is never published.",
      exitCode: .wrongConfiguration)
  }

  /// The same night twice is the same run: where it finished before, nothing is done but, after a crash at the very end, the link is moved.
  private func finishedBefore(_ start: NightStart, _ state: StateStore) throws -> NightReport? {
    let manifest = start.folder.manifest
    guard manifest.status == .finished else { return nil }
    let damaged = try Stage.allCases.filter { $0 >= request.first && $0 <= request.last && $0 < .reports }
      .filter { try !start.folder.saved.isWhole($0.rawValue) }
    guard damaged.isEmpty else {
      let names = damaged.map(\.rawValue).joined(separator: ", ")
      log.warning(
        "run \(manifest.runID) was finished before, but what it saved of \(names) is not whole and is made anew")
      return nil
    }
    let isLast = try state.publishedRuns().last == manifest.runID
    if manifest.published, isLast, request.workspace.latest != manifest.runID {
      try Files.point(request.workspace.latestPath, to: "runs/" + manifest.runID)
    }
    log.info("run \(manifest.runID) was finished before with these inputs and settings; nothing to do")
    if request.isWhole, try state.lastPublishedDay().map({ start.asOf < $0 }) ?? false {
      log.warning("\(NightStart.laterNight(request.workspace))")
    } else if manifest.published, !isLast, let last = request.workspace.latest {
      log.warning("the last published run is another, \(last); 'cfetl run --publish' publishes this night again")
    }
    return NightReport(manifest: manifest, wasDone: true, figures: [], changes: nil)
  }
}
