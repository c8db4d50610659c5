import Foundation
import RunStore
public import Vocabulary

/// What retention takes out of a workspace: the runs made as of a day before a date, down to their manifests, which hold counts and hashes only.
///
/// How long a run is kept is the council's to set; the date is all that the plan is given. The ledger, the ids, people's decisions, and the frozen
/// quarters with their archive are never part of it, so every claim can still be checked and replayed.
public struct PurgePlan: Sendable {
  /// A run whose records go, or stay although it is old.
  public struct Run: Codable, Sendable, Equatable {
    /// The run's id.
    public let id: String
    /// Its as-of date, ISO 8601.
    public let asOf: String
    /// Files besides the manifest.
    public let files: Int
    /// Their bytes.
    public let bytes: Int
    /// Why it stays; nil where it goes.
    public let staysBecause: String?
  }

  /// The old runs, in the order of their ids.
  public let runs: [Run]
  /// Runs made as of this day or later are not touched.
  public let before: CalendarDay
  private let workspace: Workspace
  // Held, so that no night starts between the plan and the purge.
  private let lock: WorkspaceLock

  /// Makes the plan; nothing is changed.
  ///
  /// - Parameter held: runs that must stay whatever their age, as under a legal hold.
  /// - Throws: `WorkspaceBusy` while a night runs, `StoreFailure` where the workspace cannot be read.
  public init(_ workspace: Workspace, before: CalendarDay, held: Set<String>) throws {
    guard Files.isFolder(workspace.path) else {
      throw StoreFailure(
        place: workspace.path, message: "there is no such workspace",
        remedy: "Name the folder of runs with --workspace.")
    }
    self.workspace = workspace
    self.before = before
    lock = try WorkspaceLock(workspace: workspace.path)
    let manifests = try workspace.runs.compactMap { try workspace.manifest(of: $0) }
    let old = manifests.filter { $0.asOf < before.iso }
    var reasons = PurgePlan.reasons(manifests, old: Set(old.map(\.runID)), held: held, latest: workspace.latest)
    for run in old.map(\.runID) where Files.linkTarget(workspace.folder(of: run)) != nil {
      reasons[run] = "its folder is a link, and what it leads to is not the workspace's"
    }
    runs = old.compactMap { manifest in
      let found = FolderContents(workspace.folder(of: manifest.runID), except: RunManifest.fileName)
      // A run that was purged before, and has nothing left, is no news.
      guard manifest.status != .purged || found.files > 0 else { return nil }
      return Run(
        id: manifest.runID, asOf: manifest.asOf, files: found.files, bytes: found.bytes,
        staysBecause: reasons[manifest.runID])
    }
  }

  /// Why old runs stay, by run. A run from whose stages a later one started stays with it, as the later one reads them.
  private static func reasons(
    _ manifests: [RunManifest], old: Set<String>, held: Set<String>, latest: String?
  ) -> [String: String] {
    var reasons: [String: String] = [:]
    for run in old where held.contains(run) { reasons[run] = "it is held" }
    if let latest, old.contains(latest) { reasons[latest] = "it is the last published run" }
    let base = Dictionary(manifests.map { ($0.runID, $0.startedFrom) }, uniquingKeysWith: { first, _ in first })
    for run in manifests.map(\.runID) where !old.contains(run) || reasons[run] != nil {
      var next = base[run] ?? nil
      while let older = next, reasons[older] == nil {
        if old.contains(older) { reasons[older] = "run \(run) started from it" }
        next = base[older] ?? nil
      }
    }
    return reasons
  }

  /// The runs whose records go.
  public var going: [Run] { runs.filter { $0.staysBecause == nil } }

  /// The old runs as JSON, the keys in order.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(runs)) + [0x0A]
  }

  /// Carries the plan out and notes who did it.
  ///
  /// A run's manifest says that it is purged before its first file goes, so a run that a crash left half removed is never taken for a whole
  /// one, and the next purge removes the rest.
  ///
  /// - Parameter pipeline: the folder whose claim.yaml names the council's key; nil for that of the last published run.
  public func carryOut(by name: String, login: String, pipeline: String? = nil) throws {
    let state = try StateStore(workspace.statePath)
    let seal = try WordSeal(workspace, pipeline: pipeline, by: name, login: login)
    for run in going {
      try state.notePurge(
        PurgeNote(at: Clock.now(), by: name, login: login, run: run.id, files: run.files, bytes: run.bytes),
        seal.entry)
      try markPurged(run.id)
      FolderRemoval.remove(workspace.folder(of: run.id), except: RunManifest.fileName)
    }
  }

  private func markPurged(_ run: String) throws {
    guard var manifest = try workspace.manifest(of: run) else { return }
    manifest.status = .purged
    manifest.saved = [:]
    try DurableFile.write(try manifest.json(), to: "\(workspace.folder(of: run))/\(RunManifest.fileName)")
  }
}
