import Foundation
import Testing

@Suite("Nights that are taken back, and nights of an earlier day, through the program")
struct RetractedNightTests {
  private static let names = ["--by", "J Doe", "--reason", "the clock was wrong"]

  /// What the ledger says of claims, without the days.
  private func claims(_ night: SampleNight) throws -> Set<String> {
    Set(
      night.rows("claims/claim_lines_2017-18-Q3.csv").map { "\($0["claim_id"] ?? "") \($0["ledger_status"] ?? "")" })
  }

  @Test("the only night taken back leaves a ledger in which nothing stands; the same night again proposes the same")
  func again() throws {
    try SampleNight.copied { night in
      let (before, run) = (try claims(night), night.runID)
      let back = try night.cfetl(["run", "--retract", run] + Self.names)
      #expect(back.code == 0, "\(back.err)")
      #expect(try night.cfetl(["ledger", "verify"]).code == 0)
      #expect(try night.cfetl(["claims", "list"]).code == 2)
      let ending = try night.cfetl(["run", "--as-of", SampleNight.asOf])
      #expect([0, 1, 3].contains(ending.code), "\(ending.err)")
      #expect(night.runID != run)
      #expect(try claims(night) == before)
      #expect(try night.cfetl(["ledger", "verify"]).code == 0)
      #expect(try night.cfetl(["run", "--retract", run] + Self.names).code == 2)
    }
  }

  @Test("a night on which people have acted stays")
  func actedOn() throws {
    try SampleNight.copied { night in
      let approved = try night.cfetl([
        "claims", "approve", "--quarter", "2017-18-Q3", "--by", "Ann Approver", "--role", "Head of service",
      ])
      #expect(approved.code == 0, "\(approved.err)")
      let back = try night.cfetl(["run", "--retract", night.runID] + Self.names)
      #expect(back.code == 2 && back.err.contains("APPROVED by Ann Approver"), "\(back.err)")
      #expect(try night.cfetl(["claims", "list"]).code == 0)
    }
  }

  @Test("a night of an earlier day is kept and moves nothing")
  func earlier() throws {
    try SampleNight.copied { night in
      let (run, list) = (night.runID, try night.cfetl(["claims", "list"]).out)
      for extra in [[], ["--publish"]] {
        let ending = try night.cfetl(["run", "--as-of", "2017-12-30"] + extra)
        #expect(ending.err.contains("later day"), "\(ending.err)")
        #expect(night.runID == run)
      }
      #expect(try night.cfetl(["claims", "list"]).out == list)
    }
  }
}
