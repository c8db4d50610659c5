import Foundation
import Testing

@Suite("The worklist by lead professional, through the program")
struct WorklistTests {
  @Test("every row of the worklist is in one list, and a family that was claimed can be closed")
  func byLead() throws {
    try SampleNight.copied { night in
      let quarter = ["--quarter", "2017-18-Q3"]
      _ = try night.cfetl(["claims", "approve"] + quarter + ["--by", "Ann Approver", "--role", "Head of service"])
      #expect(try night.cfetl(["claims", "submit"] + quarter + ["--by", "Sam Submitter"]).code == 0)
      let ending = try night.cfetl(["worklist", "--by-lead", "--out", night.folder + "/lists"])
      #expect(ending.code == 0, "\(ending.err)")
      let index = SampleNight.rows(night.folder + "/lists/leads.csv")
      let lists = index.map { SampleNight.rows("\(night.folder)/lists/\($0["file"] ?? "").csv") }
      #expect(index.count > 3)
      #expect(index.map { $0["rows"] } == lists.map { "\($0.count)" })
      let engaged = Set(night.rows("families.csv").filter { $0["engaged_on"] != "" }.compactMap { $0["family_ref"] })
      let owed = night.rows("worklist.csv").filter { engaged.contains($0["family_ref"] ?? "") }
      #expect(!owed.isEmpty)
      #expect(Set(owed).isSubset(of: lists.joined()))
      let closing = lists.joined().filter { $0["status"] == "CLAIMED" }.compactMap { $0["family_ref"] }
      let open = Set(night.rows("families.csv").filter { $0["closed_on"] == "" }.compactMap { $0["family_ref"] })
      let claimed = Set(night.rows("claims/claim_lines_2017-18-Q3.csv").compactMap { $0["family_ref"] })
      #expect(Set(closing) == claimed.intersection(open) && closing.count == Set(closing).count)
      #expect(try night.cfetl(["worklist", "--by-lead", "--out", night.folder + "/lists"]).code == 2)
    }
  }
}
