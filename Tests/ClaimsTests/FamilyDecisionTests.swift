import Claims
import Outcomes
import Testing
import Vocabulary

@Suite("What a family can be claimed for")
struct FamilyDecisionTests {
  static let turnedRound = [met("kid", "F1", "2017-04-01"), met("Mum", "E1", "2017-05-01")]

  static func newProblem(_ who: String, _ measure: String, _ status: OutcomeStatus) -> Outcome {
    var one = outcome(who, measure, status, q: "2017-01-15")
    one.isNewProblem = true
    one.countsInRollUp = false
    return one
  }

  static func inDoubt(_ who: String, _ measure: String) -> Outcome {
    var one = outcome(who, measure, .review)
    one.qualifiesOnlyInDoubt = true
    return one
  }

  /// Outcomes, eligible, claimable, and from when.
  static let rows: [(String, [Outcome], Bool, ClaimBasis?, String)] = [
    ("one headline", [met("kid", "B1", "2017-04-01")], false, nil, ""),
    ("one headline twice", [met("kid", "B1", "2017-04-01"), met("kid", "B2", "2017-04-01")], false, nil, ""),
    ("a second headline only in doubt", [met("kid", "B1", "2017-04-01"), inDoubt("Mum", "E1")], false, nil, ""),
    ("a third problem in doubt holds back", turnedRound + [inDoubt("sib", "A1")], true, nil, ""),
    ("everything met", turnedRound, true, .progress, "2017-05-01"),
    ("a sibling waits", turnedRound + [outcome("sib", "F1", .pending)], true, nil, ""),
    ("evidence is missing", turnedRound + [outcome("sib", "F1", .awaitingEvidence)], true, nil, ""),
    ("a person must judge", turnedRound + [outcome("sib", "F1", .review)], true, nil, ""),
    (
      "one out of account", [met("kid", "F1", "2017-04-01"), outcome("kid", "B1", .neutral)], true, .progress,
      "2017-04-01"
    ),
    ("nothing but out of account", [outcome("kid", "F1", .neutral), outcome("kid", "B1", .neutral)], true, nil, ""),
    ("work alone", [outcome("kid", "B1", .notMet), work("Mum", .met, met: "2017-04-14")], true, .work, "2017-04-14"),
    ("both", [met("kid", "B1", "2017-07-31"), work("Mum", .met, met: "2017-04-14")], true, .both, "2017-07-31"),
    (
      "one adult is enough",
      [met("kid", "B1", "2017-04-01"), met("Mum", "D1", "2017-03-01"), outcome("Dad", "D1", .notMet)], true, .progress,
      "2017-04-01"
    ),
    (
      "no adult yet", [met("kid", "B1", "2017-04-01"), outcome("Mum", "D1", .notMet), outcome("Dad", "D1", .neutral)],
      true, nil, ""
    ),
    (
      "an adult who came to it later",
      [met("kid", "B1", "2017-04-01"), met("Mum", "D1", "2017-03-01"), newProblem("Dad", "D1", .notMet)], true, nil, ""
    ),
    ("a new problem turned round", turnedRound + [newProblem("sib", "B1", .met)], true, .progress, "2017-05-01"),
  ]

  @Test("by what was met", arguments: rows)
  func ground(name: String, outcomes: [Outcome], isEligible: Bool, claimable: ClaimBasis?, on: String) {
    var home = Council.Household("1", "kid", "sib", "Mum", "Dad")
    home.outcomes = outcomes
    let decision = Council("2017-11-01", home).night()["1"]
    #expect(decision.isEligible == isEligible, "\(name)")
    #expect(decision.claimable == claimable, "\(name)")
    #expect((decision.claimableOn?.iso ?? "") == on, "\(name)")
  }

  @Test("two measures of one headline are said")
  func sameHeadline() {
    var home = Council.Household("1", "kid")
    home.outcomes = [outcome("kid", "B1", .notMet), outcome("kid", "B2", .notMet)]
    #expect(Council("2017-11-01", home).night().codes("1") == [.sameHeadlineOnly])
  }

  @Test("a new problem blocks progress and not work")
  func newProblem() {
    var home = Council.Household("1", "kid", "sib", "Mum")
    home.outcomes = [
      met("kid", "B1", "2017-04-01"), work("Mum", .met, met: "2017-04-14"),
      FamilyDecisionTests.newProblem("sib", "B1", .notMet),
    ]
    let list = Council("2017-11-01", home).night()
    #expect(list["1"].claimable == .work)
    #expect(list.codes("1") == [.newProblemAtClaim])
    #expect(list.exceptions.first?.severity == .blockClaim)
  }

  @Test(
    "without assessment and plan there is no claim",
    arguments: [
      ("2016-09-01", "", .planMissing), ("2016-09-01", "2017-06-02", .planMissing),
      ("", "2016-09-01", .assessmentMissing),
    ] as [(String, String, ExceptionCode)])
  func notEngaged(assessed: String, planned: String, code: ExceptionCode) {
    var home = Council.Household("1", "kid", "Mum")
    home.outcomes = FamilyDecisionTests.turnedRound
    home.assessed = CalendarDay(iso: assessed)
    home.planned = CalendarDay(iso: planned)
    let list = Council("2017-06-01", home).night()
    #expect(list["1"].claimable == nil)
    #expect(list.codes("1") == [code])
    #expect(list.withheld == 1)
  }

  @Test("a lead professional must be named")
  func noLead() {
    var home = Council.Household("1", "kid", "Mum")
    home.outcomes = FamilyDecisionTests.turnedRound
    home.lead = ""
    #expect(Council("2017-06-01", home).night().codes("1") == [.leadWorkerMissing])
  }

  @Test(
    "claimable never before the plan, and said so or not allowed", arguments: [ClaimSettings.Strictness.warn, .block])
  func lateProof(strictness: ClaimSettings.Strictness) {
    var home = Council.Household("1", "kid", "Mum")
    home.outcomes = FamilyDecisionTests.turnedRound
    home.planned = day("2017-05-20")
    var council = Council("2017-06-01", home)
    council.settings.engagementAfterOutcome = strictness
    let list = council.night()
    #expect(list["1"].claimable == (strictness == .warn ? .progress : nil))
    #expect(list["1"].claimableOn == (strictness == .warn ? day("2017-05-20") : nil))
    #expect(list.codes("1") == [.engagementAfterOutcome])
  }

  @Test("out of account: said where it carries the claim")
  func neutral() {
    var home = Council.Household("1", "kid", "Mum")
    home.outcomes = [met("Mum", "D1", "2017-04-14"), outcome("kid", "B1", .neutral)]
    #expect(Council("2017-06-01", home).night().codes("1") == [.neutralDependent])
    home.outcomes.append(met("kid", "F1", "2017-04-01"))
    #expect(Council("2017-06-01", home).night().codes("1").isEmpty)
  }

  /// Work by an adult who left on a day.
  @Test(
    "an adult who left",
    arguments: [("2017-04-20", "CE", nil), ("2017-04-01", "", .memberLeft)] as [(String, String, ExceptionCode?)])
  func left(on: String, claimable: String, code: ExceptionCode?) {
    var home = Council.Household("1", "kid", "Dad")
    home.outcomes = [outcome("kid", "B1", .notMet), work("Dad", .met, met: "2017-04-14")]
    home.spells["Dad"] = (nil, day(on))
    let list = Council("2017-06-01", home).night()
    #expect(list["1"].claimable == ClaimBasis(rawValue: claimable))
    #expect(list.codes("1") == [code].compactMap(\.self))
  }

  @Test("an exception of an earlier stage that withholds claims")
  func blocked() {
    var home = Council.Household("1", "kid", "Mum")
    home.outcomes = FamilyDecisionTests.turnedRound
    var council = Council("2017-06-01", home)
    council.before = [
      DataException(.numberConflict, .blockClaim, stage: .match, personRef: "kid", message: "two numbers")
    ]
    #expect(council.night()["1"].blockedBy == [.numberConflict])
    #expect(council.night()["1"].claimable == nil)
  }

  @Test("silence of a stale feed is said with the claim")
  func stale() {
    var home = Council.Household("1", "kid", "Mum")
    home.outcomes = FamilyDecisionTests.turnedRound
    home.outcomes[0].silentFeeds = [0]
    var council = Council("2017-06-01", home)
    council.feeds = [
      Coverage(feed: "crimefile_occurrences", source: "crimefile", to: day("2017-04-16"), maxAgeDays: 45)
    ]
    #expect(council.night()["1"].warnings == [ClaimWarning(.fileStale)])
    council.feeds[0].to = day("2017-04-17")
    #expect(council.night()["1"].warnings.isEmpty)
  }

  @Test("closed: a test passed before still counts, a failed one does not")
  func closed() {
    var home = Council.Household("1", "kid", "Mum")
    home.closed = day("2017-05-10")
    home.outcomes = [outcome("kid", "F1", .regressed), met("Mum", "E1", "2017-05-01")]
    var council = Council("2017-06-01", home)
    #expect(ClaimStage.revisitsNeeded(council.input()) == [Revisit.Question(family: 0, on: day("2017-05-10"))])
    #expect(council.night()["1"].claimable == nil)
    council.revisits["1"] = (day("2017-05-10"), FamilyDecisionTests.turnedRound)
    #expect(council.night()["1"].claimable == .progress)
  }

  @Test("an approved override counts, and is named with the claim")
  func override() {
    var home = Council.Household("1", "kid", "Mum", "Gran")
    home.outcomes = FamilyDecisionTests.turnedRound + [outcome("Gran", "F1", .review)]
    var council = Council("2017-06-01", home)
    let override = MeasureOverride(
      familyRef: "1", personRef: "Gran", measure: "F1", status: "NEUTRAL", by: "A Verma", role: "Head of service",
      reason: "has died",
      from: day("2017-05-01"), expires: day("2017-06-01"), login: "")
    council.overrides = [override]
    #expect(council.night()["1"].claimable == .progress)
    #expect(council.night()["1"].warnings.contains(ClaimWarning(.overrideUsed, override.id)))
    council.asOf = day("2017-06-02")
    #expect(council.night()["1"].claimable == nil)
  }

  @Test("a saved night reads back the same")
  func saved() throws {
    var home = Council.Household("1", "kid", "Mum")
    home.outcomes = FamilyDecisionTests.turnedRound
    var other = Council.Household("2", "tim")
    other.outcomes = [outcome("tim", "F1", .pending), outcome("tim", "B1", .notMet)]
    let list = Council("2017-06-01", home, other).night()
    #expect(list.drafts.count == 1)
    #expect(try ClaimList(tables: list.tables) == list)
  }

  @Test("a claim says when a member joined after the plan was made, and when there is no child")
  func members() {
    var home = Council.Household("1", "kid", "Mum", "Dad")
    home.outcomes = FamilyDecisionTests.turnedRound
    home.planned = day("2016-10-01")
    var council = Council("2017-06-01", home)
    for (joined, codes) in [("2016-10-01", []), ("2016-10-02", [.memberNotAssessed])] as [(String, [ExceptionCode])] {
      council.households[0].spells = ["Dad": (day(joined), nil)]
      #expect(council.night().codes("1") == codes)
    }
    council.households[0].spells = ["kid": (nil, day("2017-05-20"))]
    #expect(council.night()["1"].warnings == [ClaimWarning(.noDependentChild)])
    #expect(council.night()["1"].claimable != nil, "neither holds a claim back")
  }
}
