import RunStore
import Vocabulary

/// The files under `stages/` of a run, each read only while its bytes have the hash that the run's manifest gives: an edit of one of them is
/// an edit of what is claimed.
struct SavedStages {
  /// The name under which a run keeps what it knew of earlier nights when it started.
  static let memory = "memory"

  /// The run's folder.
  let folder: String
  private let run: String
  private let hashes: [String: String]

  /// The files of a run under way, whose manifest says which are whole.
  init(folder: String, manifest: RunManifest) {
    self.folder = folder
    run = manifest.runID
    hashes = manifest.saved ?? [:]
  }

  /// The files of a kept run.
  ///
  /// Throws `StoreFailure` where its manifest is gone, or names other files than the run left when it was published.
  init(_ workspace: Workspace, run: String) throws {
    let folder = workspace.folder(of: run)
    guard let manifest = try workspace.manifest(ofKept: run) else {
      throw StoreFailure(
        place: folder, message: "there is no manifest that can be read",
        remedy: "Choose another run; 'cfetl runs' lists them.")
    }
    self.init(folder: folder, manifest: manifest)
    guard manifest.published, Files.exists(workspace.statePath),
      let left = try StateStore(reading: workspace.statePath).stagesHash(ofPublished: run),
      left != SavedStages.hash(manifest.saved)
    else { return }
    throw StoreFailure(
      place: "\(folder)/\(RunManifest.fileName)",
      message: "names other saved stages than the night left when it was published",
      remedy: "Put the run's folder back from the backup, or run another night and start from that.")
  }

  /// The saved stages of the run that ran a stage for a published one: itself, or one that it started from; nil where its files have been
  /// purged, or where they are of a version that noted no hash.
  static func keeping(_ stage: Stage, _ workspace: Workspace, run: String) throws -> SavedStages? {
    guard let keeper = try keepers(stage, workspace, run: run).last else { return nil }
    let stages = try SavedStages(workspace, run: keeper)
    return stages.has(stage.rawValue) ? stages : nil
  }

  /// The runs from a published one back to the one that ran a stage for it, each started from the next; empty where that one's files have
  /// been purged, or are of a version that noted no hash.
  static func keepers(_ stage: Stage, _ workspace: Workspace, run: String) throws -> [String] {
    var (next, runs): (String?, [String]) = (run, [])
    while let run = next, !runs.contains(run), let manifest = try workspace.manifest(of: run) {
      guard manifest.status != .purged, manifest.saved != nil else { return [] }
      runs.append(run)
      if Files.exists(path(stage.rawValue, in: workspace.folder(of: run))) { return runs }
      next = manifest.startedFrom
    }
    return []
  }

  /// The file of a stage, or of what the run knew.
  static func path(_ name: String, in folder: String) -> String { "\(folder)/stages/\(name).sqlite" }

  /// Whether the run saved it and it is still there; not whether it is whole.
  func has(_ name: String) -> Bool { Files.exists(path(name)) }

  /// Whether it is there and its bytes are those that were saved.
  func isWhole(_ name: String) throws -> Bool {
    guard has(name), let known = hashes[name] else { return false }
    return try Fingerprint.ofFile(path(name)) == known
  }

  /// The path of a file whose bytes are those that were saved.
  ///
  /// Throws `StoreFailure` where it was never saved, or has changed since.
  func whole(_ name: String) throws -> String {
    let path = path(name)
    guard has(name) else {
      throw StoreFailure(
        place: path, message: "this stage was never saved",
        remedy: "Run the night from the stage before it, for example 'cfetl run --from ingest'.")
    }
    guard hashes[name] != nil else {
      throw StoreFailure(
        place: path, message: "the run's manifest has no hash to check it by, as it was saved by an earlier version",
        remedy: "Run the whole night again: 'cfetl run'.")
    }
    guard try isWhole(name) else {
      throw StoreFailure(
        place: path, message: "is not as run \(run) saved it: its bytes have changed since, so nothing of it is used",
        remedy: "Run the same night again; what is not whole is then made anew.")
    }
    return path
  }

  /// The tables of a stage: all of them, or only those named that are there.
  func tables(_ stage: Stage, only wanted: [String]? = nil) throws -> [Table] {
    try StageFile.read(whole(stage.rawValue), only: wanted)
  }

  /// What the run knew of earlier nights when it started.
  func knowledge() throws -> StateStore { try StateStore(reading: whole(SavedStages.memory)) }

  /// One hash over the names and hashes of a run's saved files.
  static func hash(_ saved: [String: String]?) -> String {
    let print = Fingerprint()
    for (name, hash) in (saved ?? [:]).sorted(by: { $0.key < $1.key }) {
      print.add(name)
      print.add(hash)
    }
    return print.hexadecimal()
  }

  private func path(_ name: String) -> String { SavedStages.path(name, in: folder) }
}
