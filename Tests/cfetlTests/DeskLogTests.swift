import Foundation
import Testing

@Suite("Who did what at a workspace") struct DeskLogTests {
  @Test("shows looks, the ledger and the runs, and of them what is asked for")
  func log() throws {
    try SampleNight.copied { night in
      #expect(try night.cfetl(["explain", "family", "CF-0000001"]).code == 0)
      func lines(_ words: String...) throws -> [String] {
        let ending = try night.cfetl(["log"] + words)
        #expect(ending.code == 0, "\(ending.err)")
        return ending.out.split(separator: "\n").dropFirst().map(String.init)
      }
      let all = try lines()
      #expect(all.count { $0.contains("PROPOSED") } == 1 && all.count { $0.contains(" claims") } == 1)
      #expect(all.contains { $0.contains("  run ") && $0.contains(night.runID) })
      #expect(try lines("--what", "EXPLAIN").count == 1)
      #expect(try lines("--who", "cfetl", "--what", "PROPOSED").count == 1)
      // Looks and runs have the clock's day, the ledger the night's.
      #expect(try lines("--since", "2018-01-01").allSatisfy { !$0.contains("PROPOSED") })
      #expect(try lines("--since", "9999-01-01").isEmpty && lines("--who", "nobody of that name").isEmpty)
      #expect(try night.cfetl(["log", "--json"]).out.contains("PROPOSED"))
      #expect(try night.cfetl(["log", "--since", "yesterday"]).code == 64)
    }
  }
}
