import Claims
import Outcomes
import Testing
import Vocabulary

@Suite("What an auditor finds")
struct AuditTests {
  private let quarter = Quarter(containing: day("2017-06-01"))
  private let clerk = Signature(by: "J Doe", role: "", login: "jd", on: day("2017-06-01"))

  /// The sample of a council's night as findings in favour.
  private func sample(_ council: Council) -> [AuditFinding] {
    council.night().rows("claims/audit_sample_2017-18-Q1.csv").enumerated().map { place, row in
      AuditFinding(
        place: "sheet.csv:\(place + 2)", claim: ClaimID(row["claim_id"] ?? ""), familyRef: row["family_ref"] ?? "",
        seed: row["seed"] ?? "", checkedBy: "K Shah", checkedOn: day("2017-05-31"), eligibility: true, approach: true,
        outcome: true, comment: "")
    }
  }

  private func town() -> Council {
    var council = ClaimFilesTests.town(20)
    council.close(council.night())
    return council
  }

  private func refused(_ work: () throws -> ClaimOffice.Outcome) -> String {
    do {
      _ = try work()
      return "not refused"
    } catch {
      return "\(error)"
    }
  }

  /// What is done to the first row, and what the refusal says.
  static let mistakes: [(@Sendable (inout AuditFinding) -> Void, String)] = [
    ({ $0.claim = ClaimID("C0") }, "sheet.csv:2: there is no claim C0"),
    ({ $0.familyRef = "1" }, "another family's"),
    ({ $0.seed = "0123456789abcdef" }, "the seed is not that of 2017-18-Q1"),
    ({ $0.checkedOn = day("2017-06-02") }, "is after 2017-06-01"),
    ({ $0.outcome = false }, "the comment is blank"),
  ]

  @Test("a row is refused, and with it the worksheet", arguments: mistakes.indices)
  func refusedRow(place: Int) throws {
    let council = town()
    var findings = sample(council)
    AuditTests.mistakes[place].0(&findings[0])
    let office = try LedgerStoryTests.office(council)
    #expect(refused { try office.audit(quarter, findings, clerk) }.contains(AuditTests.mistakes[place].1))
  }

  @Test("a claim twice, another quarter's, nobody's name")
  func refusedSheet() throws {
    let council = town()
    let office = try LedgerStoryTests.office(council)
    let findings = sample(council)
    #expect(refused { try office.audit(quarter, findings + findings, clerk) }.contains("stands in the worksheet twice"))
    #expect(refused { try office.audit(quarter.next, findings, clerk) }.contains("there is no claim"))
    let nobody = Signature(by: " ", role: "", login: "jd", on: day("2017-06-01"))
    #expect(refused { try office.audit(quarter, findings, nobody) }.contains("nobody is named"))
  }

  @Test("the sheet shows what was found, the return how many passed; read twice it adds nothing")
  func recorded() throws {
    var council = town()
    let findings = Array(sample(council).dropLast())
    let outcome = try LedgerStoryTests.office(council).audit(quarter, findings, clerk)
    #expect(outcome.entries.count == 4 && outcome.entries.allSatisfy { $0.action == .auditPassed && $0.by == "J Doe" })
    LedgerStoryTests.keep(outcome, in: &council)
    #expect(try LedgerStoryTests.office(council).audit(quarter, findings, clerk).entries.isEmpty)
    let list = council.night()
    #expect(list.drafts.isEmpty, "a finding moves no claim")
    #expect(list.rows("claims/claim_return_2017-18-Q1.csv").first?["audit_passed"] == "4")
    let rows = list.rows("claims/audit_sample_2017-18-Q1.csv")
    #expect(rows.compactMap { $0["checked_by"] } == ["K Shah", "K Shah", "K Shah", "K Shah", ""])
    #expect(rows[0]["checked_on"] == "2017-05-31" && rows[0]["approach_ok"] == "Y")
    let state = try LedgerStoryTests.office(council).auditState(quarter, after: outcome)
    #expect(state == (drawn: 5, checked: 4, passed: 4))
  }

  @Test("a claim found wrong is neither approved nor submitted, and every night says so; checked again, it goes on")
  func failed() throws {
    var council = town()
    var findings = sample(council)
    findings[1].approach = false
    findings[1].comment = "no plan for the father"
    try LedgerStoryTests.keep(LedgerStoryTests.office(council).audit(quarter, findings, clerk), in: &council)
    let verma = LedgerStoryTests.verma(council)
    #expect(
      refused { try LedgerStoryTests.office(council).approve(quarter, verma) }.contains("an auditor found against it"))
    #expect(council.night().codes(findings[1].familyRef) == [.auditFailed])
    findings[1].approach = true
    try LedgerStoryTests.keep(LedgerStoryTests.office(council).audit(quarter, findings, clerk), in: &council)
    #expect(council.night().codes(findings[1].familyRef).isEmpty)
    #expect(try LedgerStoryTests.office(council).approve(quarter, verma).entries.count == 20)
  }

  @Test("a claim taken back leaves the others of the sample in it, and the next one takes its place")
  func extended() throws {
    var council = town()
    let before = sample(council).map(\.claim)
    let office = try LedgerStoryTests.office(council)
    try LedgerStoryTests.keep(office.withdraw(before[2], reason: "found wrong", clerk), in: &council)
    council.households.removeAll { $0.ref == sample(town())[2].familyRef }
    let after = sample(council).map(\.claim)
    #expect(after.count == 5 && Set(after).intersection(before).count == 4)
  }

  @Test("where the pipeline wants the audit first, nothing is submitted without it")
  func beforeSubmission() throws {
    var council = town()
    council.settings.mustAuditBeforeSubmission = true
    let findings = sample(council)
    try LedgerStoryTests.keep(
      LedgerStoryTests.office(council).approve(quarter, LedgerStoryTests.verma(council)), in: &council)
    let doe = LedgerStoryTests.doe(council)
    #expect(
      refused { try LedgerStoryTests.office(council).submit(quarter, doe) }.contains(
        "5 of the 5 claims drawn for audit"))
    try LedgerStoryTests.keep(LedgerStoryTests.office(council).audit(quarter, findings, clerk), in: &council)
    #expect(try LedgerStoryTests.office(council).submit(quarter, doe).entries.count == 20)
  }
}
