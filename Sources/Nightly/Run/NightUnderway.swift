import Claims
import Config
import Families
import Ingest
import Logging
import Match
import Normalise
import Outcomes
import Reports
import RunStore
import Vocabulary

/// A run under way: one stage after the other, each saved while the next one runs.
struct NightUnderway {
  var start: NightStart
  let request: NightRequest
  let pipeline: Pipeline
  private let archived: ArchivedPipelines
  let state: StateStore
  private let log: Logger
  private let saver: StageSaver
  let values: NightValues
  var figures: [NightFigure] = []

  init(
    _ start: NightStart, request: NightRequest, pipeline: Pipeline, files: PipelineFiles, state: StateStore,
    log: Logger
  ) throws {
    self.start = start
    self.request = request
    self.pipeline = pipeline
    archived = ArchivedPipelines(workspace: request.workspace, tonight: files)
    self.state = state
    self.log = log
    saver = StageSaver(folder: start.folder.path)
    let base = try start.base.map { try NightValues.stages(request.workspace, run: $0) } ?? []
    values = NightValues([start.folder.saved] + base)
  }

  /// Runs the stages, writes the outputs, and publishes where that was asked for.
  mutating func run() throws -> NightReport {
    log.info("run \(start.folder.manifest.runID), as of \(start.asOf.iso)")
    for stage in Stage.allCases where stage >= request.first && stage <= request.last {
      try run(stage)
    }
    try saver.finish()
    try noteSaved()
    let exceptions = try values.exceptions(through: min(request.last, .claims))
    let (seen, isFirst) = try (start.memory.seenExceptions(), start.memory.publishedRuns().isEmpty)
    let book = try ExceptionBook(exceptions, files: values.ingested().files, seen: seen, asOf: start.asOf)
    try start.folder.note { manifest in
      manifest.exceptions = Dictionary(grouping: exceptions, by: \.code.rawValue).mapValues(\.count)
      manifest.exitCode = NightVerdict(book, manifest, seen: seen, isFirst: isFirst).ending
    }
    let extracts = LastExtracts(request.workspace)
    if start.isPublished {
      try extracts.keep(start.folder.manifest)
      try publish()
      extracts.prune(to: start.folder.manifest)
    }
    if request.isWhole, !start.isPublished { log.warning("\(NightStart.laterNight(request.workspace))") }
    try start.folder.note { manifest in
      manifest.status = .finished
      manifest.finishedAt = Clock.now()
    }
    if start.isPublished, try state.publishedRuns().last == start.folder.manifest.runID {
      try Files.point(request.workspace.latestPath, to: "runs/" + start.folder.manifest.runID)
    }
    let changes = try start.base.map {
      try RunComparison.changes(from: request.workspace, $0, to: values, through: request.last)
    }
    return NightReport(manifest: start.folder.manifest, wasDone: false, figures: figures, changes: changes)
  }

  /// Notes that the run could not go on.
  mutating func fail() throws {
    try? saver.finish()
    try? noteSaved()
    try start.folder.note { $0.status = .failed }
  }

  private mutating func run(_ stage: Stage) throws {
    let began = Clock.milliseconds()
    log.debug("\(stage.rawValue): begins")
    let isSaved = try start.folder.saved.isWhole(stage.rawValue)
    let (rowsIn, rowsOut) = isSaved ? (0, 0) : try work(stage)
    try note(stage)
    let took = Clock.milliseconds() - began
    if isSaved {
      log.info("\(stage.rawValue): taken from where the run stopped")
    } else {
      log.info("\(stage.rawValue): \(rowsIn) in, \(rowsOut) out, \(took) ms")
      try start.folder.note { manifest in
        manifest.stages.removeAll { $0.stage == stage.rawValue }
        manifest.stages.append(
          RunManifest.StageEntry(
            stage: stage.rawValue, rowsIn: rowsIn, rowsOut: rowsOut, milliseconds: took, peakKiB: Clock.peakKiB()))
      }
      try noteSaved()
    }
  }

  /// Puts the hashes of the stages' files that are on the disk by now into the manifest. A stage that had to be made anew, as its file was
  /// damaged, must give the same bytes again.
  private mutating func noteSaved() throws {
    let hashes = saver.hashes
    let known = start.folder.manifest.saved ?? [:]
    guard hashes.contains(where: { known[$0.key] != $0.value }) else { return }
    for (stage, hash) in hashes.sorted(by: { $0.key < $1.key }) where known[stage] ?? hash != hash {
      throw NightFailure(
        SavedStages.path(stage, in: start.folder.path), "the same night gave other bytes than before",
        "Put the run's folder back from the backup, or run another night.")
    }
    try start.folder.note { $0.saved = known.merging(hashes) { $1 } }
  }

  private mutating func work(_ stage: Stage) throws -> (Int, Int) {
    switch stage {
    case .ingest: try ingest()
    case .normalise: try normalise()
    case .match: try match()
    case .families: try families()
    case .outcomes: try outcomes()
    case .claims: try claims()
    case .reports: try reports()
    }
  }

  private func ingest() throws -> (Int, Int) {
    var folder = Inbox(folder: request.inbox)
    let history = try InboxHistory(
      request.workspace, asOf: start.asOf, runs: start.memory.publishedRuns(), accepted: Set(start.accepted))
    folder.history = history.feeds()
    folder.accepted = Set(start.accepted)
    folder.lastRead = { feed in try history.lastRead(feed) }
    // Absence is added up over all rows of a feed, which must then be there.
    let isSummed = pipeline.feeds.contains { $0.absence != nil }
    guard request.last > .ingest || isSummed else { return try ingestAlone(folder) }
    let inbox = try folder.ingest(pipeline.feeds, asOf: start.asOf)
    try checkUnchanged(inbox)
    saver.save(inbox)
    values.take(inbox)
    return counts(inbox)
  }

  private func ingestAlone(_ folder: Inbox) throws -> (Int, Int) {
    let inbox = try StreamedIngest(pipeline.feeds, path: start.folder.stage(.ingest)).read(folder, asOf: start.asOf)
    do { try checkUnchanged(inbox) } catch {
      Files.remove(start.folder.stage(.ingest))
      throw error
    }
    try saver.note(.ingest)
    values.take(inbox)
    return counts(inbox)
  }

  /// The run's id stands for the bytes that were there when it started; what was read must be the same.
  private func checkUnchanged(_ inbox: IngestedInbox) throws {
    let known = Dictionary(start.extracts.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    for file in inbox.files where file.refusal == nil && !file.isCarriedOver && known[file.name] != file.sha256 {
      throw NightFailure(
        "\(request.inbox)/\(file.name)", "changed between the start of the run and its reading",
        "Wait until the extract is whole, then run the night again.")
    }
  }

  private func counts(_ inbox: IngestedInbox) -> (Int, Int) {
    for file in inbox.files { log.debug("\(file.name): \(file.rows) rows, \(file.used) used") }
    return (inbox.files.reduce(0) { $0 + $1.rows }, inbox.files.reduce(0) { $0 + $1.used })
  }

  private func normalise() throws -> (Int, Int) {
    let inbox = try values.ingested()
    let extracts = NormaliseStage.run(inbox, mappings: pipeline.mappings, asOf: start.asOf)
    saver.save(extracts)
    values.take(extracts)
    return (inbox.feeds.reduce(0) { $0 + $1.table.rowCount }, extracts.records.count + extracts.events.count)
  }

  private func match() throws -> (Int, Int) {
    let extracts = try values.extracts()
    let persons = try MatchStage.run(
      extracts, settings: pipeline.matching, previous: start.memory.personIndex(),
      aliases: start.memory.personAliases(), decisions: start.decisions,
      last: LastFigures.read(request.workspace, before: start.asOf, runs: start.memory.publishedRuns()),
      claimed: ClaimedIdentities.read(start.memory, asOf: start.asOf))
    saver.save(persons)
    values.take(persons)
    return (extracts.records.count, persons.persons.count)
  }

  private func families() throws -> (Int, Int) {
    let persons = try values.persons()
    let families = try FamiliesStage.run(
      values.extracts(), persons, settings: pipeline.families, previous: start.memory.familyIndex())
    saver.save(families)
    values.take(families)
    return (persons.persons.count, families.families.count)
  }

  private func outcomes() throws -> (Int, Int) {
    let input = try outcomeInput()
    let outcomes = OutcomesStage.run(input, plan: pipeline.plan, calendar: pipeline.calendar)
    saver.save(outcomes)
    values.take(outcomes)
    return (input.families.families.count, outcomes.outcomes.count)
  }

  private func outcomeInput() throws -> OutcomeInput {
    try OutcomeInput(
      asOf: start.asOf, extracts: values.extracts(), persons: values.persons(), families: values.families())
  }

  /// What frozen quarters say that the ledger does not, and what somebody without the council's key wrote.
  private func sealFaults() throws -> [String] {
    guard request.checksSeals else { return [] }
    return try SealCheck.faults(request.workspace, state.ledger(), state, key())
  }

  private func claims() throws -> (Int, Int) {
    let input = try ClaimDesk(
      values: values, pipeline: pipeline, memory: start.memory, overrides: start.overrides,
      runID: start.folder.manifest.runID,
      lastNight: LastGrounds.read(request.workspace, before: start.asOf, runs: start.memory.publishedRuns()),
      archived: archived, sealFaults: sealFaults()
    ).input()
    let claims = ClaimStage.run(input)
    saver.save(claims)
    values.take(claims)
    return (input.outcomes.outcomes.count, claims.decisions.count)
  }

  private mutating func reports() throws -> (Int, Int) {
    let files = try ReportsStage.run(
      ReportInput(
        runID: start.folder.manifest.runID, ingested: values.ingested(), extracts: values.extracts(),
        persons: values.persons(),
        families: values.families(), outcomes: values.outcomes(), claims: values.claims(),
        seen: start.memory.seenExceptions()))
    for file in files { try start.folder.write(file.bytes, to: file.path, label: file.label.rawValue) }
    try DurableFile.syncFolder(of: start.folder.path + "/out/x")
    return (try values.outcomes().outcomes.count, files.count)
  }
}
