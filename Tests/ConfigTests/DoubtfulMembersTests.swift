import Match
import Outcomes
import Settings
import Testing
import Vocabulary

@testable import Config

/// Two members of one family whom nobody has judged to be one person or two.
@Suite struct DoubtfulMembersTests {
  /// Kit goes to school; the register has Kat as well, who is on no roll.
  private func outcomes(inDoubt: Bool, crowded: [Int32] = []) throws -> [Outcome] {
    let files = try ShippedPlan.files()
    let text = """
      registered: 2016-09-01
      people: { Kit: { born: 2005-03-10, role: Child }, Kat: { born: 2005-03-10, role: Child } }
      cases:
        - case: asked
          row: B5
          no_school: [Kat]
          facts: [{ who: Kit, event: need, type: F1, status: Y, on: 2016-10-01 }, { who: Kat, event: need, type: F1, status: Y, on: 2016-10-01 }]
          expect: { 2016-12-01: [{ Kit: none }] }
      """
    let mistakes = MistakeList()
    let root = try #require(YAMLFile.open(text: text, file: "case", mistakes: mistakes))
    let one = try #require(PlanCaseReader().cases(root).first)
    try mistakes.check()
    let day = RandomHistory.day("2016-12-01")
    var input = PlanCaseWorld(plan: files.plan, calendar: files.calendar, one: one, asOf: day).input()
    if inDoubt {
      input.persons.review = [
        DoubtfulPair(id: "R1", recordA: 0, recordB: 1, weight: 0, probability: 500_000, steps: [])
      ]
    }
    input.persons.crowded = crowded
    return OutcomesStage.run(input, plan: files.plan, calendar: files.calendar).outcomes
  }

  private func line(_ outcome: Outcome) -> String {
    "\(outcome.personRef) \(outcome.measure) \(outcome.status.rawValue) \(outcome.qualifiesOnlyInDoubt ? "in doubt" : "")"
  }

  @Test func whatOnlyOneOfTwoBearersShowsIsInDoubt() throws {
    #expect(try outcomes(inDoubt: false).map(line) == ["Kit F1 PENDING ", "Kat B5 PENDING ", "Kat F1 PENDING "])
    // As one person they go to school, so that nobody is without; the need is theirs either way.
    #expect(try outcomes(inDoubt: true).map(line) == ["Kit F1 PENDING ", "Kat B5 REVIEW in doubt", "Kat F1 PENDING "])
  }

  @Test func anOutcomeNamesThePairThatItHangsOn() throws {
    #expect(try outcomes(inDoubt: true).map(\.hangsOn) == [[], [0], []])
  }

  @Test func whoMayBeVeryManyPeopleHoldsBackTheWholeFamily() throws {
    let held = try outcomes(inDoubt: false, crowded: [0])
    #expect(held.count == 3)
    #expect(held.allSatisfy { $0.status == .review && $0.reasonCode == .matchUndecided })
  }
}
