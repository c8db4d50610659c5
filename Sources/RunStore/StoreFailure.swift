internal import GRDB

/// The run cannot go on: the disk, the workspace or a database is not as it must be. Nothing was published; the run can be resumed.
public struct StoreFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where: a path inside the workspace, or the workspace itself.
  public var place: String
  /// What went wrong, and why.
  public var message: String
  /// What to do about it.
  public var remedy: String

  /// A failure.
  public init(place: String, message: String, remedy: String) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  /// What SQLite says of a file, with the remedy for it.
  init(_ path: String, _ error: DatabaseError) {
    let code = error.resultCode
    let words = error.message ?? "error \(code.rawValue)"
    self.init(
      place: path, message: Files.isFolder(path) ? "is a folder, not a database" : "SQLite says: \(words)",
      remedy: Files.isFolder(path)
        ? "Put the folder elsewhere; cfetl keeps a file under this name." : StoreFailure.remedy(code, path))
  }

  private static func remedy(_ code: ResultCode, _ path: String) -> String {
    switch code {
    case .SQLITE_FULL: "Free some space on that disk, then run 'cfetl resume'."
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
      "Give the user who runs cfetl the right to read and write it and its folder, or name a workspace that can be written."
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      path.hasSuffix("/state.sqlite") || path == "state.sqlite"
        ? "Restore it from the backup before the next run; nothing else holds what it held."
        : "Run the night again from the stage before it, for example 'cfetl run --from ingest'."
    case .SQLITE_BUSY, .SQLITE_LOCKED: "Another program holds it; wait until it has finished, then try again."
    default: "Look at the disk, then run 'cfetl resume'."
    }
  }

  /// `place: message. remedy`.
  public var description: String { "\(place): \(message)\n  \(remedy)" }
}
