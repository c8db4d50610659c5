import Claims
import Outcomes
import Testing
import Vocabulary

@Suite("The files of claims")
struct ClaimFilesTests {
  /// A council of many families that can all be claimed.
  static func town(_ count: Int) -> Council {
    var council = Council("2017-06-01")
    for number in 100..<100 + count {
      var home = Council.Household("\(number)", "kid\(number)", "Mum\(number)")
      home.outcomes = [met("kid\(number)", "F1", "2017-04-01"), met("Mum\(number)", "E1", "2017-05-01")]
      if number % 7 == 0 {
        home.outcomes = [outcome("kid\(number)", "B1", .notMet), work("Mum\(number)", .met, met: "2017-04-14")]
      }
      council.households.append(home)
    }
    return council
  }

  @Test("columns stand as the contract has them")
  func columns() {
    let files = ClaimFilesTests.town(1).night().files
    let byPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.columns.count) })
    #expect(
      byPath == [
        "families.csv": 14, "worklist.csv": 9, "eligible_not_engaged.csv": 5, "adms_request.csv": 7,
        "claims/claim_lines_2017-18-Q1.csv": 20,
        "claims/claim_evidence_2017-18-Q1.csv": 15, "claims/claim_return_2017-18-Q1_draft.csv": 21,
      ])
    #expect(files.filter { !$0.isPersonal }.map(\.path) == ["claims/claim_return_2017-18-Q1_draft.csv"])
    #expect(files.allSatisfy { file in file.rows.allSatisfy { $0.count == file.columns.count } })
  }

  @Test(
    "the sample: a tenth or the least number, every stratum, the same every time",
    arguments: [(3, 3), (20, 5), (60, 6), (101, 11)])
  func sample(families: Int, drawn: Int) throws {
    let rows = try ClaimFilesTests.town(families).worksheet()
    #expect(rows.count == drawn)
    if families >= 20 { #expect(Set(rows.compactMap { $0["stratum"] }) == ["progress", "work"]) }
    #expect(try rows == ClaimFilesTests.town(families).worksheet())
    #expect(Set(rows.compactMap { $0["seed"] }) == ["dice"])
    if families > 60 { #expect(try rows != ClaimFilesTests.town(families).worksheet(seed: "other dice")) }
  }

  @Test("delicate claims are audited beside the draw")
  func always() throws {
    var council = ClaimFilesTests.town(60)
    council.households[1].outcomes[0].flags = [.eetForwardDated]
    council.households[2].outcomes.append(outcome("kid102", "B1", .neutral))
    council.households[3].outcomes[0].flags = [.boundaryExact]
    let rows = try council.worksheet()
    #expect(rows.count == 8)
    #expect(rows.filter { $0["stratum"] == "flagged" }.compactMap { $0["family_ref"] } == ["101"])
    #expect(rows.filter { $0["stratum"] == "neutral-dependent" }.compactMap { $0["family_ref"] } == ["102"])
  }

  @Test("the return adds up to the lines")
  func totals() {
    var council = ClaimFilesTests.town(20)
    let list = council.night()
    let totals = list.rows("claims/claim_return_2017-18-Q1_draft.csv").first ?? [:]
    #expect(totals["results_progress"] == "17" && totals["results_employment"] == "3" && totals["results_net"] == "20")
    #expect(totals["amount"] == "16000.00" && totals["families_engaged"] == "20" && totals["attached"] == "0")
    #expect(totals["window_close"] == "2017-08-11")
    council.settings.returnAmount = .resultsAndAttachment
    council.households[0].registered = day("2017-04-02")
    #expect(council.night().rows("claims/claim_return_2017-18-Q1_draft.csv").first?["amount"] == "17000.00")
  }

  @Test("the worklist: nearest first, what opens a claim by itself, and nothing for a family that has one")
  func worklist() {
    var council = ClaimFilesTests.town(1)
    var near = Council.Household("1", "ann")
    var waits = outcome("ann", "F1", .awaitingEvidence)
    waits.missing = [
      Outcome.MissingEvidence(
        what: "a declaration of progress", whoCanSay: "a professional", possibleFrom: day("2017-04-01"))
    ]
    near.outcomes = [waits, met("ann", "E1", "2017-04-01")]
    var far = Council.Household("2", "bob")
    far.outcomes = [outcome("bob", "F1", .notMet), outcome("bob", "E1", .pending)]
    far.outcomes[1].dueOn = day("2017-09-01")
    var none = Council.Household("3", "cat")
    none.outcomes = [outcome("cat", "F1", .pending)]
    var failed = Council.Household("0", "dan")
    failed.outcomes = [outcome("dan", "F1", .regressed), met("dan", "E1", "2017-04-01")]
    var soon = Council.Household("4", "eve")
    soon.outcomes = [outcome("eve", "F1", .pending), met("eve", "E1", "2017-04-01")]
    soon.outcomes[0].dueOn = day("2017-06-20")
    council.households += [failed, far, soon, near, none]
    let rows = council.night().rows("worklist.csv")
    #expect(rows.compactMap { $0["family_ref"] } == ["1", "4", "0", "2", "2"])
    #expect(rows.compactMap { $0["unlocks_claim"] } == ["Y", "Y", "Y", "N", "N"])
    #expect(rows[0]["who_can_say"] == "a professional" && rows[0]["value"] == "800.00")
  }

  @Test("a need that lacks its finding is a line for any engaged family, and holds nothing back")
  func note() {
    var council = ClaimFilesTests.town(1)
    council.settings.worklistCodes = [.needUnconfirmed]
    council.notes = [
      DataException(
        .needUnconfirmed, stage: .outcomes, familyRef: "100", measure: "D7", message: "no finding",
        action: "Ask housing."),
      DataException(.boundaryExact, stage: .outcomes, familyRef: "100", measure: "B1", message: "exactly 90%"),
    ]
    let list = council.night()
    #expect(list["100"].claimable == .progress)
    #expect(list.rows("worklist.csv").map { $0["measure"] } == ["D7"])
  }

  @Test("the forecast counts what only time or a known debt keeps back")
  func forecast() {
    var council = Council("2017-06-01")
    for (ref, due) in [("1", "2017-06-20"), ("2", "2017-09-01"), ("3", "2018-05-01")] {
      var home = Council.Household(ref, "kid\(ref)")
      home.outcomes = [met("kid\(ref)", "E1", "2017-04-01"), outcome("kid\(ref)", "F1", .pending)]
      home.outcomes[1].dueOn = day(due)
      council.households.append(home)
    }
    council.households[1].outcomes[1].missing = [
      Outcome.MissingEvidence(what: "a word", whoCanSay: "somebody", possibleFrom: nil)
    ]
    let rows = Forecast(council.night(), settings: council.settings).rows
    #expect(rows.map(\.quarter.description) == ["2017-18-Q1", "2017-18-Q2", "2017-18-Q3", "2017-18-Q4"])
    #expect(rows.map(\.byTimeAlone) == [1, 0, 0, 0] && rows.map(\.withEvidence) == [0, 1, 0, 0])
  }

  @Test("families found by data alone, the most burdened first")
  func trawl() {
    var council = Council("2017-06-01")
    var one = Council.Household("1", "kid")
    one.registered = nil
    one.trawl = [outcome("kid", "B1", .pending), outcome("kid", "A1", .pending)]
    var two = Council.Household("2", "ann", "bob")
    two.registered = nil
    two.trawl = [outcome("ann", "B1", .pending), outcome("bob", "B1", .pending), outcome("ann", "D2", .pending)]
    var three = Council.Household("3", "cat")
    three.registered = nil
    three.trawl = [outcome("cat", "B1", .pending), outcome("cat", "B2", .pending)]
    council.households = [one, two, three]
    let rows = council.night().rows("eligible_not_engaged.csv")
    #expect(rows.compactMap { $0["headlines"] } == ["B;D", "A;B"])
    #expect(rows.compactMap { $0["score"] } == ["23", "22"])
  }

  @Test("DWP is asked about adults with an address")
  func request() {
    var council = ClaimFilesTests.town(1)
    council.households[0].outcomes = [outcome("Mum100", "D1", .awaitingEvidence), met("kid100", "F1", "2017-04-01")]
    let rows = council.night().rows("adms_request.csv")
    #expect(rows.compactMap { $0["LARef"] } == ["PMum100"])
    #expect(rows.first?["DOB"] == "1980-05-05" && rows.first?["Postcode"] == "PE1 1AA")
  }

  @Test("an evidence pack answers the auditor's questions and lets nothing in the evidence become a tag")
  func pack() throws {
    var council = ClaimFilesTests.town(1)
    council.households[0].outcomes[0].testValues = "<b>1 & 2</b>"
    council.close(council.night())
    let claim = try #require(ClaimBook(council.ledger).claims.first)
    let html = EvidencePack(council.night().content(claim, contents: []), entries: council.ledger, overrides: []).html
    for words in [
      "PERSONAL", "Was the family eligible?", "Was it worked with as a whole family?", "Is the result shown?",
      "&lt;b&gt;1 &amp; 2&lt;/b&gt;",
    ] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(!html.contains("http") && !html.contains("<script"))
  }
}
