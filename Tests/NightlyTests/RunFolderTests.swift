import RunStore
import Testing
import Vocabulary

@testable import Nightly

@Suite("The folder of a run")
struct RunFolderTests {
  @Test("a finished run is left as it is, a stopped one is taken up", arguments: [(true, false), (false, true)])
  func taken(isFinished: Bool, isWritten: Bool) throws {
    let path = "/tmp/cfetl-run-\(UInt64.random(in: 0 ... .max))"
    defer { FolderRemoval.remove(path) }
    let workspace = Workspace(path)
    var manifest = RunManifest(runID: "2017-12-31-0000abcd", asOf: try #require(CalendarDay(iso: "2017-12-31")))
    let file = try RunFolder(workspace, manifest: manifest).path + "/manifest.json"
    let before = try DurableFile.read(file)
    manifest.status = isFinished ? .finished : .failed
    manifest.inbox = "elsewhere"
    _ = try RunFolder(workspace, manifest: manifest)
    #expect((try DurableFile.read(file) != before) == isWritten)
  }
}
