import Hashing
import RunStore

/// The extracts of the last published night, byte for byte, by their hash in `<workspace>/extracts`.
///
/// The source system replaces what lies in the inbox, often before anybody has come to approve: a claim's rows are then shown from here, and
/// so are those of an extract that the next night must carry over.
struct LastExtracts {
  private static let name = "extracts"
  private let folder: String

  init(_ workspace: Workspace) { folder = "\(workspace.path)/\(LastExtracts.name)" }

  /// Where the bytes of a hash lie.
  func path(_ sha256: String) -> String { "\(folder)/\(sha256)" }

  /// The same inside the workspace.
  static func path(_ sha256: String) -> String { "\(name)/\(sha256)" }

  /// Keeps what a night read; what is there already, and what has gone or changed since, is left.
  func keep(_ manifest: RunManifest) throws {
    for input in LastExtracts.read(manifest) where !Files.exists(path(input.sha256)) {
      guard let bytes = try DurableFile.read("\(manifest.inbox)/\(input.file)"),
        SHA256.hexadecimal(of: bytes) == input.sha256
      else { continue }
      try DurableFile.makeFolder(folder)
      try DurableFile.write(bytes, to: path(input.sha256))
    }
  }

  /// Removes all but what a night read.
  func prune(to manifest: RunManifest) {
    let wanted = Set(LastExtracts.read(manifest).map(\.sha256))
    for name in Files.names(in: folder) where !wanted.contains(name) { Files.remove(path(name)) }
  }

  private static func read(_ manifest: RunManifest) -> [RunManifest.Input] {
    manifest.inputs.filter { $0.refused == nil && !$0.sha256.isEmpty }
  }
}
