public import Claims
import Config
import RunStore
public import Vocabulary

/// A sitting at the ledger: the last published night, the ledger and the pipeline's settings, with the workspace held so that no night runs.
public struct ClaimSession {
  /// The last published night's claims.
  public let list: ClaimList
  /// The ledger as it is.
  public let ledger: [LedgerEntry]
  /// The pipeline's settings.
  public var settings: ClaimSettings { pipeline.claims }
  /// What approved and submitted claims said.
  public let contents: [ClaimContent]
  private let mergedPersons: [PersonID: PersonID]
  private let manifest: RunManifest
  private let files: PipelineFiles
  private let pipeline: Pipeline
  private let workspace: Workspace
  private let state: StateStore
  private let lock: WorkspaceLock

  /// Opens the workspace; a submission that a crash left half named gets its name.
  ///
  /// - Parameter pipeline: the pipeline's folder; nil for the one that the last run used.
  public init(_ workspace: Workspace, pipeline: String?) throws {
    self.workspace = workspace
    _ = try workspace.run(named: nil)
    lock = try WorkspaceLock(workspace: workspace.path)
    let run = try workspace.run(named: nil)
    guard let manifest = try workspace.manifest(of: run) else {
      throw NightFailure(workspace.folder(of: run), "its manifest cannot be read", "Run the night again.")
    }
    self.manifest = manifest
    files = try PipelineFolder.read(pipeline ?? manifest.pipeline)
    self.pipeline = try Pipeline(files)
    list = try NightValues(workspace, run: run).claims()
    state = try StateStore(workspace.statePath)
    ledger = try state.ledger()
    contents = try state.keptContents().compactMap { ClaimContent(text: $0.text) }
    mergedPersons = try state.personAliases()
    try QuarterFolder(workspace).settle(ledger)
  }

  /// The rules, applied to this ledger; throws `ClaimRefusal` where it does not verify.
  public func office() throws -> ClaimOffice {
    try ClaimOffice(
      list: list, ledger: VerifiedLedger(ledger, mergedPersons: mergedPersons), contents: contents, settings: settings)
  }

  /// The claims of the ledger.
  public var book: ClaimBook { ClaimBook(ledger, mergedPersons: mergedPersons) }

  /// Writes what a command gave, in one step.
  public func keep(_ outcome: ClaimOffice.Outcome) throws {
    try state.append(
      outcome.entries, contents: outcome.contents.map { KeptContent(hash: $0.hash, claim: $0.claim, text: $0.text) })
  }

  /// Freezes a submission's files, archives what they rest on, and writes the entries. The folder of the files.
  public func submit(_ quarter: Quarter, _ outcome: ClaimOffice.Outcome, _ signature: Signature) throws -> String {
    let folder = QuarterFolder(workspace)
    var freeze = ClaimFreeze(
      quarter: quarter.description, number: try folder.nextNumber(quarter), submittedOn: signature.on.iso,
      submittedBy: signature.by,
      login: signature.login, runID: manifest.runID, asOf: manifest.asOf, ledgerHead: LedgerChain.head(outcome.entries),
      claims: outcome.entries.map(\.claim.text))
    try archive(into: &freeze)
    let files = try office().files(quarter, after: outcome)
    try folder.prepare(freeze, files, packs: packs(files, outcome))
    try keep(outcome)
    try folder.settle(ledger + outcome.entries)
    return try folder.submissions().first { $0.freeze.ledgerHead == freeze.ledgerHead }?.folder ?? ""
  }

  /// A page of evidence for each claim drawn for audit, so that the quarter's folder is all that an auditor needs.
  private func packs(_ files: QuarterFiles, _ outcome: ClaimOffice.Outcome) throws -> [(claim: ClaimID, html: String)] {
    let drawn = Set(files.drawn)
    let (entries, overrides, cited) = (
      ledger + outcome.entries, try state.overrides(), CitedExtracts(workspace, manifest)
    )
    return try files.contents.filter { drawn.contains($0.claim) }.map { content in
      let own = entries.filter { $0.claim == content.claim }
      return (
        content.claim,
        EvidencePack(
          content, entries: own, overrides: overrides, lines: try cited.lines(content.places), plan: pipeline.plan
        ).html
      )
    }
  }

  /// A claim's evidence as one page; the lines of the extracts come from the archive, or from the inbox of the last run.
  public func pack(_ claim: ClaimState) throws -> EvidencePack {
    let content = list.content(claim, contents: contents)
    let freeze = try QuarterFolder(workspace).submissions().first { $0.freeze.claims.contains(claim.id.text) }?.freeze
    let cited = CitedExtracts(workspace, manifest, freeze: freeze)
    return EvidencePack(
      content, entries: ledger.filter { $0.claim == claim.id }, overrides: try state.overrides(),
      lines: try cited.lines(content.places),
      plan: freeze.flatMap { ArchivedPipelines.pipeline(of: $0, in: workspace)?.plan } ?? pipeline.plan)
  }

  /// Keeps the extracts, the pipeline and the run's memory under their hashes.
  ///
  /// Throws `NightFailure` where the pipeline is no longer the one of the run: the claims would not come out of it again.
  private func archive(into freeze: inout ClaimFreeze) throws {
    let archive = ClaimArchive(workspace)
    guard NightStart.hash(files.texts) == manifest.pipelineHash else {
      throw NightFailure(
        files.folder, "has changed since run \(manifest.runID), on whose evidence the claims rest",
        "Run the night again with it, then submit.")
    }
    for input in manifest.inputs where !input.sha256.isEmpty {
      try archive.keep("\(manifest.inbox)/\(input.file)", expecting: input.sha256)
      freeze.inputs.append(ClaimFreeze.Entry(path: input.file, sha256: input.sha256))
    }
    if let totals = try DurableFile.read("\(manifest.inbox)/manifest.csv") {
      freeze.inputs.append(ClaimFreeze.Entry(path: "manifest.csv", sha256: try archive.keep(totals)))
    }
    for file in files.texts { _ = try archive.keep(Array(file.text.utf8)) }
    freeze.pipeline = ArchivedPipelines.entries(of: files)
    let stages = try SavedStages(workspace, run: manifest.runID)
    guard stages.has(SavedStages.memory), let bytes = try DurableFile.read(stages.whole(SavedStages.memory)) else {
      throw NightFailure(
        stages.folder, "what the run knew of earlier nights is gone, so the claim could not be made again",
        "Run the night again, then submit.")
    }
    freeze.memory = try archive.keep(bytes)
  }

  // MARK: Overrides

  /// All overrides.
  public func overrides() throws -> [MeasureOverride] { try state.overrides() }

  /// Remembers an override; it counts from the next night on.
  public func add(_ override: MeasureOverride) throws { try state.add(override) }

  /// Ends an override.
  public func revoke(_ id: String, reason: String, _ signature: Signature) throws {
    try state.revoke(id, on: signature.on, by: signature.by, reason: reason, login: signature.login)
  }

  /// Notes that somebody looked at a claim.
  public func noteAccess(_ command: String, claim: ClaimID, login: String) throws {
    try state.noteAccess(at: Clock.now(), login: login, command: command, subject: claim.text)
  }
}
