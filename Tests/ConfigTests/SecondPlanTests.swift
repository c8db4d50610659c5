import Outcomes
import Settings
import Testing

@testable import Config

@Suite("The questions of the second plan")
struct SecondPlanTests {
  private static let cases = """
    registered: 2016-09-01
    people:
      Kit: { born: 2003-03-10, role: Child }
      Sol: { born: 2008-11-20, role: Child }
      Mags: { born: 1980-05-05, role: Adult }
    cases:
      - case: three exclusions qualify, two do not; the same one from two feeds is one
        row: ED.E2
        facts:
          - { who: Kit, event: exclusion, on: 2015-10-01, type: FIXD, sessions: 1 }
          - { who: Kit, event: exclusion, on: 2016-02-01, type: FIXD, sessions: 1 }
          - { who: Kit, event: exclusion, on: 2016-06-01, type: FIXD, sessions: 1 }
          - { who: Sol, event: exclusion, on: 2015-10-01, type: FIXD, sessions: 1 }
          - { who: Sol, event: exclusion, on: 2016-02-01, type: FIXD, sessions: 1 }
          - { who: Sol, event: exclusion, on: 2016-02-01, type: FIXD, sessions: 1, feed: one_exclusions }
        expect:
          2016-10-01: [{ Kit: PENDING, qualified: 2016-09-01 }, { Sol: none }]
          2017-09-01: [{ Kit: MET, met: 2017-07-31 }]
      - case: ten days at secondary school, five at primary
        row: ED.E2
        facts:
          - { who: Kit, event: exclusion, on: 2016-02-01, type: FIXD, sessions: 19 }
          - { who: Sol, event: exclusion, on: 2016-02-01, type: FIXD, sessions: 10 }
        expect:
          2016-10-01: [{ Kit: none }, { Sol: PENDING }]
      - case: three more exclusions fail the test, two do not
        row: ED.E2
        facts:
          - { who: Kit, event: exclusion, on: 2016-02-01, type: FIXD, sessions: 20 }
          - { who: Kit, event: exclusion, on: 2016-10-03, type: FIXD, sessions: 1 }
          - { who: Kit, event: exclusion, on: 2016-11-01, type: FIXD, sessions: 1 }
          - { who: Kit, event: exclusion, on: 2017-02-01, type: FIXD, sessions: 1 }
          - { who: Sol, event: exclusion, on: 2016-02-01, type: FIXD, sessions: 10 }
          - { who: Sol, event: exclusion, on: 2016-10-03, type: FIXD, sessions: 1 }
          - { who: Sol, event: exclusion, on: 2016-11-01, type: FIXD, sessions: 1 }
        expect:
          2017-09-01: [{ Kit: NOT_MET }, { Sol: MET }]
      - case: some capabilities higher and none lower, or all on target
        row: WK.E1
        people:
          M1: { born: 1980-01-01, role: Adult }
          M2: { born: 1980-01-01, role: Adult }
          M3: { born: 1980-01-01, role: Adult }
          M4: { born: 1980-01-01, role: Adult }
        facts:
          - { who: M1, event: declaration, type: WK.E1, status: Qualifies, on: 2016-10-01 }
          - { who: M1, event: star, type: Capabilities, area: Drive, score: 4, on: 2016-09-20 }
          - { who: M1, event: star, type: Capabilities, area: Aware, score: 4, on: 2016-09-20 }
          - { who: M1, event: star, type: Capabilities, area: Drive, score: 5, on: 2017-01-10 }
          - { who: M1, event: star, type: Capabilities, area: Aware, score: 4, on: 2017-01-10 }
          - { who: M2, event: declaration, type: WK.E1, status: Qualifies, on: 2016-10-01 }
          - { who: M2, event: star, type: Capabilities, area: Drive, score: 4, on: 2016-09-20 }
          - { who: M2, event: star, type: Capabilities, area: Aware, score: 4, on: 2016-09-20 }
          - { who: M2, event: star, type: Capabilities, area: Drive, score: 6, on: 2017-01-10 }
          - { who: M2, event: star, type: Capabilities, area: Aware, score: 3, on: 2017-01-10 }
          - { who: M3, event: declaration, type: WK.E1, status: Qualifies, on: 2016-10-01 }
          - { who: M3, event: star, type: Capabilities, area: Drive, score: 10, on: 2016-09-20 }
          - { who: M3, event: star, type: Capabilities, area: Drive, score: 8, on: 2017-01-10 }
          - { who: M4, event: declaration, type: WK.E1, status: Qualifies, on: 2016-10-01 }
          - { who: M4, event: star, type: Capabilities, area: Drive, score: 4, on: 2016-09-20 }
        expect:
          2017-02-01: [{ M1: MET, met: 2017-01-10 }, { M2: NOT_MET }, { M3: MET }, { M4: AWAITING_EVIDENCE, reason: SCORES_MISSING }]
      - case: a lower risk at the exit than at the entry
        row: PR.E1
        facts:
          - { who: Mags, event: declaration, type: PR.E1, status: Qualifies, on: 2016-10-01 }
          - { who: Mags, event: star, type: DASH, area: Risk, score: 16, on: 2016-09-20 }
          - { who: Mags, event: star, type: DASH, area: Risk, score: 15, on: 2017-01-10 }
          - { who: Kit, event: declaration, type: PR.E1, status: Qualifies, on: 2016-10-01 }
          - { who: Kit, event: star, type: DASH, area: Risk, score: 16, on: 2016-09-20 }
          - { who: Kit, event: star, type: DASH, area: Risk, score: 16, on: 2017-01-10 }
        expect:
          2017-02-01: [{ Mags: MET }, { Kit: NOT_MET, reason: SCORES_NOT_BETTER }]
      - case: every area higher but one at the top, and every member too
        row: PR.E5
        people:
          Sol: { born: 2008-11-20, role: Child, left: 2016-12-01 }
        facts:
          - { who: Kit, event: declaration, type: PR.E5, status: Qualifies, on: 2016-10-01 }
          - { who: Kit, event: star, type: Distance travelled, area: Home, score: 10, on: 2016-09-20 }
          - { who: Kit, event: star, type: Distance travelled, area: School, score: 4, on: 2016-09-20 }
          - { who: Kit, event: star, type: Distance travelled, area: Home, score: 10, on: 2017-01-10 }
          - { who: Kit, event: star, type: Distance travelled, area: School, score: 5, on: 2017-01-10 }
          - { who: Kit, event: star, type: Resilience, area: All, score: 7, on: 2016-09-20 }
          - { who: Kit, event: star, type: Resilience, area: All, score: 8, on: 2017-01-10 }
          - { who: Mags, event: star, type: Resilience, area: All, score: 7, on: 2016-09-20 }
          - { who: Mags, event: star, type: Resilience, area: All, score: 8, on: 2017-01-20 }
        expect:
          2017-01-19: [{ Kit: AWAITING_EVIDENCE }]
          2017-01-20: [{ Kit: MET, met: 2017-01-20 }]
      - case: an area that stayed where it was is not higher
        row: PR.E5
        facts:
          - { who: Kit, event: declaration, type: PR.E5, status: Qualifies, on: 2016-10-01 }
          - { who: Kit, event: star, type: Distance travelled, area: Home, score: 9, on: 2016-09-20 }
          - { who: Kit, event: star, type: Distance travelled, area: Home, score: 9, on: 2017-01-10 }
        expect:
          2017-02-01: [{ Kit: NOT_MET }]
      - case: each child had a check-up in the six months before
        row: HE.E1
        facts:
          - { who: Mags, event: declaration, type: HE.E1, status: Qualifies, on: 2016-10-01 }
          - { who: Kit, event: assessment, status: Check-up, on: 2016-12-10 }
          - { who: Sol, event: assessment, status: Check-up, on: 2017-02-01 }
        expect:
          2017-01-31: [{ Mags: AWAITING_EVIDENCE, reason: EVENT_MISSING }]
          2017-02-01: [{ Mags: MET, met: 2017-02-01 }]
          2017-06-10: [{ Mags: MET }]
          2017-06-11: [{ Mags: AWAITING_EVIDENCE }]
      - case: a row of another member in quarantine could change what is asked of every member
        row: HE.E1
        facts:
          - { who: Mags, event: declaration, type: HE.E1, status: Qualifies, on: 2016-10-01 }
          - { who: Kit, event: assessment, status: Check-up, on: 2016-12-10 }
          - { who: Sol, event: assessment, status: Check-up, on: 2017-02-01, quarantined: yes }
        expect:
          2017-02-01: [{ Mags: REVIEW, reason: ROW_QUARANTINED }]
      - case: three call-outs within thirty days, and 60% fewer
        row: CO.E3
        facts:
          - { who: Mags, event: occurrence, on: 2016-05-01 }
          - { who: Mags, event: occurrence, on: 2016-05-10 }
          - { who: Mags, event: occurrence, on: 2016-05-30 }
          - { who: Mags, event: occurrence, on: 2017-01-30 }
          - { who: Kit, event: occurrence, on: 2016-05-01 }
          - { who: Kit, event: occurrence, on: 2016-05-10 }
          - { who: Kit, event: occurrence, on: 2016-05-31 }
        expect:
          2017-02-28: [{ Mags: PENDING, due: 2017-03-01 }, { Kit: none }]
          2017-03-01: [{ Mags: MET }]
      - case: less than twelve months before release
        row: CO.E4
        people:
          M1: { born: 1980-01-01, role: Adult }
          M2: { born: 1980-01-01, role: Adult }
        facts:
          - { who: M1, event: order, on: 2016-01-01, type: Prison, expires: 2017-08-31 }
          - { who: M2, event: order, on: 2016-01-01, type: Prison, expires: 2017-09-01 }
        expect:
          2016-09-01: [{ M1: AWAITING_EVIDENCE, qualified: 2016-09-01 }, { M2: none }]
          2016-09-02: [{ M2: AWAITING_EVIDENCE, qualified: 2016-09-02 }]
      - case: six months from the release
        row: CO.E4
        facts:
          - { who: Mags, event: order, on: 2016-01-01, until: 2016-12-01, type: Prison, expires: 2016-12-01 }
        expect:
          2017-05-31: [{ Mags: PENDING, due: 2017-06-01 }]
          2017-06-01: [{ Mags: MET, met: 2017-06-01 }]
      - case: six months from the start of the order, and again from an offence
        row: CO.E6
        people:
          M1: { born: 1980-01-01, role: Adult }
        facts:
          - { who: Mags, event: order, on: 2016-10-01, type: Community order }
          - { who: M1, event: order, on: 2016-10-01, type: Suspended sentence }
          - { who: M1, event: offence, on: 2016-12-10, decided: 2017-01-10, status: Proven, substantive: Y }
        expect:
          2017-03-31: [{ Mags: PENDING, due: 2017-04-01 }]
          2017-04-01: [{ Mags: MET, met: 2017-04-01 }, { M1: PENDING, due: 2017-06-10 }]
    """

  @Test("the worked cases hold")
  func cases() throws {
    let plan = try SecondPlan.plan()
    let calendar = try ShippedPlan.files().calendar
    let mistakes = MistakeList()
    let cases = PlanCases(files: [("cases.yaml", Self.cases)], mistakes: mistakes)
    try mistakes.check()
    let report = cases.run(plan: plan, calendar: calendar)
    #expect(report.failures == [])
    #expect(report.rowsWithoutCases == [])
  }

  @Test("every question is said in words")
  func words() throws {
    let rows = PlanDocument(try SecondPlan.plan()).sections.flatMap(\.rows)
    #expect(rows.allSatisfy { !$0.howWeKnow.contains("") && !$0.howWeKnowIt.contains("") })
  }

  /// A replacement, and what the mistake says.
  @Test(
    "mistakes are told with line and column",
    arguments: [
      ("change: total lower } }]", "change: totally lower } }]", "did you mean 'total lower'"),
      ("of: [DASH], ", "", "the key 'of' is missing"),
      ("who: [child, adult]", "who: family", "members are people"),
      ("aged: 1 to 17", "aged: under 17", "not a range of ages"),
      ("in_last: 6 months", "in_last: 6 weeks", "does not count here"),
      ("expiring: { is: prison,", "expiring: { is: jail,", "events.yaml names no event 'jail'"),
      ("since_end_of: prison", "since_end_of: prison, since_start_of: prison", "two beginnings"),
      ("at_least: 3 events", "at_least: 1 events", "out of range"),
      ("or_running: yes", "or_running: yes, at_least: 3 events", "counts over 'in_last' terms"),
      ("than: 3", "than: 0", "not a whole number"),
      ("tests: [{ test: check-up,", "test: [{ test: check-up,", "no such key"),
      (
        "how_we_know: [{ route: declaration, text: Declared., declared: yes }]",
        "how_we_know: [{ route: declaration, text: Declared., declared: no }]", "says nothing"
      ),
    ])
  func mistakes(old: String, new: String, says: String) throws {
    do {
      _ = try SecondPlan.plan(old, new)
      Issue.record("\(new) was taken")
    } catch let mistakes as ConfigurationMistakes {
      let told = mistakes.mistakes.first { $0.message.contains(says) }
      #expect(told.map { $0.line > 0 && $0.column > 0 } == true, "\(mistakes.mistakes)")
    }
  }
}
