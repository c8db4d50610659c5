import RunStore
import Vocabulary

/// Copies of what cannot be made again: `state.sqlite`, the frozen quarters, and the archive that they rest on. Runs can be made again from the
/// extracts.
public struct WorkspaceBackup: Sendable {
  /// The folders that are kept beside the state.
  private static let folders = ["claims", "archive"]

  /// Files written.
  public let files: Int
  /// The hash of the ledger's last entry.
  public let head: String

  /// Makes a copy in a folder that is not there yet, or is empty, and checks it.
  ///
  /// Throws `NightFailure` where there is something in the folder, or where the copy does not verify; then the folder is removed again.
  public init(of workspace: Workspace, to folder: String) throws {
    guard Files.names(in: folder).isEmpty else {
      throw NightFailure(folder, "is not empty", "Name a new folder; a backup never overwrites another.")
    }
    let lock = try WorkspaceLock(workspace: workspace.path)
    defer { withExtendedLifetime(lock) {} }
    do {
      let state = try StateStore(existing: workspace.statePath)
      try QuarterFolder(workspace).settle(state.ledger())
      try DurableFile.makeFolder(folder)
      try state.copy(to: Workspace(folder).statePath)
      var count = 1
      for name in WorkspaceBackup.folders {
        count += try WorkspaceBackup.copy("\(workspace.path)/\(name)", to: "\(folder)/\(name)")
      }
      files = count
      head = try WorkspaceBackup.checked(folder).head
    } catch {
      FolderRemoval.remove(folder)
      throw error
    }
  }

  /// Puts a copy back. What was frozen since it was made must be in it: a ledger that is older than its frozen quarters is refused.
  ///
  /// Throws `NightFailure` where the copy does not verify or lacks what the workspace has frozen; then nothing was changed.
  public init(restoring folder: String, to workspace: Workspace) throws {
    let check = try WorkspaceBackup.checked(folder)
    try DurableFile.makeFolder(workspace.path)
    let lock = try WorkspaceLock(workspace: workspace.path)
    defer { withExtendedLifetime(lock) {} }
    let ledger = try StateStore(reading: Workspace(folder).statePath).ledger()
    let frozen = try QuarterFolder(workspace).submissions().filter { _, freeze in
      freeze.ledgerHead != LedgerEntry.start && !ledger.contains { $0.hash == freeze.ledgerHead }
    }
    if let newer = frozen.first {
      throw NightFailure(
        folder, "is older than \(newer.freeze.quarter), submission \(newer.freeze.number), which lies in the workspace",
        "Restore a newer backup. Nothing was changed.")
    }
    var count = 1
    for name in WorkspaceBackup.folders {
      count += try WorkspaceBackup.copy("\(folder)/\(name)", to: "\(workspace.path)/\(name)")
    }
    for end in ["-wal", "-shm"] { Files.remove(workspace.statePath + end) }
    guard let bytes = try DurableFile.read(Workspace(folder).statePath) else {
      throw NightFailure(folder, "holds no state.sqlite", "Name a folder that 'cfetl backup' made.")
    }
    try DurableFile.write(bytes, to: workspace.statePath)
    (files, head) = (count, check.head)
  }

  /// A copy that verifies: its ledger, its seals, and what claims said.
  private static func checked(_ folder: String) throws -> LedgerCheck {
    guard Files.exists(Workspace(folder).statePath) else {
      throw NightFailure(folder, "holds no state.sqlite", "Name a folder that 'cfetl backup' made.")
    }
    let check = try LedgerCheck(Workspace(folder))
    guard let fault = check.faults.first else { return check }
    throw NightFailure(
      folder, "does not verify: \(fault)", "'cfetl ledger verify' says what is wrong. Use another backup.")
  }

  /// Copies a folder and all below it; a file that is there already with the same bytes stays. How many files it has.
  private static func copy(_ from: String, to folder: String) throws -> Int {
    var count = 0
    for name in Files.names(in: from) where !name.hasPrefix(".") {
      let path = "\(from)/\(name)"
      if Files.isFolder(path) {
        count += try copy(path, to: "\(folder)/\(name)")
      } else if let bytes = try DurableFile.read(path) {
        try DurableFile.makeFolder(folder)
        if try DurableFile.read("\(folder)/\(name)") != bytes { try DurableFile.write(bytes, to: "\(folder)/\(name)") }
        count += 1
      }
    }
    return count
  }
}
