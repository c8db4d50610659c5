import Claims
import Config
import RunStore
import Testing
import Vocabulary

@testable import Nightly

@Suite("The frozen files of a quarter")
struct QuarterFolderTests {
  private static let quarter = Quarter(containing: CalendarDay(number: 17_300))

  /// A workspace of its own, removed afterwards.
  private func withWorkspace(_ body: (Workspace) throws -> Void) throws {
    let path = "/tmp/cfetl-quarter-\(UInt64.random(in: 0 ... .max))"
    defer { FolderRemoval.remove(path) }
    try DurableFile.makeFolder(path)
    try body(Workspace(path))
  }

  /// The ledger once it has taken the seal of a prepared folder.
  private func sealed(_ seal: String) -> LedgerEntry {
    var entry = LedgerEntry(.sealed, subject: "submission", on: CalendarDay(number: 17_300))
    entry.evidenceHash = seal
    return entry
  }

  private func entry(_ hash: String) -> LedgerEntry {
    var entry = LedgerEntry(
      .submitted, claim: ClaimID("C1"), quarter: Self.quarter, family: FamilyID("F1"), familyRef: "1", basis: .progress,
      amount: Pence(pounds: 800), on: CalendarDay(number: 17_300))
    entry.hash = hash
    return entry
  }

  @discardableResult
  private func prepare(_ folder: QuarterFolder, head: String, claims: [String] = ["C1"]) throws -> LedgerEntry {
    let list = ClaimList(asOf: CalendarDay(number: 17_300), runID: "run")
    let files = list.quarterFiles(
      Self.quarter, ledger: [], contents: [], settings: ClaimSettings(), submittedOnly: true)
    let freeze = ClaimFreeze(
      quarter: Self.quarter.description, number: try folder.nextNumber(Self.quarter), submittedOn: "", submittedBy: "",
      login: "", runID: "run",
      asOf: "", ledgerHead: head, claims: claims)
    return sealed(try folder.prepare(freeze, files, packs: [(ClaimID("C1"), "<p>page</p>")]).seal)
  }

  @Test("nothing is visible before the ledger has the entries; what it never took is removed")
  func crash() throws {
    try withWorkspace { workspace in
      let folder = QuarterFolder(workspace)
      try prepare(folder, head: "a")
      #expect(try folder.submissions().isEmpty)
      try folder.settle([])
      #expect(Files.names(in: workspace.path + "/claims").isEmpty)
    }
  }

  @Test("what the ledger has taken gets its name, also after a crash; a second submission lies below the first")
  func settled() throws {
    try withWorkspace { workspace in
      let folder = QuarterFolder(workspace)
      for head in ["a", "b"] {
        let seal = try prepare(folder, head: head)
        #expect(try folder.unnamed([entry("a"), entry("b")]).isEmpty, "the head alone is no seal")
        #expect(try folder.unnamed([seal]).count == 1)
        try QuarterFolder(workspace).settle([seal])
      }
      let submissions = try folder.submissions()
      #expect(submissions.map(\.freeze.number) == [1, 2])
      #expect(
        submissions.map(\.folder) == [
          "\(workspace.path)/claims/2017-18-Q1/submission-1", "\(workspace.path)/claims/2017-18-Q1/submission-2",
        ])
      #expect(submissions[0].freeze.files.map(\.path).last == "packs/C1.html")
    }
  }

  @Test("the ledger's check finds a frozen file that was changed, and a head that is gone")
  func checked() throws {
    try withWorkspace { workspace in
      let folder = QuarterFolder(workspace)
      try folder.settle([prepare(folder, head: "a")])
      #expect(throws: StoreFailure.self, "a workspace without its state is not verified") { try LedgerCheck(workspace) }
      _ = try StateStore(workspace.statePath)
      #expect(
        try LedgerCheck(workspace).faults.count == 3, "the ledger is empty: it lacks the claim, the head and the seal")
      try DurableFile.write([], to: "\(workspace.path)/claims/2017-18-Q1/submission-1/claim_lines_2017-18-Q1.csv")
      #expect(try LedgerCheck(workspace).faults.count == 4)
    }
  }

  @Test(
    "a claim is tested by tonight's pipeline where it is the same, and said to have lost its own where the archive has")
  func pipelineOfThen() throws {
    try withWorkspace { workspace in
      let folder = QuarterFolder(workspace)
      try folder.settle([prepare(folder, head: "a")])
      let same = ArchivedPipelines(workspace: workspace, tonight: PipelineFiles(folder: "p", texts: []))
      let other = ArchivedPipelines(
        workspace: workspace, tonight: PipelineFiles(folder: "p", texts: [("pipeline.yaml", "name: other")]))
      for claims in [[], [ClaimID("C1")], [ClaimID("C2")]] {
        #expect(try same.pipelines(of: claims).changed.places.isEmpty && same.pipelines(of: claims).lost.isEmpty)
      }
      #expect(try other.pipelines(of: [ClaimID("C1"), ClaimID("C2")]).lost == [ClaimID("C1")])
    }
  }

  @Test("a copied folder is checked by itself: a changed or missing file, evidence that is not what was hashed")
  func alone() throws {
    try withWorkspace { workspace in
      let folder = QuarterFolder(workspace)
      try folder.settle([prepare(folder, head: "a", claims: [])])
      let path = "\(workspace.path)/claims/2017-18-Q1/submission-1"
      #expect(try QuarterFolderCheck(path).faults.isEmpty)
      #expect(throws: NightFailure.self) { try QuarterFolderCheck(workspace.path) }
      try DurableFile.write([], to: "\(path)/packs/C1.html")
      #expect(try QuarterFolderCheck(path).faults == ["packs/C1.html is gone or was changed after it was frozen"])
    }
  }

  @Test("a claim that was submitted and has no line is named")
  func lineless() throws {
    try withWorkspace { workspace in
      let folder = QuarterFolder(workspace)
      try folder.settle([prepare(folder, head: "a")])
      let check = try QuarterFolderCheck("\(workspace.path)/claims/2017-18-Q1/submission-1")
      #expect(check.faults == ["claim C1 was submitted and has no line"])
    }
  }

  @Test("the archive keeps bytes by their hash and notices a change")
  func archive() throws {
    try withWorkspace { workspace in
      let archive = ClaimArchive(workspace)
      let hash = try archive.keep([1, 2, 3])
      #expect(try archive.bytes(hash) == [1, 2, 3])
      #expect(throws: NightFailure.self) {
        try archive.keep([workspace.path + "/gone.csv"], expecting: String(repeating: "a", count: 64))
      }
      try DurableFile.write([9], to: archive.path(hash))
      #expect(throws: NightFailure.self) { try archive.bytes(hash) }
    }
  }
}
