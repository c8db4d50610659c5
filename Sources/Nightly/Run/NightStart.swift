import Config
import Ingest
import RunStore
import Vocabulary

/// Everything that is settled before the first stage: the date, the run's id, its folder, and what it starts from.
struct NightStart {
  let asOf: CalendarDay
  /// The run whose saved stages a part run starts from.
  let base: String?
  /// Whether the run ends by becoming the last published one.
  let isPublished: Bool
  var folder: RunFolder
  /// What the run knows of earlier nights: a copy, so that running a stage again gives the same.
  let memory: StateStore
  /// People's decisions about pairs as they stand now.
  let decisions: [MatchDecision]
  /// The extracts by name, and the hashes of their bytes from which the run took its id; empty for a run that reads none.
  let extracts: [(name: String, sha256: String)]
  /// Overrides as they stand now.
  let overrides: [MeasureOverride]
  /// SHA-256 of the short extracts that people have accepted.
  let accepted: [String]

  init(_ request: NightRequest, pipeline: Pipeline, files: PipelineFiles, state: StateStore) throws {
    try NightStart.check(request)
    decisions = try state.decisions()
    overrides = try state.overrides()
    accepted = try state.acceptedFiles()
    let base = request.first == .ingest ? nil : try request.workspace.run(named: request.base)
    self.base = base
    asOf = try NightStart.day(request, base: base)
    // A night of an earlier day is kept, and takes nothing from the later one.
    let latest = try state.lastPublishedDay() ?? asOf
    isPublished = request.publishes && (!request.isWhole || asOf >= latest) && (request.isWhole || base != nil)
    extracts =
      request.first == .ingest ? try InboxFiles.hashed(request.inbox, feeds: pipeline.feeds, asOf: asOf) : []
    if isPublished, request.first == .ingest, !request.allowsOldExtracts {
      try NightStart.checkAge(extracts.map(\.name), asOf: asOf, slack: pipeline.clockSlack)
    }
    let published = try state.publishedRuns()
    let id = try NightStart.identity(
      request, asOf: asOf, extracts: extracts, files: files, decisions: decisions, overrides: overrides,
      accepted: accepted, base: base, published: published,
      retracted: Set(state.ledger().filter { $0.action == .retracted }.map(\.subject)))
    if let stopped = request.resumes, stopped != id {
      throw NightFailure(
        "run \(stopped)",
        "cannot go on: the extracts, the pipeline or people's decisions have changed since it stopped",
        "Run the night: 'cfetl run'.")
    }
    if isPublished { try NightStart.checkBase(base, run: id, published: published) }
    var manifest = try request.workspace.manifest(of: id) ?? RunManifest(runID: id, asOf: asOf)
    if manifest.status != .finished {
      try NightStart.fill(&manifest, request, files: files, base: base)
      manifest.published = isPublished
      if manifest.status == .purged { manifest.status = .running }
    }
    folder = try RunFolder(request.workspace, manifest: manifest)
    if base == nil { try NightStart.dropOutdated(&folder, published: published) }
    if try NightStart.needsMemory(folder, published: published) {
      try NightStart.remember(&folder, base: base.map { try SavedStages(request.workspace, run: $0) }, state: state)
    }
    memory = try folder.saved.knowledge()
  }

  /// Notes what was asked for, and, for a part run, what the run that it starts from had read.
  private static func fill(
    _ manifest: inout RunManifest, _ request: NightRequest, files: PipelineFiles, base: String?
  ) throws {
    manifest.startedFrom = base
    if let base, let known = try request.workspace.manifest(of: base) {
      manifest.inputs = known.inputs
      manifest.missingFeeds = known.missingFeeds
    }
    manifest.pipelineHash = NightStart.hash(files.texts)
    manifest.planHash = NightStart.hash(files.plan)
    manifest.pipeline = request.pipeline
    manifest.inbox = request.inbox
    manifest.arguments = ["--from", request.first.rawValue, "--to", request.last.rawValue]
  }

  private static func check(_ request: NightRequest) throws {
    if request.first > request.last {
      throw NightFailure(
        "--from \(request.first.rawValue) --to \(request.last.rawValue)",
        "the first stage comes after the last, so nothing would run",
        "The order is \(Stage.allCases.map(\.rawValue).joined(separator: ", ")).", exitCode: .wrongUsage)
    }
    if request.publish, request.last != .reports {
      throw NightFailure(
        "--publish", "a run that stops after '\(request.last.rawValue)' has nothing to publish",
        "Leave --to away, or --publish.",
        exitCode: .wrongUsage)
    }
    if request.first == .ingest, !Files.isFolder(request.inbox) {
      throw NightFailure(
        request.inbox, "there is no such inbox",
        "Name the folder of extracts with --inbox. The last run stands as it was.")
    }
  }

  /// Refuses a night far after its newest extract: the clock is wrong, or the date was forgotten, and what it took back would be gone.
  private static func checkAge(_ extracts: [String], asOf: CalendarDay, slack: Int) throws {
    guard let newest = extracts.compactMap({ ExtractName($0)?.dataTo }).max(), asOf.days(since: newest) > slack else {
      return
    }
    throw NightFailure(
      "--as-of \(asOf.iso)",
      "the newest extract is complete to \(newest.iso), \(asOf.days(since: newest)) days before; \(slack) are allowed",
      "Run for a day near the extracts, or, if there are no newer ones, say --allow-old-extracts. The last run stands as it was."
    )
  }

  private static func day(_ request: NightRequest, base: String?) throws -> CalendarDay {
    guard let base else {
      let (day, today) = (request.asOf ?? Clock.today(), Clock.today())
      // A night dated too late would withdraw claims that stand, and the ledger never goes back.
      guard day <= today else {
        throw NightFailure(
          "--as-of \(day.iso)", "the date is after today, \(today.iso): nothing can be known as of then",
          "Write a date up to today; if today is wrong, set this machine's clock.", exitCode: .wrongUsage)
      }
      return day
    }
    guard let manifest = try request.workspace.manifest(ofKept: base), let day = CalendarDay(iso: manifest.asOf) else {
      throw NightFailure(
        request.workspace.folder(of: base), "its manifest cannot be read",
        "Choose another run with --run; 'cfetl runs' lists them.")
    }
    if let said = request.asOf, said != day {
      throw NightFailure(
        "--as-of \(said.iso)", "run \(base) was made as of \(day.iso), and its saved stages hold what was known then",
        "Leave --as-of away, or run the whole night for the other date.", exitCode: .wrongUsage)
    }
    return day
  }

  /// One hash over a pipeline's files.
  static func hash(_ texts: [(path: String, text: String)]) -> String {
    let print = Fingerprint()
    print.add(texts)
    return print.hexadecimal()
  }

  /// Whether the run has yet to note what it knows. One that was published cannot do so again: the state knows of it.
  private static func needsMemory(_ folder: RunFolder, published: [String]) throws -> Bool {
    let isDone = folder.manifest.status == .finished || published.contains(folder.manifest.runID)
    return try isDone ? !folder.saved.has(SavedStages.memory) : !folder.saved.isWhole(SavedStages.memory)
  }

  /// Keeps what the run's base knew, or, for a whole night, what the state holds now.
  private static func remember(_ folder: inout RunFolder, base: SavedStages?, state: StateStore) throws {
    try folder.dropStages()
    if let base, base.has(SavedStages.memory), let bytes = try DurableFile.read(base.whole(SavedStages.memory)) {
      try DurableFile.write(bytes, to: folder.memory)
    } else {
      try state.copy(to: folder.memory)
    }
    let hash = try Fingerprint.ofFile(folder.memory)
    try folder.note { $0.saved = [SavedStages.memory: hash] }
  }
}
