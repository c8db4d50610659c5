import Claims
import Outcomes
import Testing
import Vocabulary

@Suite("Commands on claims")
struct ClaimOfficeTests {
  private let quarter = Quarter(containing: day("2017-06-01"))

  private func refused(_ work: () throws -> ClaimOffice.Outcome) -> String {
    do {
      _ = try work()
      return "not refused"
    } catch {
      return "\(error)"
    }
  }

  private func proposed() -> Council {
    var council = LedgerStoryTests.council()
    council.close(council.night())
    return council
  }

  /// Who approves, in what role, in which quarter and on which day; and what the refusal says.
  static let approvals: [(String, String, String, String, String)] = [
    ("", "Internal audit", "2017-18-Q1", "2017-06-01", "nobody is named"),
    ("  ", "Internal audit", "2017-18-Q1", "2017-06-01", "nobody is named"),
    ("A Verma", "", "2017-18-Q1", "2017-06-01", "needs the role"),
    ("A Verma", "Audit", "2017-18-Q2", "2017-06-01", "not open"),
    ("A Verma", "Audit", "2017-18-Q1", "2017-08-12", "nothing was judged as of 2017-08-12"),
    ("A Verma", "Audit", "2016-17-Q4", "2017-06-01", "not open"),
    ("A Verma", "Audit", "2017-18-Q1", "2017-05-31", "nothing was judged as of 2017-05-31"),
    ("A Verma", "Clerk", "2017-18-Q1", "2017-06-01", "may not approve"),
  ]

  @Test("an approval is refused", arguments: approvals)
  func refusedApproval(by: String, role: String, quarter: String, on: String, says: String) throws {
    var council = proposed()
    council.settings.approvalRoles = ["Audit", "Internal audit"]
    let office = try LedgerStoryTests.office(council)
    let named = try #require(Quarter(quarter))
    #expect(
      refused { try office.approve(named, Signature(by: by, role: role, login: "x", on: day(on))) }.contains(says))
  }

  @Test("nothing to approve, nothing to submit, no such claim")
  func nothing() throws {
    let council = try LedgerStoryTests.claimed()
    let office = try LedgerStoryTests.office(council)
    #expect(refused { try office.approve(quarter, LedgerStoryTests.verma(council)) }.contains("no PROPOSED claim"))
    #expect(refused { try office.submit(quarter, LedgerStoryTests.doe(council)) }.contains("no APPROVED claim"))
    #expect(
      refused { try office.withdraw(ClaimID("C0"), reason: "x", LedgerStoryTests.doe(council)) }.contains(
        "no such claim"))
  }

  @Test("one person may not approve and submit", arguments: ["A Verma", "a  VERMA ", "a. verma"])
  func samePerson(name: String) throws {
    var council = try LedgerStoryTests.claimed(submitted: false)
    let signature = Signature(by: name, role: "", login: "av", on: council.asOf)
    #expect(refused { try LedgerStoryTests.office(council).submit(quarter, signature) }.contains("same person"))
    council.settings.separation = .none
    #expect(try LedgerStoryTests.office(council).submit(quarter, signature).entries.map(\.action) == [.submitted])
  }

  @Test("an approved claim whose family is no longer claimable is not submitted")
  func lost() throws {
    var council = try LedgerStoryTests.claimed(submitted: false)
    council.asOf = day("2017-06-10")
    council.households[0].outcomes[0] = outcome("kid", "F1", .notMet)
    #expect(council.night().drafts.isEmpty, "approved claims never change by themselves")
    #expect(council.night().codes("1") == [.regressedBeforeClaim])
    #expect(
      refused { try LedgerStoryTests.office(council).submit(quarter, LedgerStoryTests.doe(council)) }.contains(
        "can no longer be claimed"))
  }

  @Test("a ledger that does not verify serves no command")
  func tampered() throws {
    var council = try LedgerStoryTests.claimed(submitted: false)
    council.ledger[0].amount = Pence(pounds: 8000)
    #expect(throws: ClaimRefusal.self) { try LedgerStoryTests.office(council) }
  }

  @Test("a withdrawal needs a reason; then the family can be claimed again, and the return says so")
  func withdrawal() throws {
    var council = try LedgerStoryTests.claimed()
    let claim = ClaimBook(council.ledger).claims[0].id
    council.asOf = day("2017-07-03")
    let office = try LedgerStoryTests.office(council)
    #expect(
      refused { try office.withdraw(claim, reason: " ", LedgerStoryTests.doe(council)) }.contains("needs a reason"))
    try LedgerStoryTests.keep(
      office.withdraw(claim, reason: "the wrong family", LedgerStoryTests.doe(council)), in: &council)
    let totals = council.night().rows("claims/claim_return_2017-18-Q2_draft.csv").first ?? [:]
    #expect(
      totals["results_progress"] == "1" && totals["results_withdrawn"] == "1" && totals["results_net_cumulative"] == "1"
    )
    #expect(totals["amount"] == "0.00", "one result taken back, one made")
  }

  @Test("what was approved is what stands in the files, whatever the evidence says later")
  func frozen() throws {
    var council = try LedgerStoryTests.claimed()
    let before = try LedgerStoryTests.office(council).list.rows("claims/claim_evidence_2017-18-Q1.csv")
    council.asOf = day("2017-06-30")
    council.households[0].outcomes[0].testValues = "otherwise"
    #expect(council.night().rows("claims/claim_evidence_2017-18-Q1.csv") == before)
  }

  @Test(
    "an override is refused without approver, reason, measure, or within other bounds",
    arguments: [
      ("", "Head", "has died", "F1", "NEUTRAL", "2017-12-31", "nobody approves"),
      ("A Verma", "", "has died", "F1", "NEUTRAL", "2017-12-31", "nobody approves"),
      ("A Verma", "Head", " ", "F1", "NEUTRAL", "2017-12-31", "no reason"),
      ("A Verma", "Head", "x", "F2", "NEUTRAL", "2017-12-31", "no measure"),
      ("A Verma", "Head", "x", "F1", "MET", "2017-12-31", "does not let"),
      ("A Verma", "Head", "x", "F1", "NEUTRAL", "2017-05-31", "would have ended"),
      ("A Verma", "Head", "x", "F1", "NEUTRAL", "2018-06-03", "would last"),
      ("A Verma", "Head", "x", "F1", "NEUTRAL", "2018-06-02", ""),
    ])
  func overrides(by: String, role: String, reason: String, measure: String, to: String, expires: String, says: String) {
    let council = LedgerStoryTests.council()
    do {
      let override = try MeasureOverride(
        approvedBy: Signature(by: by, role: role, login: "x", on: council.asOf), familyRef: "1", personRef: "kid",
        measure: measure, status: to,
        reason: reason, expires: day(expires), settings: council.settings, list: council.night())
      #expect(says.isEmpty && override.by == by)
    } catch {
      #expect(!says.isEmpty && "\(error)".contains(says))
    }
  }
}
