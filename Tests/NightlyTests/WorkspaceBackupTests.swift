import Claims
import RunStore
import Testing
import Vocabulary

@testable import Nightly

@Suite("Backups of a workspace")
struct WorkspaceBackupTests {
  private func withFolders(_ body: (Workspace, String) throws -> Void) throws {
    let path = "/tmp/cfetl-backup-\(UInt64.random(in: 0 ... .max))"
    defer { FolderRemoval.remove(path) }
    try DurableFile.makeFolder(path + "/ws")
    try body(Workspace(path + "/ws"), path + "/copy")
  }

  private func entry(_ action: LedgerAction, _ claim: String, after last: LedgerEntry?) -> LedgerEntry {
    var entry = LedgerEntry(
      action, claim: ClaimID(claim), quarter: Quarter(containing: CalendarDay(number: 17_300)), family: FamilyID(claim),
      familyRef: claim, basis: .progress, amount: Pence(pounds: 800), on: CalendarDay(number: 17_300))
    (entry.by, entry.role, entry.scope) = ("A Verma", "Audit", "scheme")
    return LedgerChain.seal(entry, after: last)
  }

  @Test("a copy verifies, comes back as it was, and overwrites nothing")
  func thereAndBack() throws {
    try withFolders { workspace, copy in
      let state = try StateStore(workspace.statePath)
      let first = entry(.proposed, "C1", after: nil)
      try state.append([first])
      let backup = try WorkspaceBackup(of: workspace, to: copy)
      #expect(backup.head == first.hash)
      #expect(throws: NightFailure.self) { try WorkspaceBackup(of: workspace, to: copy) }
      try state.append([entry(.proposed, "C2", after: first)])
      #expect(try WorkspaceBackup(restoring: copy, to: workspace).head == first.hash)
      #expect(try StateStore(reading: workspace.statePath).ledger() == [first])
    }
  }

  @Test("a copy that is older than what was frozen since is not put back")
  func older() throws {
    try withFolders { workspace, copy in
      _ = try StateStore(workspace.statePath)
      _ = try WorkspaceBackup(of: workspace, to: copy)
      let folder = QuarterFolder(workspace)
      let quarter = Quarter(containing: CalendarDay(number: 17_300))
      let freeze = ClaimFreeze(
        quarter: quarter.description, number: 1, submittedOn: "", submittedBy: "", login: "", runID: "run", asOf: "",
        ledgerHead: "a", claims: ["C1"])
      let files = ClaimList(asOf: quarter.first, runID: "run").quarterFiles(
        quarter, ledger: [], contents: [], settings: ClaimSettings(), submittedOnly: true)
      var seal = LedgerEntry(.sealed, subject: "submission", on: quarter.first)
      seal.evidenceHash = try folder.prepare(freeze, files, packs: []).seal
      try folder.settle([seal])
      #expect(throws: NightFailure.self) { try WorkspaceBackup(restoring: copy, to: workspace) }
    }
  }
}
