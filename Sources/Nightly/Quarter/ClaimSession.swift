public import Claims
import Config
import Families
import Logging
import Match
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
  let manifest: RunManifest
  private let files: PipelineFiles
  private let pipeline: Pipeline
  let workspace: Workspace
  private let state: StateStore
  private let lock: WorkspaceLock
  private let inbox: String?
  private let key: SealKey?

  /// Opens the workspace; a submission that a crash left half named gets its name, and what an earlier version froze its seal.
  ///
  /// - Parameters:
  ///   - pipeline: the pipeline's folder; nil for the one that the last run used.
  ///   - inbox: where the run's extracts may lie as well, where the desk was moved since.
  public init(_ workspace: Workspace, pipeline: String?, inbox: String? = nil) throws {
    self.workspace = workspace
    self.inbox = inbox
    _ = try workspace.run(named: nil)
    lock = try WorkspaceLock(workspace: workspace.path)
    let run = try workspace.run(named: nil)
    guard let manifest = try workspace.manifest(of: run) else {
      throw NightFailure(workspace.folder(of: run), "its manifest cannot be read", "Run the night again.")
    }
    self.manifest = manifest
    files = try PipelineFolder.read(pipeline ?? manifest.pipeline)
    self.pipeline = try Pipeline(files)
    key = try SealKey(of: self.pipeline)
    list = try NightValues(workspace, run: run).claims()
    state = try StateStore(workspace.statePath)
    let entries = try state.ledger()
    contents = try KeptContents.read(state, ledger: entries)
    mergedPersons = try state.personAliases()
    try QuarterFolder(workspace).settle(entries)
    ledger = try ClaimSession.sealedLate(entries, workspace, state, key, day: list.asOf)
  }

  /// The ledger with the seals of what an earlier version froze, and with entries of what people had said by then.
  private static func sealedLate(
    _ ledger: [LedgerEntry], _ workspace: Workspace, _ state: StateStore, _ key: SealKey?, day: CalendarDay
  ) throws -> [LedgerEntry] {
    guard LedgerChain.faults(ledger).isEmpty else { return ledger }
    try sealFoldersLate(ledger, workspace, state, key)
    let seal = WordSeal(by: LedgerEntry.nightly, login: "", day: day, key: key)
    for register in try state.unsealedRegisters() { try state.seal(register, seal.entry) }
    return try state.ledger()
  }

  private static func sealFoldersLate(
    _ ledger: [LedgerEntry], _ workspace: Workspace, _ state: StateStore, _ key: SealKey?
  ) throws {
    guard let day = ClaimBook(ledger).lastDay else { return }
    let entries = try QuarterFolder(workspace).sealLate(ledger).map { freeze, seal in
      var entry = ClaimSession.entry(sealing: freeze, seal: seal, on: day)
      (entry.by, entry.role) = (LedgerEntry.nightly, LedgerEntry.sealedLate)
      return entry
    }
    let unsigned = LedgerChain.seal(entries, after: ledger.last)
    let sealed = key?.signed(unsigned) ?? unsigned
    if !sealed.isEmpty { try state.append(sealed) }
  }

  /// The entry that has the seal of a submission, not signed and not sealed into the ledger yet.
  private static func entry(sealing freeze: ClaimFreeze, seal: String, on day: CalendarDay) -> LedgerEntry {
    var entry = LedgerEntry(.sealed, subject: "\(freeze.quarter) submission-\(freeze.number)", on: day)
    if let quarter = Quarter(freeze.quarter) { entry.quarter = quarter }
    entry.evidenceHash = seal
    return entry
  }

  /// The rules, applied to this ledger.
  ///
  /// Throws `ClaimRefusal` where it does not verify, or lacks what was frozen from it.
  public func office() throws -> ClaimOffice {
    if let fault = try SealCheck.faults(workspace, ledger, state, key).first {
      throw ClaimRefusal(
        "LEDGER_BEHIND_SEALS", "the claims ledger and the frozen quarters do not agree: \(fault)",
        "state.sqlite is older than claims/, or one of them was changed. Restore the newest backup of both, then run the night again."
      )
    }
    let cited = CitedExtracts(workspace, manifest, inbox: inbox)
    return try ClaimOffice(
      list: list, ledger: VerifiedLedger(ledger, mergedPersons: mergedPersons, settings: settings),
      contents: contents, settings: settings, overrides: state.overrides(), cite: { try cited.cited($0) })
  }

  /// The claims of the ledger.
  public var book: ClaimBook { ClaimBook(ledger, mergedPersons: mergedPersons, settings: settings) }

  /// Writes what a command gave, in one step.
  public func keep(_ outcome: ClaimOffice.Outcome) throws {
    try state.append(signed(outcome.entries), contents: outcome.contents.map(KeptContents.kept))
  }

  /// Entries with the HMAC of the council's key, where it has one.
  private func signed(_ entries: [LedgerEntry]) -> [LedgerEntry] { key?.signed(entries) ?? entries }

  /// The hash of the ledger's last entry as it is now.
  public func head() throws -> String { LedgerChain.head(try state.ledger()) }

  /// Writes the quarter's worksheet for its auditor, as it stands after a command; where it lies, or nil where no lot was drawn.
  public func writeWorksheet(_ quarter: Quarter, _ office: ClaimOffice, after outcome: ClaimOffice.Outcome) throws
    -> String?
  {
    try office.worksheet(quarter, after: outcome).map { try QuarterFolder(workspace).writeWorksheet($0, quarter) }
  }

  /// The lasting id of whom the last run knows under a number of the register; nil where it knows nobody.
  public func person(ref: String) throws -> PersonID? {
    let values = try NightValues(workspace, run: manifest.runID)
    let persons = try values.persons().persons
    return try values.families().families.lazy.flatMap(\.members).first { $0.personRef == ref }.map {
      persons[Int($0.person)].id
    }
  }

  /// Freezes a submission's files, archives what they rest on, makes the claims again from it, and writes the entries. The folder of the files.
  ///
  /// Throws `NightFailure` where the claims do not come out again; then nothing was written.
  public func submit(_ quarter: Quarter, _ outcome: ClaimOffice.Outcome, _ signature: Signature) throws -> String {
    let folder = QuarterFolder(workspace)
    var freeze = ClaimFreeze(
      quarter: quarter.description, number: try folder.nextNumber(quarter), submittedOn: signature.on.iso,
      submittedBy: signature.by,
      login: signature.login, runID: manifest.runID, asOf: manifest.asOf,
      ledgerHead: LedgerChain.head(ledger + outcome.entries),
      claims: outcome.entries.map(\.claim.text))
    try archive(into: &freeze)
    let files = try office().files(quarter, after: outcome)
    let seal = try folder.prepare(freeze, files, packs: packs(files, outcome)).seal
    do { try checkReplay(freeze, quarter, files, outcome) } catch {
      folder.discard(freeze)
      throw error
    }
    var entry = ClaimSession.entry(sealing: freeze, seal: seal, on: signature.on)
    (entry.by, entry.role, entry.login) = (signature.by, signature.role, signature.login)
    let entries = outcome.entries + [LedgerChain.seal(entry, after: outcome.entries.last ?? ledger.last)]
    try state.append(signed(entries), contents: outcome.contents.map(KeptContents.kept))
    try folder.settle(ledger + entries)
    return try folder.submissions().first {
      $0.freeze.quarter == freeze.quarter && $0.freeze.number == freeze.number
    }?.folder ?? ""
  }

  /// What is frozen must come out of the extracts again: a saved stage that somebody has changed would not.
  private func checkReplay(
    _ freeze: ClaimFreeze, _ quarter: Quarter, _ files: QuarterFiles, _ outcome: ClaimOffice.Outcome
  ) throws {
    let log = Logger(label: "cfetl") { _ in SwiftLogNoOpLogHandler() }
    let replay = ClaimReplay(workspace, log: log, sink: LogSink(format: .text, leastOnScreen: .critical))
    let differing = try replay.differing(
      freeze, quarter, files: files, ledger: ledger + outcome.entries, contents: contents + outcome.contents)
    guard differing.isEmpty else {
      throw NightFailure(
        "\(quarter)",
        "\(differing.joined(separator: ", ")) did not come out of the extracts of run \(manifest.runID) again: "
          + "a saved stage was changed",
        "Run the night again, and look at what its claims say. Nothing was submitted.")
    }
  }

  /// A page of evidence for each claim, so that the quarter's folder is all that an auditor needs.
  private func packs(_ files: QuarterFiles, _ outcome: ClaimOffice.Outcome) throws -> [(claim: ClaimID, html: String)] {
    let (entries, overrides) = (ledger + outcome.entries, try state.overrides())
    return try files.contents.map { content in
      (content.claim, try page(content, entries: entries, overrides: overrides).html)
    }
  }

  /// A claim's evidence as one page: the lines of the extracts are those that were kept with it, or, for what an earlier version kept, those of the
  /// extracts that were archived with its submission.
  public func pack(_ claim: ClaimState) throws -> EvidencePack {
    try page(list.content(claim, contents: contents), entries: ledger, overrides: state.overrides())
  }

  private func page(_ content: ClaimContent, entries: [LedgerEntry], overrides: [MeasureOverride]) throws
    -> EvidencePack
  {
    let own = entries.filter { $0.claim == content.claim }
    let freeze = try QuarterFolder(workspace).submissions().first { $0.freeze.claims.contains(content.claim.text) }?
      .freeze
    let isKept = content.measures.flatMap(\.rows).allSatisfy { !$0.sha256.isEmpty }
    let cited = CitedExtracts(workspace, manifest, inbox: inbox, freeze: freeze)
    return EvidencePack(
      content, entries: own, overrides: overrides, lines: isKept ? [] : try cited.lines(content.places),
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
    let inboxes = [inbox, manifest.inbox].compactMap { $0 }
    let last = LastExtracts(workspace)
    var history: Set<String> = []
    for input in manifest.inputs where !input.sha256.isEmpty {
      let places = inboxes.map { "\($0)/\(input.file)" }
      // What was carried over need not have been in the inbox any more.
      if input.isCarriedOver, try !archive.isAt(places, input.sha256) {
        if Files.exists(last.path(input.sha256)) { history.insert(LastExtracts.path(input.sha256)) }
        continue
      }
      try archive.keep([last.path(input.sha256)] + places, expecting: input.sha256)
      freeze.inputs.append(ClaimFreeze.Entry(path: input.file, sha256: input.sha256))
    }
    if let totals = try inboxes.compactMap({ try DurableFile.read("\($0)/manifest.csv") }).first {
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
    guard let asOf = CalendarDay(iso: manifest.asOf) else { return }
    let nights = EarlierNights(workspace, asOf: asOf, runs: try stages.knowledge().publishedRuns())
    history.formUnion(try nights.paths(carriesOver: manifest.inputs.contains(where: \.isCarriedOver)))
    freeze.history = try history.sorted().map { path in
      ClaimFreeze.Entry(path: path, sha256: try archive.keep(DurableFile.read("\(workspace.path)/\(path)") ?? []))
    }
  }

  // MARK: Overrides

  /// All overrides.
  public func overrides() throws -> [MeasureOverride] { try state.overrides() }

  /// Remembers an override; it counts from the next night on.
  public func add(_ override: MeasureOverride) throws {
    let seal = WordSeal(by: override.by, login: override.login, day: override.from, key: key)
    try state.add(override, seal.entry)
  }

  /// Ends an override.
  public func revoke(_ id: String, reason: String, _ signature: Signature) throws {
    let seal = WordSeal(by: signature.by, login: signature.login, day: signature.on, key: key)
    try state.revoke(id, on: signature.on, by: signature.by, reason: reason, login: signature.login, seal.entry)
  }

  /// Notes that somebody looked at a claim.
  public func noteAccess(_ command: String, claim: ClaimID, login: String) throws {
    try state.noteAccess(at: Clock.now(), login: login, command: command, subject: claim.text)
  }
}
