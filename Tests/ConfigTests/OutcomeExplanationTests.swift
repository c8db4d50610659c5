import Outcomes
import Settings
import Testing
import Vocabulary

@testable import Config

@Suite struct OutcomeExplanationTests {
  private func explanation(_ facts: String, row: String, asOf: String, who: String = "Kit") throws -> Explanation? {
    let files = try ShippedPlan.files()
    let text = """
      registered: 2016-09-01
      people: { Kit: { born: 2005-03-10, role: Child } }
      cases:
        - case: asked
          row: \(row)
          facts: \(facts)
          expect: { \(asOf): [{ Kit: none }] }
      """
    let mistakes = MistakeList()
    let root = try #require(YAMLFile.open(text: text, file: "case", mistakes: mistakes))
    let one = try #require(PlanCaseReader().cases(root).first)
    try mistakes.check()
    let world = PlanCaseWorld(plan: files.plan, calendar: files.calendar, one: one, asOf: RandomHistory.day(asOf))
    return OutcomesStage.explain(
      world.input(), plan: files.plan, calendar: files.calendar, familyRef: "F1", personRef: who, measure: row)
  }

  @Test func saysWhichRoutesWereTriedAndWhenEachConditionTurns() throws {
    let explained = try #require(
      try explanation(
        """
        [{ who: Kit, event: need, type: A3, status: Y, on: 2016-10-01 }, { who: Kit, event: incident, role: Perpetrator, on: 2017-01-10 },
              { who: Kit, event: declaration, type: A3b, status: Progress, on: 2017-04-02 }]
        """, row: "A3", asOf: "2017-05-01"))
    #expect(explained.outcome?.status == .pending)
    #expect(explained.routes.map(\.name) == ["tick", "declaration"])
    #expect(explained.routes.map { $0.found.isEmpty } == [false, true])
    let clear = try #require(explained.conditions.first { $0.name == "A3a" })
    #expect(clear.answer == "pending until 2017-07-10")
    #expect(clear.turns.map(\.on.iso) == ["2016-10-01", "2017-01-10", "2017-07-10"])
    #expect(clear.turns.last?.answer == "holds")
    #expect(clear.finding.lines.count == 1)
    let declared = try #require(explained.conditions.first { $0.name == "A3b" })
    #expect(declared.answer == "holds")
    #expect(explained.wouldChange.contains { $0.contains("2017-07-10") })
    let text = explained.text { "file\($0.file):\($0.line)" }
    for words in ["Status: PENDING", "+ tick", "- declaration", "pending until 2017-07-10", "What would change it"] {
      #expect(text.contains(words))
    }
  }

  @Test func namesThePairThatNobodyHasJudged() throws {
    let explained = try #require(
      try explanation(
        """
        [{ who: Kit, event: need, type: A1, status: Y, on: 2016-09-01 },
              { who: Kit, event: offence, on: 2016-12-10, decided: 2017-01-10, status: Proven, substantive: Y, in_doubt: yes }]
        """, row: "A1", asOf: "2017-03-10"))
    #expect(explained.outcome?.reasonCode == .matchUndecided)
    #expect(explained.wouldChange.contains { $0.contains("pair1") })
  }

  @Test func showsTheSessionsOfEachTerm() throws {
    let terms = ["Autumn", "Spring", "Summer"]
    let facts = terms.flatMap { term in
      [
        "{ who: Kit, event: attendance, term: \"2015/16 \(term)\", possible: 120, authorised: 20 }",
        "{ who: Kit, event: attendance, term: \"2016/17 \(term)\", possible: 120, authorised: 4 }",
      ]
    }
    let list = "[\(facts.joined(separator: ",\n        "))]"
    let explained = try #require(try explanation(list, row: "B1", asOf: "2017-09-10"))
    #expect(explained.outcome?.status == .met)
    let attended = try #require(explained.conditions.first { $0.name == "B1b" })
    #expect(attended.finding.text.contains("absent 4/120"))
    #expect(attended.finding.text.contains("attended 348/360"))
    #expect(attended.finding.lines.count == 3)
  }

  @Test func saysSoWhereNothingQualifies() throws {
    let explained = try #require(
      try explanation("[{ who: Kit, event: need, type: F1, status: Y, on: 2010-10-01 }]", row: "F1", asOf: "2017-05-01")
    )
    #expect(explained.outcome == nil)
    #expect(explained.routes.contains { $0.found.contains { $0.text.contains("does not count") } })
    #expect(explained.text { _ in "" }.contains("not qualified"))
  }

  @Test func knowsNobodyElse() throws {
    #expect(try explanation("[]", row: "F1", asOf: "2017-05-01", who: "Nobody") == nil)
  }
}
