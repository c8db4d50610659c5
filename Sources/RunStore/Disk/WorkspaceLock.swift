import Glibc

/// Keeps two runs from writing to one workspace. The kernel gives the lock back when the program ends, however it ends.
public final class WorkspaceLock: Sendable {
  private let file: Int32

  /// Takes the lock, without waiting; throws `WorkspaceBusy` where another run holds it.
  public init(workspace: String) throws {
    try DurableFile.makeFolder(workspace)
    let path = workspace + "/.lock"
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw DurableFile.failure(path, "cannot be made") }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw WorkspaceBusy(workspace: workspace)
    }
  }

  deinit { close(file) }
}

/// Another run holds the workspace: exit code 11.
public struct WorkspaceBusy: Error, Sendable, Equatable, CustomStringConvertible {
  /// The workspace.
  public let workspace: String

  /// What to tell the user.
  public var description: String {
    "\(workspace): another run of cfetl is writing here\n  Wait until it has finished ('cfetl status' shows the last run), then try again."
  }
}
