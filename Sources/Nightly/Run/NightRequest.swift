public import Vocabulary

/// What somebody asks of a night.
public struct NightRequest: Sendable {
  /// The pipeline's folder.
  public var pipeline: String
  /// The folder of extracts.
  public var inbox: String
  /// Where runs and state live.
  public var workspace: Workspace
  /// The as-of date; nil for today, or for that of the run that a part run starts from.
  public var asOf: CalendarDay?
  /// The first stage to run.
  public var first: Stage = .ingest
  /// The last stage to run.
  public var last: Stage = .reports
  /// The run to start from; nil for the last published one.
  public var base: String?
  /// Whether a part run is published, or a whole night once more.
  public var publish = false
  /// Whether the ledger is held against the frozen quarters; a night that is made again in a place of its own has none beside it.
  var checksSeals = true
  /// Whether it runs although the pipeline's own checks may say no; then it is a trial.
  public var unchecked = false
  /// Whether it is published although the newest extract is far older than the as-of date.
  public var allowsOldExtracts = false
  /// The stopped run that must come out of this request; nil for whichever run it is.
  public var resumes: String?

  /// A whole night.
  public init(pipeline: String, inbox: String, workspace: Workspace, asOf: CalendarDay? = nil) {
    self.pipeline = pipeline
    self.inbox = inbox
    self.workspace = workspace
    self.asOf = asOf
  }

  /// Whether every stage runs, so that the run is published and not a trial.
  public var isWhole: Bool { first == .ingest && last == .reports }

  /// Whether the run is to become the last published one.
  var publishes: Bool { !unchecked && (isWhole || publish) }

  /// The request of a run that did not finish, to go on with it.
  ///
  /// Throws `NightFailure` where its manifest does not say what was asked, or where it is a trial, which is simply run again.
  public init(resuming manifest: RunManifest, in workspace: Workspace) throws {
    guard manifest.arguments.count == 4, let first = Stage(rawValue: manifest.arguments[1]),
      let last = Stage(rawValue: manifest.arguments[3]), let day = CalendarDay(iso: manifest.asOf), manifest.published
    else {
      throw NightFailure(
        workspace.folder(of: manifest.runID), "is a trial or cannot be read, and has nothing to resume",
        "Run it again: 'cfetl run'.")
    }
    self.init(
      pipeline: manifest.pipeline, inbox: manifest.inbox, workspace: workspace, asOf: first == .ingest ? day : nil)
    self.first = first
    self.last = last
    base = manifest.startedFrom
    publish = !isWhole
    resumes = manifest.runID
  }
}
