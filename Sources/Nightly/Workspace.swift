import RunStore
import Vocabulary

/// The folder in which a council's runs and lasting state live.
///
/// ```
/// state.sqlite          ids, decisions, overrides, the ledger
/// runs/<run-id>/        one run, never changed after it has finished
/// latest -> runs/…      the last published run
/// extracts/<sha256>     the extracts that it read
/// ```
public struct Workspace: Sendable {
  /// The folder.
  public let path: String

  /// A workspace in a folder, which need not be there yet.
  public init(_ path: String) { self.path = path }

  /// What survives the night.
  public var statePath: String { path + "/state.sqlite" }

  /// The link to the last published run.
  public var latestPath: String { path + "/latest" }

  /// The folder of a run.
  public func folder(of run: String) -> String { path + "/runs/" + run }

  /// The id of the last published run; nil before the first.
  public var latest: String? {
    Files.linkTarget(latestPath).flatMap { $0.split(separator: "/").last.map(String.init) }
  }

  /// The ids of all runs, in order.
  public var runs: [String] { Files.names(in: path + "/runs") }

  /// The manifest of a run; nil where there is none that can be read.
  public func manifest(of run: String) throws -> RunManifest? {
    guard let bytes = try DurableFile.read("\(folder(of: run))/\(RunManifest.fileName)") else { return nil }
    return RunManifest(json: bytes)
  }

  /// The manifest of a run whose records are to be read; nil where it cannot be read.
  ///
  /// Throws `StoreFailure` where only the manifest is left.
  func manifest(ofKept run: String) throws -> RunManifest? {
    let manifest = try manifest(of: run)
    guard manifest?.status != .purged else {
      throw StoreFailure(
        place: folder(of: run), message: "its records were purged; only the manifest is left",
        remedy: "Choose a later run; 'cfetl runs' lists them all.")
    }
    return manifest
  }

  /// The run that a word from the command line means: an id, the start of one, or nothing for the last published run.
  ///
  /// Throws `StoreFailure` where there is no such run, or several.
  public func run(named word: String?) throws -> String {
    guard let word else {
      if let latest { return latest }
      throw StoreFailure(
        place: path, message: "no run has been published here yet", remedy: "Run the night first: 'cfetl run'.")
    }
    let found = runs.filter { $0 == word || $0.hasPrefix(word) }
    if found.contains(word) { return word }
    if found.count == 1 { return found[0] }
    throw StoreFailure(
      place: path,
      message: found.isEmpty ? "there is no run '\(word)'" : "'\(word)' could be \(found.joined(separator: " or "))",
      remedy: "'cfetl runs' lists them all.")
  }

  /// Nights that were to be published and stopped half way after the last published one had started, in order of their start.
  public func stoppedNights() throws -> [RunManifest] {
    let since = try latest.flatMap { try manifest(of: $0)?.startedAt } ?? ""
    return try runs.compactMap { try manifest(of: $0) }
      .filter { $0.published && ($0.status == .running || $0.status == .failed) && $0.startedAt >= since }
      .sorted { ($0.startedAt, $0.runID) < ($1.startedAt, $1.runID) }
  }

  /// Moves `latest` to the last published run where a crash came between the two.
  ///
  /// - Returns: the run, where it had to be moved.
  /// - Throws: `WorkspaceBusy` while a night runs.
  public func settleLatest() throws -> String? {
    guard Files.exists(statePath) else { return nil }
    let lock = try WorkspaceLock(workspace: path)
    defer { withExtendedLifetime(lock) {} }
    guard let last = try StateStore(statePath).publishedRuns().last, last != latest,
      try manifest(of: last)?.status == .finished
    else { return nil }
    try Files.point(latestPath, to: "runs/" + last)
    return last
  }

  /// The first id for a trial of a run that is still free.
  func nextTrial(of run: String) -> String {
    let taken = Set(runs)
    var number = 1
    while taken.contains("\(run)-trial-\(number)") { number += 1 }
    return "\(run)-trial-\(number)"
  }
}
