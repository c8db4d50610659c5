import Hashing
import RunStore
import Vocabulary

/// The folder of the run under way: its stages, its outputs, its manifest.
struct RunFolder {
  let path: String
  private(set) var manifest: RunManifest

  /// Makes the folder, or takes up that of a run that stopped half way. A run that has finished is left as it is.
  init(_ workspace: Workspace, manifest: RunManifest) throws {
    path = workspace.folder(of: manifest.runID)
    self.manifest = manifest
    guard manifest.status != .finished else { return }
    try DurableFile.makeFolder(path + "/stages")
    if self.manifest.startedAt.isEmpty { self.manifest.startedAt = Clock.now() }
    try saveManifest()
  }

  /// The file of a saved stage.
  func stage(_ stage: Stage) -> String { SavedStages.path(stage.rawValue, in: path) }

  /// What the run knew when it started.
  var memory: String { SavedStages.path(SavedStages.memory, in: path) }

  /// The files saved so far, as far as the manifest knows them.
  var saved: SavedStages { SavedStages(folder: path, manifest: manifest) }

  /// Removes every saved stage, and what the run knew.
  mutating func dropStages() throws {
    try note { $0.saved = [:] }
    FolderRemoval.remove(path + "/stages")
    try DurableFile.makeFolder(path + "/stages")
  }

  /// Changes the manifest, on the disk too.
  mutating func note(_ change: (inout RunManifest) -> Void) throws {
    change(&manifest)
    try saveManifest()
  }

  private func saveManifest() throws {
    try DurableFile.write(try manifest.json(), to: "\(path)/\(RunManifest.fileName)")
  }

  /// Writes a file under `out/` and puts it into the manifest.
  mutating func write(_ bytes: [UInt8], to name: String, label: String) throws {
    let file = "\(path)/out/\(name)"
    try DurableFile.makeFolder(DurableFile.folder(of: file))
    try DurableFile.write(bytes, to: file)
    manifest.outputs.removeAll { $0.path == name }
    manifest.outputs.append(
      RunManifest.Output(path: name, label: label, sha256: SHA256.hexadecimal(of: bytes), bytes: bytes.count))
    manifest.outputs.sort { $0.path < $1.path }
  }
}
