import Claims
import Config
import Glibc
public import Logging
import RunStore
public import Vocabulary

/// Makes a submitted claim again from the archived extracts, the pipeline of then and what the run knew then, and compares every byte.
public struct ClaimReplay {
  /// What came of it.
  public struct Result: Sendable {
    /// The claims asked about that were submitted there.
    public let claims: [ClaimID]
    /// The submission's folder.
    public let folder: String
    /// Files that came out otherwise; empty where every byte is the same.
    public let differing: [String]
    /// Files compared.
    public let compared: Int
    /// The version of the program that made the claim, where it was another.
    public let otherVersion: String?
  }

  private let workspace: Workspace
  private let log: Logger
  private let sink: LogSink

  /// A replay in a workspace.
  public init(_ workspace: Workspace, log: Logger, sink: LogSink) {
    self.workspace = workspace
    self.log = log
    self.sink = sink
  }

  /// Replays the submissions of some claims, each submission once.
  ///
  /// Throws `NightFailure` where a claim was never submitted, or the archive lacks something.
  public func run(_ claims: [ClaimID]) throws -> [Result] {
    let submissions = try QuarterFolder(workspace).submissions()
    for claim in claims where !submissions.contains(where: { $0.freeze.claims.contains(claim.text) }) {
      throw NightFailure(
        "claim \(claim)", "was never submitted from this workspace, so nothing was archived for it",
        "Look it up with 'cfetl claims list'.")
    }
    return try submissions.compactMap { folder, freeze in
      let here = claims.filter { freeze.claims.contains($0.text) }
      guard !here.isEmpty, let quarter = Quarter(freeze.quarter) else { return nil }
      return try run(here, folder, freeze, quarter)
    }
  }

  /// Replays every submission of a quarter.
  public func run(_ quarter: Quarter) throws -> [Result] {
    let freezes = try QuarterFolder(workspace).submissions().map(\.freeze).filter { $0.quarter == quarter.description }
    guard !freezes.isEmpty else {
      throw NightFailure(
        "\(quarter)", "nothing was submitted for it from this workspace",
        "Look at 'cfetl claims list --quarter \(quarter)'.")
    }
    return try run(freezes.flatMap(\.claims).map { ClaimID($0) })
  }

  private func run(_ claims: [ClaimID], _ folder: String, _ freeze: ClaimFreeze, _ quarter: Quarter) throws -> Result {
    ClaimReplay.removeLeftovers(of: workspace)
    let place = "\(workspace.path)/\(ClaimReplay.prefix)\(getpid())"
    FolderRemoval.remove(place)
    defer { FolderRemoval.remove(place) }
    let state = try StateStore(reading: workspace.statePath)
    let ledger = try state.ledger()
    let files = try again(freeze, quarter, ledger, KeptContents.read(state, ledger: ledger), in: place)
    let differing = try files.files.filter { file in
      try DurableFile.read("\(folder)/\(QuarterFolder.name(file))") != QuarterFolder.bytes(file)
    }
    return Result(
      claims: claims, folder: folder, differing: differing.map(QuarterFolder.name), compared: files.files.count,
      otherVersion: freeze.version == ProgramVersion.text ? nil : freeze.version)
  }

  /// Which files of a submission that is about to be frozen do not come out of the archived extracts again; empty where all do.
  func differing(
    _ freeze: ClaimFreeze, _ quarter: Quarter, files: QuarterFiles, ledger: [LedgerEntry], contents: [ClaimContent]
  ) throws -> [String] {
    ClaimReplay.removeLeftovers(of: workspace)
    let place = "\(workspace.path)/\(ClaimReplay.prefix)\(getpid())"
    FolderRemoval.remove(place)
    defer { FolderRemoval.remove(place) }
    let again = try again(freeze, quarter, ledger, contents, in: place)
    return zip(files.files, again.files).filter { $0 != $1 }.map { QuarterFolder.name($0.0) }
  }

  private static let prefix = ".replay-"

  /// Removes what replays that were killed left behind: whole extracts, which nobody would find again.
  static func removeLeftovers(of workspace: Workspace) {
    for name in Files.names(in: workspace.path) where name.hasPrefix(prefix) {
      guard let owner = pid_t(name.dropFirst(prefix.count)), kill(owner, 0) != 0, errno == ESRCH else { continue }
      FolderRemoval.remove("\(workspace.path)/\(name)")
    }
  }

  /// Runs the night of then in a place of its own, and puts its claims beside the ledger of then.
  private func again(
    _ freeze: ClaimFreeze, _ quarter: Quarter, _ ledger: [LedgerEntry], _ contents: [ClaimContent], in place: String
  ) throws -> QuarterFiles {
    let archive = ClaimArchive(workspace)
    let folders = [("inbox", freeze.inputs), ("pipeline", freeze.pipeline), ("workspace", freeze.history ?? [])]
    for (folder, entries) in folders {
      for entry in entries { try put(archive.bytes(entry.sha256), "\(place)/\(folder)/\(entry.path)") }
    }
    try put(archive.bytes(freeze.memory), "\(place)/workspace/state.sqlite")
    let scratch = Workspace(place + "/workspace")
    var request = NightRequest(
      pipeline: place + "/pipeline", inbox: place + "/inbox", workspace: scratch, asOf: CalendarDay(iso: freeze.asOf))
    request.checksSeals = false
    let report = try Night(request, log: log, sink: sink).run()
    var list = try NightValues(scratch, run: report.manifest.runID).claims()
    list.runID = freeze.runID
    let settings = try Pipeline(PipelineFolder.read(place + "/pipeline")).claims
    let files = list.filesAgain(
      quarter, claims: freeze.claims.map { ClaimID($0) }, head: freeze.ledgerHead, ledger: ledger,
      contents: contents, settings: settings)
    guard let files else {
      throw NightFailure(
        "the claims ledger", "does not hold the head noted at the submission", "Run 'cfetl ledger verify'.")
    }
    return files
  }

  private func put(_ bytes: [UInt8], _ path: String) throws {
    try DurableFile.makeFolder(DurableFile.folder(of: path))
    try DurableFile.write(bytes, to: path)
  }
}
