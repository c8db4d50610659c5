import Claims
import Outcomes
import Testing
import Vocabulary

@Suite("Claims over several nights")
struct LedgerStoryTests {
  static let turnedRound = [met("kid", "F1", "2017-04-01"), met("Mum", "E1", "2017-05-01")]

  static func council(_ asOf: String = "2017-06-01") -> Council {
    var home = Council.Household("1", "kid", "Mum")
    home.outcomes = turnedRound
    return Council(asOf, home)
  }

  static func verma(_ council: Council) -> Signature {
    Signature(by: "A Verma", role: "Internal audit", login: "av", on: council.asOf)
  }
  static func doe(_ council: Council) -> Signature { Signature(by: "J Doe", role: "", login: "jd", on: council.asOf) }

  static func office(_ council: Council) throws -> ClaimOffice {
    try ClaimOffice(
      list: council.night(), ledger: VerifiedLedger(council.ledger), contents: council.contents,
      settings: council.settings)
  }

  /// A council whose claim is approved, and with `submitted` also submitted, in the first quarter of 2017-18.
  static func claimed(_ start: Council = council(), submitted: Bool = true) throws -> Council {
    var council = start
    council.close(council.night())
    try keep(office(council).approve(Quarter(containing: council.asOf), verma(council)), in: &council)
    if submitted { try keep(office(council).submit(Quarter(containing: council.asOf), doe(council)), in: &council) }
    return council
  }

  static func keep(_ outcome: ClaimOffice.Outcome, in council: inout Council) {
    council.ledger += outcome.entries
    council.contents += outcome.contents
  }

  private func status(_ council: Council, _ quarter: String = "2017-18-Q1") -> [String] {
    council.night().rows("claims/claim_lines_\(quarter).csv").compactMap { $0["ledger_status"] }
  }

  @Test("proposed once, however many nights")
  func proposedOnce() {
    var council = LedgerStoryTests.council()
    council.close(council.night())
    council.asOf = day("2017-06-02")
    council.close(council.night())
    #expect(council.ledger.map(\.action) == [.proposed])
    #expect(status(council) == ["PROPOSED"])
  }

  @Test("once submitted, never again")
  func submitted() throws {
    var council = try LedgerStoryTests.claimed()
    #expect(status(council) == ["SUBMITTED"])
    council.asOf = day("2017-07-10")
    let list = council.night()
    #expect(list.drafts.isEmpty && list["1"].claimable == nil)
    #expect(list.codes("1") == [.alreadyClaimed])
    #expect(list.rows("claims/claim_lines_2017-18-Q2.csv").isEmpty)
    #expect(list.rows("claims/claim_lines_2017-18-Q1.csv").first?["claimed_on"] == "2017-06-01")
  }

  @Test("a proposal that is no longer claimable is withdrawn with the reason, and proposed again when it is")
  func withdrawnByNight() {
    var council = LedgerStoryTests.council()
    council.close(council.night())
    council.asOf = day("2017-06-02")
    council.households[0].outcomes[0] = outcome("kid", "F1", .regressed)
    let list = council.night()
    #expect(list.codes("1") == [.proposalWithdrawn])
    council.close(list)
    #expect(council.ledger.last?.reason == "no longer claimable: not met: F1/kid (regressed)")
    #expect(status(council) == ["WITHDRAWN"])
    council.asOf = day("2017-06-03")
    council.households[0].outcomes = LedgerStoryTests.turnedRound
    council.close(council.night())
    #expect(status(council) == ["PROPOSED"])
  }

  @Test(
    "a proposal whose window closes is proposed again in the running quarter",
    arguments: [("2017-08-11", "2017-18-Q1"), ("2017-08-12", "2017-18-Q2")])
  func window(on: String, quarter: String) {
    var council = LedgerStoryTests.council()
    council.close(council.night())
    council.asOf = day(on)
    council.close(council.night())
    #expect(ClaimBook(council.ledger).claims.filter(\.isLive).map(\.terms.quarter.description) == [quarter])
    #expect(council.night().drafts.isEmpty)
  }

  @Test("more grounds or other people renew the proposal under its id")
  func renewed() {
    var council = LedgerStoryTests.council()
    council.close(council.night())
    council.asOf = day("2017-06-02")
    council.households[0].outcomes.append(work("Mum", .met, met: "2017-06-02"))
    council.close(council.night())
    #expect(council.ledger.map(\.action) == [.proposed, .proposed])
    #expect(ClaimBook(council.ledger).claims.map(\.terms.basis) == [.both])
    #expect(status(council) == ["PROPOSED"])
  }

  @Test("a child who moved to a family that qualifies later holds that claim back")
  func split() throws {
    var council = try LedgerStoryTests.claimed()
    council.asOf = day("2017-09-01")
    council.households[0].people = ["Mum"]
    council.households[0].outcomes = [met("Mum", "E1", "2017-05-01")]
    var other = Council.Household("2", "kid", "Dad")
    other.outcomes = [met("kid", "F1", "2017-08-01"), met("Dad", "D1", "2017-08-01")]
    council.households.append(other)
    let list = council.night()
    #expect(list["2"].claimable == nil && list.drafts.isEmpty)
    #expect(list.codes("2") == [.claimedMemberOverlap])
    #expect(list.exceptions.contains { $0.code == .claimedMemberOverlap && $0.severity == .blockClaim })
  }

  @Test("the same people under a new number are a family already claimed")
  func newNumber() throws {
    var council = try LedgerStoryTests.claimed()
    council.asOf = day("2017-09-01")
    council.households[0].ref = "77"
    #expect(council.night().codes("77").contains(.alreadyClaimed))
    #expect(council.night().drafts.isEmpty)
  }

  @Test("a person found to be one who was claimed for")
  func merged() throws {
    var council = try LedgerStoryTests.claimed()
    council.asOf = day("2017-09-01")
    var other = Council.Household("2", "tim", "Ann")
    other.outcomes = [met("tim", "F1", "2017-08-01"), met("Ann", "D1", "2017-08-01")]
    council.households = [other]
    #expect(council.night()["2"].claimable == .progress)
    council.merged = [PersonID("Pkid"): PersonID("Ptim")]
    #expect(council.night()["2"].blockedBy == [.claimedMemberOverlap])
  }

  @Test("two families that could both claim somebody tonight are both held back")
  func inTwo() {
    var council = LedgerStoryTests.council()
    var other = Council.Household("2", "kid", "Dad")
    other.outcomes = [met("kid", "F1", "2017-04-01"), met("Dad", "D1", "2017-04-01")]
    council.households.append(other)
    let list = council.night()
    #expect(list.drafts.isEmpty)
    #expect(list.codes("1") == [.personInTwoFamilies] && list.codes("2") == [.personInTwoFamilies])
    council.households[1].outcomes[1].status = .pending
    #expect(council.night()["1"].claimable == .progress)
  }

  @Test("a night for a past date proposes nothing on top of what came after")
  func pastDate() throws {
    var council = try LedgerStoryTests.claimed()
    council.asOf = day("2017-05-20")
    let list = council.night()
    #expect(list["1"].claimable == .progress && list.drafts.isEmpty)
  }

  // MARK: After the claim

  @Test(
    "late evidence against a claim",
    arguments: [
      (.regressed, .claimRetroInvalid), (.pending, .claimRetroInvalid), (.awaitingEvidence, nil), (.met, nil),
    ] as [(OutcomeStatus, ExceptionCode?)])
  func lateEvidence(status: OutcomeStatus, code: ExceptionCode?) throws {
    var council = try LedgerStoryTests.claimed()
    council.asOf = day("2017-08-10")
    let claim = ClaimBook(council.ledger).claims[0].id
    #expect(
      ClaimStage.revisitsNeeded(council.input()) == [
        Revisit.Question(family: 0, on: day("2017-06-01"), claim: claim)
      ])
    council.revisits["1"] = (day("2017-06-01"), [outcome("kid", "F1", status), LedgerStoryTests.turnedRound[1]])
    #expect(council.night().codes("1").filter { $0 != .alreadyClaimed } == [code].compactMap(\.self))
  }

  @Test("a problem found later that was there on the claim date")
  func lateProblem() throws {
    var council = try LedgerStoryTests.claimed()
    council.asOf = day("2017-08-10")
    council.revisits["1"] = (
      day("2017-06-01"), LedgerStoryTests.turnedRound + [outcome("kid", "B1", .awaitingEvidence)]
    )
    #expect(council.night().codes("1").contains(.claimRetroInvalid))
  }

  @Test("a window that an event started again is no mere gap in the evidence")
  func restarted() throws {
    var council = LedgerStoryTests.council()
    council.households[0].outcomes[0].windowFrom = day("2016-10-01")
    council = try LedgerStoryTests.claimed(council)
    council.asOf = day("2017-08-10")
    for (from, isInvalid) in [("2016-10-01", false), ("2016-12-01", true)] {
      var late = outcome("kid", "F1", .awaitingEvidence)
      late.windowFrom = day(from)
      council.revisits["1"] = (day("2017-06-01"), [late, LedgerStoryTests.turnedRound[1]])
      #expect(council.night().codes("1").contains(.claimRetroInvalid) == isInvalid, "window from \(from)")
    }
  }

  @Test("a claim by work falls with the adult it was made for, whatever another adult still has to show")
  func otherAdult() throws {
    var council = LedgerStoryTests.council()
    council.households[0].outcomes = [outcome("kid", "F1", .pending), work("Mum", .met, met: "2017-04-14")]
    council = try LedgerStoryTests.claimed(council)
    council.asOf = day("2017-08-10")
    council.households[0].people.append("Dad")
    for (status, isInvalid) in [(OutcomeStatus.awaitingEvidence, false), (.pending, true)] {
      council.revisits["1"] = (day("2017-06-01"), [work("Mum", status), work("Dad", .awaitingEvidence)])
      #expect(council.night().codes("1").contains(.claimRetroInvalid) == isInvalid, "\(status)")
    }
  }

  @Test("a claim is tested again by the settings that it was made under")
  func settingsOfThen() throws {
    var council = LedgerStoryTests.council()
    council.settings.oneSubjectSuffices = ["F1"]
    council.households[0].people.append("tim")
    council.households[0].outcomes.append(outcome("tim", "F1", .pending))
    council = try LedgerStoryTests.claimed(council)
    council.asOf = day("2017-08-10")
    council.revisits["1"] = (day("2017-06-01"), council.households[0].outcomes)
    council.settingsOfThen = council.settings
    council.settings.oneSubjectSuffices = []
    #expect(!council.night().codes("1").contains(.claimRetroInvalid))
    council.settingsOfThen = nil
    #expect(council.night().codes("1").contains(.claimRetroInvalid))
  }

  @Test("a family that is engaged again under its number says nothing against its claim")
  func engagedAgain() throws {
    var council = try LedgerStoryTests.claimed()
    council.asOf = day("2017-12-10")
    council.households[0].registered = day("2017-10-01")
    council.households[0].outcomes = [outcome("kid", "F2", .pending, q: "2017-10-01")]
    council.revisits["1"] = (day("2017-06-01"), [])
    #expect(council.night().codes("1") == [.alreadyClaimed])
  }

  @Test("the lines of a submitted quarter are there every night, those of proposals while their window is open")
  func pastQuarters() throws {
    var council = try LedgerStoryTests.claimed()
    council.asOf = day("2018-02-01")
    #expect(status(council) == ["SUBMITTED"])
    council = LedgerStoryTests.council()
    council.close(council.night())
    council.asOf = day("2018-02-01")
    #expect(status(council).isEmpty && status(council, "2017-18-Q4") == ["PROPOSED"])
  }

  @Test("back on benefit after the weeks that were paid for")
  func lapsed() throws {
    var council = LedgerStoryTests.council()
    council.households[0].outcomes = [outcome("kid", "F1", .pending), work("Mum", .met, met: "2017-04-14")]
    council = try LedgerStoryTests.claimed(council)
    council.asOf = day("2017-08-10")
    council.households[0].outcomes[1] = work("Mum", .review)
    #expect(!council.night().codes("1").contains(.regressedAfterClaim))
    council.households[0].outcomes[1].reasonCode = .claimLapsed
    #expect(council.night().codes("1").contains(.regressedAfterClaim))
  }

  @Test("a family of people who were all claimed for is not chased under a new number")
  func notChased() throws {
    var council = try LedgerStoryTests.claimed()
    council.asOf = day("2017-09-01")
    council.households[0].ref = "77"
    council.ids["77"] = FamilyID("F77")
    council.households[0].outcomes[0] = outcome("kid", "F1", .pending)
    let list = council.night()
    #expect(list["77"].blockedBy == [.alreadyClaimed] && list.withheld == 0)
    #expect(list.rows("worklist.csv").isEmpty)
  }

  @Test("what went back after the claim is said, and the claim stands")
  func regressedAfter() throws {
    var council = try LedgerStoryTests.claimed()
    council.asOf = day("2017-08-10")
    council.revisits["1"] = (day("2017-06-01"), LedgerStoryTests.turnedRound)
    council.households[0].outcomes[0] = outcome("kid", "F1", .regressed)
    let codes = council.night().codes("1")
    #expect(codes.contains(.regressedAfterClaim) && !codes.contains(.claimRetroInvalid))
  }
}
