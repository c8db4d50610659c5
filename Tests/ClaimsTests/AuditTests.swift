import Claims
import Outcomes
import Testing
import Vocabulary

@Suite("What an auditor finds")
struct AuditTests {
  private let quarter = Quarter(containing: day("2017-06-01"))
  private let clerk = Signature(by: "J Doe", role: "", login: "jd", on: day("2017-06-01"))

  /// The quarter's sample as findings in favour.
  private func sample(_ council: Council) throws -> [AuditFinding] {
    let files = council.night().quarterFiles(
      quarter, ledger: council.ledger, contents: council.contents, settings: council.settings, submittedOnly: false)
    return (files.worksheet?.byColumn ?? []).enumerated().map { place, row in
      AuditFinding(
        place: "sheet.csv:\(place + 2)", claim: ClaimID(row["claim_id"] ?? ""), familyRef: row["family_ref"] ?? "",
        seed: row["seed"] ?? "", checkedBy: "K Shah", checkedOn: day("2017-05-31"), eligibility: true, approach: true,
        outcome: true, comment: "")
    }
  }

  /// A council of twenty families whose claims are approved, with five of them drawn.
  private func town() throws -> Council {
    try LedgerStoryTests.claimed(ClaimFilesTests.town(20), submitted: false)
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
    let council = try town()
    var findings = try sample(council)
    AuditTests.mistakes[place].0(&findings[0])
    let office = try LedgerStoryTests.office(council)
    #expect(refused { try office.audit(quarter, findings, clerk) }.contains(AuditTests.mistakes[place].1))
  }

  @Test("a claim twice, another quarter's, nobody's name")
  func refusedSheet() throws {
    let council = try town()
    let office = try LedgerStoryTests.office(council)
    let findings = try sample(council)
    #expect(refused { try office.audit(quarter, findings + findings, clerk) }.contains("stands in the worksheet twice"))
    #expect(refused { try office.audit(quarter.next, findings, clerk) }.contains("there is no claim"))
    let nobody = Signature(by: " ", role: "", login: "jd", on: day("2017-06-01"))
    #expect(refused { try office.audit(quarter, findings, nobody) }.contains("nobody is named"))
  }

  @Test("the sheet shows what was found, the return how many passed; read twice it adds nothing")
  func recorded() throws {
    var council = try town()
    let findings = Array(try sample(council).dropLast())
    let outcome = try LedgerStoryTests.office(council).audit(quarter, findings, clerk)
    #expect(outcome.entries.count == 4 && outcome.entries.allSatisfy { $0.action == .auditPassed && $0.by == "J Doe" })
    LedgerStoryTests.keep(outcome, in: &council)
    #expect(try LedgerStoryTests.office(council).audit(quarter, findings, clerk).entries.isEmpty)
    let list = council.night()
    #expect(list.drafts.isEmpty, "a finding moves no claim")
    #expect(list.rows("claims/claim_return_2017-18-Q1_draft.csv").first?["audit_passed"] == "4")
    let rows = try LedgerStoryTests.office(council).worksheet(quarter, after: outcome)?.byColumn ?? []
    #expect(rows.compactMap { $0["checked_by"] } == ["K Shah", "K Shah", "K Shah", "K Shah", ""])
    #expect(rows[0]["checked_on"] == "2017-05-31" && rows[0]["approach_ok"] == "Y")
    let state = try LedgerStoryTests.office(council).auditState(quarter, after: outcome)
    #expect(state == (drawn: 5, checked: 4, passed: 4))
  }

  @Test("a claim found wrong is not submitted, and every night says so; checked again, it goes on")
  func failed() throws {
    var council = try town()
    var findings = try sample(council)
    findings[1].approach = false
    findings[1].comment = "no plan for the father"
    try LedgerStoryTests.keep(LedgerStoryTests.office(council).audit(quarter, findings, clerk), in: &council)
    let doe = LedgerStoryTests.doe(council)
    #expect(
      refused { try LedgerStoryTests.office(council).submit(quarter, doe) }.contains("an auditor found against it"))
    #expect(council.night().codes(findings[1].familyRef) == [.auditFailed])
    #expect(try sample(council).count > findings.count, "twice as many of its stratum are drawn")
    findings[1].approach = true
    try LedgerStoryTests.keep(LedgerStoryTests.office(council).audit(quarter, findings, clerk), in: &council)
    #expect(council.night().codes(findings[1].familyRef).isEmpty)
    #expect(try LedgerStoryTests.office(council).submit(quarter, doe).entries.count == 20)
  }

  @Test("a family that is taken back and claimed anew has its place in the sample again")
  func lotOfTheFamily() throws {
    var council = try town()
    let before = Set(try sample(council).map(\.familyRef))
    let claim = try sample(council)[2].claim
    try LedgerStoryTests.keep(
      LedgerStoryTests.office(council).withdraw(claim, reason: "a keying error", clerk), in: &council)
    council.close(council.night())
    try LedgerStoryTests.keep(
      LedgerStoryTests.office(council).approve(quarter, LedgerStoryTests.verma(council)), in: &council)
    #expect(Set(try sample(council).map(\.familyRef)) == before)
  }

  @Test("who audited can neither approve nor submit; a picked claim is in the sample; a lot is drawn once")
  func threePeople() throws {
    var council = try town()
    var findings = try sample(council)
    findings[0].checkedBy = "a. verma"
    #expect(
      refused { try LedgerStoryTests.office(council).audit(quarter, findings, clerk) }.contains("cannot audit it"))
    findings[0].checkedBy = "J. Doe"
    try LedgerStoryTests.keep(LedgerStoryTests.office(council).audit(quarter, findings, clerk), in: &council)
    let doe = LedgerStoryTests.doe(council)
    #expect(refused { try LedgerStoryTests.office(council).submit(quarter, doe) }.contains("was audited by the same"))
    let others = ClaimBook(council.ledger).claims.map(\.id).filter { id in !findings.contains { $0.claim == id } }
    let verma = LedgerStoryTests.verma(council)
    #expect(
      refused { try LedgerStoryTests.office(council).approve(quarter, seed: "again", verma) }.contains("drawn once"))
    try LedgerStoryTests.keep(
      LedgerStoryTests.office(council).approve(quarter, also: [others[0]], verma), in: &council)
    #expect(try sample(council).map(\.claim).contains(others[0]))
  }

  @Test("a claim taken back leaves the others of the sample in it, and the next one takes its place")
  func extended() throws {
    var council = try town()
    let before = try sample(council).map(\.claim)
    let gone = try sample(council)[2].familyRef
    let office = try LedgerStoryTests.office(council)
    try LedgerStoryTests.keep(office.withdraw(before[2], reason: "found wrong", clerk), in: &council)
    council.households.removeAll { $0.ref == gone }
    let after = try sample(council).map(\.claim)
    #expect(after.count == 5 && Set(after).intersection(before).count == 4)
  }

  @Test("where the pipeline wants the audit first, nothing is submitted without it; otherwise it is said")
  func beforeSubmission() throws {
    var council = try town()
    let doe = LedgerStoryTests.doe(council)
    let office = try LedgerStoryTests.office(council)
    #expect(
      try office.warnings(quarter, after: office.submit(quarter, doe)) == [.auditNotDone])
    council.settings.mustAuditBeforeSubmission = true
    #expect(
      refused { try LedgerStoryTests.office(council).submit(quarter, doe) }.contains(
        "5 of the 5 claims drawn for audit"))
    try LedgerStoryTests.keep(LedgerStoryTests.office(council).audit(quarter, sample(council), clerk), in: &council)
    #expect(try LedgerStoryTests.office(council).submit(quarter, doe).entries.count == 20)
  }
}
