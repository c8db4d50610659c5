import RunStore
import Testing
import Vocabulary

@testable import Nightly

@Suite("The purge of old runs")
struct PurgePlanTests {
  /// A workspace of invented runs; removed with the value.
  final class Runs {
    let workspace = Workspace("/tmp/cfetl-purge-\(UInt64.random(in: 0 ... .max))")

    /// - Parameter runs: id, the first ten letters being the as-of date, and the run that it started from.
    init(_ runs: [(id: String, from: String?)], latest: String?) throws {
      for run in runs {
        let day = try #require(CalendarDay(iso: String(run.id.prefix(10))))
        var manifest = RunManifest(runID: run.id, asOf: day)
        manifest.startedFrom = run.from
        let folder = try RunFolder(workspace, manifest: manifest)
        try DurableFile.write(Array("records".utf8), to: folder.path + "/stages/match.sqlite")
        try DurableFile.makeFolder(folder.path + "/out")
        try DurableFile.write(Array("more".utf8), to: folder.path + "/out/people.csv")
      }
      if let latest { try Files.point(workspace.latestPath, to: "runs/" + latest) }
    }

    deinit { FolderRemoval.remove(workspace.path) }
  }

  private static let day = CalendarDay(iso: "2017-12-01")

  @Test(
    "what goes and what stays",
    arguments: [
      ("old runs go, others stay", [("2017-11-01-a", nil), ("2017-12-01-b", nil)], "2017-12-01-b", ["2017-11-01-a"]),
      (
        "the last published run stays", [("2017-10-01-a", nil), ("2017-11-01-b", nil)], "2017-11-01-b", ["2017-10-01-a"]
      ),
      (
        "what a kept run started from stays",
        [("2017-09-01-a", nil), ("2017-10-01-b", nil), ("2017-12-02-c", "2017-10-01-b")], "2017-12-02-c",
        ["2017-09-01-a"]
      ),
      ("a held run stays", [("2017-09-01-held", nil), ("2017-12-02-c", nil)], "2017-12-02-c", []),
    ] as [(String, [(String, String?)], String, [String])])
  func planned(what: String, runs: [(String, String?)], latest: String, going: [String]) throws {
    let made = try Runs(runs.map { (id: $0.0, from: $0.1) }, latest: latest)
    let plan = try PurgePlan(made.workspace, before: #require(Self.day), held: ["2017-09-01-held"])
    #expect(plan.going.map(\.id) == going, "\(what)")
    #expect(plan.runs.allSatisfy { $0.files == 2 && $0.bytes == 11 })
  }

  @Test("nothing is removed through a link in the place of a run")
  func links() throws {
    let made = try Runs([("2017-10-01-a", nil), ("2017-12-02-b", nil)], latest: "2017-12-02-b")
    let folder = made.workspace.folder(of: "2017-10-01-a")
    let elsewhere = made.workspace.path + "/elsewhere"
    try DurableFile.rename(folder, to: elsewhere)
    try Files.point(folder, to: elsewhere)
    let plan = try PurgePlan(made.workspace, before: #require(Self.day), held: [])
    #expect(plan.going.isEmpty && plan.runs.map(\.staysBecause) != [nil])
    try plan.carryOut(by: "R. Keeper", login: "keeper")
    #expect(Files.names(in: elsewhere).count == 3)
    FolderRemoval.remove(folder)
    #expect(Files.names(in: elsewhere).count == 3)
  }

  @Test("only the manifest is left, it says so, and who did it is noted; a second purge finds nothing")
  func carriedOut() throws {
    let made = try Runs([("2017-10-01-a", nil), ("2017-12-02-b", nil)], latest: "2017-12-02-b")
    let workspace = made.workspace
    try PurgePlan(workspace, before: #require(Self.day), held: []).carryOut(by: "R. Keeper", login: "keeper")
    #expect(Files.names(in: workspace.folder(of: "2017-10-01-a")) == ["manifest.json"])
    #expect(Files.names(in: workspace.folder(of: "2017-12-02-b")).count == 3)
    #expect(try workspace.manifest(of: "2017-10-01-a")?.status == .purged)
    #expect(throws: StoreFailure.self) { try NightValues(workspace, run: "2017-10-01-a") }
    let notes = try StateStore(workspace.statePath).purges()
    #expect(notes.map(\.run) == ["2017-10-01-a"])
    #expect(notes.map(\.by) == ["R. Keeper"])
    #expect(notes.map(\.files) == [2])
    #expect(try PurgePlan(workspace, before: #require(Self.day), held: []).runs.isEmpty)
  }

  @Test("what a crash left of a purged run is found and removed the next time")
  func takenUp() throws {
    let made = try Runs([("2017-10-01-a", nil), ("2017-12-02-b", nil)], latest: "2017-12-02-b")
    let folder = made.workspace.folder(of: "2017-10-01-a")
    try PurgePlan(made.workspace, before: #require(Self.day), held: []).carryOut(by: "R. Keeper", login: "keeper")
    try DurableFile.write(Array("left".utf8), to: folder + "/log.jsonl")
    let plan = try PurgePlan(made.workspace, before: #require(Self.day), held: [])
    #expect(plan.going.map(\.files) == [1])
    try plan.carryOut(by: "R. Keeper", login: "keeper")
    #expect(Files.names(in: folder) == ["manifest.json"])
  }
}
