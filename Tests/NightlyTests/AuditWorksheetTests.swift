import Claims
import Testing
import Vocabulary

@testable import Nightly

@Suite("The auditor's worksheet")
struct AuditWorksheetTests {
  private static let header =
    "claim_id,family_ref,stratum,seed,checked_by,checked_on,eligibility_ok,approach_ok,outcome_ok,comment"

  private func read(_ rows: String...) throws -> [AuditFinding] {
    try AuditWorksheet.read(Array(([Self.header] + rows).joined(separator: "\r\n").utf8), file: "sheet.csv")
  }

  @Test("answers as people and spreadsheets write them; rows without one are left out")
  func answers() throws {
    let findings = try read(
      "C1,11,work,00ff,K Shah,2018-01-31,Y,yes, N ,\"no letter,\nno call\"", "C2,12,work,00ff,,,,,,", ",,,,,,,,,",
      "C3,13,work,00ff,K Shah,3/2/2018,y,Yes,Y,")
    #expect(findings.map(\.claim.text) == ["C1", "C3"])
    #expect(findings[0].eligibility && findings[0].approach && !findings[0].outcome)
    #expect(findings[0].comment == "no letter, no call" && findings[0].place == "sheet.csv:2")
    #expect(findings[1].checkedOn.iso == "2018-02-03")
  }

  @Test(
    "what cannot be read is said with its line",
    arguments: [
      ("C1,11,work,00ff,,2018-01-31,Y,Y,Y,", "sheet.csv:2: checked_by is blank"),
      ("C1,11,work,00ff,K Shah,31 Jan,Y,Y,Y,", "sheet.csv:2: checked_on is not a date"),
      ("C1,11,work,00ff,K Shah,31/02/2018,Y,Y,Y,", "checked_on is not a date"),
      ("C1,11,work,00ff,K Shah,2018-01-31,Y,,Y,", "approach_ok is neither Y nor N"),
      (",11,work,00ff,K Shah,2018-01-31,Y,Y,Y,", "claim_id is blank"),
      ("C1,11,work", "has 3 fields where the header has 10"),
    ])
  func mistakes(row: String, says: String) {
    let failure = #expect(throws: NightFailure.self) { try read(row) }
    #expect(failure?.description.contains(says) ?? false)
  }

  @Test("another file's columns")
  func columns() {
    #expect(throws: NightFailure.self) { try AuditWorksheet.read(Array("a,b\n1,2\n".utf8), file: "x.csv") }
  }
}
