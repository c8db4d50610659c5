import Glibc
import Hashing
import RunStore

/// Files that claims rest on, kept under the SHA-256 of their bytes in `<workspace>/archive`.
struct ClaimArchive {
  private let folder: String

  init(_ workspace: Workspace) { folder = workspace.path + "/archive" }

  /// Where the bytes of a hash lie.
  func path(_ sha256: String) -> String { "\(folder)/\(sha256)" }

  /// Keeps a file; one that is there already is left.
  func keep(_ bytes: [UInt8]) throws -> String {
    let hash = SHA256.hexadecimal(of: bytes)
    if !Files.exists(path(hash)) {
      try DurableFile.makeFolder(folder)
      try DurableFile.write(bytes, to: path(hash))
    }
    return hash
  }

  /// Whether one of some files has these bytes.
  func isAt(_ files: [String], _ sha256: String) throws -> Bool {
    try files.contains { try DurableFile.read($0).map { SHA256.hexadecimal(of: $0) } == sha256 }
  }

  /// Keeps a file that must have these bytes, from the first of some places that has it so.
  ///
  /// Throws `NightFailure` where it is gone or has changed.
  func keep(_ files: [String], expecting sha256: String) throws {
    if Files.exists(path(sha256)) { return }
    let found = try files.compactMap { try DurableFile.read($0) }.first { SHA256.hexadecimal(of: $0) == sha256 }
    guard let bytes = found else {
      throw NightFailure(
        files.last ?? "", "is not there any more as the run read it, so the claim could not be made again",
        "Run the night again, then submit.")
    }
    _ = try keep(bytes)
  }

  /// The bytes of a hash; throws `NightFailure` where they are gone or have changed.
  func bytes(_ sha256: String) throws -> [UInt8] {
    guard let bytes = try DurableFile.read(path(sha256)), SHA256.hexadecimal(of: bytes) == sha256 else {
      throw NightFailure(
        path(sha256), "the archived file is gone or has changed", "Restore the archive from the backup.")
    }
    return bytes
  }
}
