import Foundation
import Outcomes
import Testing
import Vocabulary

@testable import Config

@Suite struct ShippedPlanTests {
  @Test func holdsEveryRowOfTheDocumentInItsOrder() throws {
    let expected = [("A", 5), ("B", 6), ("C", 8), ("D", 7), ("E", 3), ("F", 6)].flatMap { letter, count in
      (1...count).map { "\(letter)\($0)" }
    }
    let plan = try ShippedPlan.files().plan
    #expect(plan.measures == expected)
    #expect(plan.headlines.map(\.letter) == ["A", "B", "C", "D", "E", "F"])
  }

  @Test func everyCaseHoldsAndEveryRowHasOne() throws {
    let report = try ShippedPlan.files().runCases()
    #expect(report.failures == [])
    #expect(report.rowsWithoutCases == [])
    #expect(report.count > 500)
  }

  @Test func everyRowSaysWhereItComesFrom() throws {
    for row in try ShippedPlan.files().plan.rows {
      #expect(row.source.contains("row \(row.measure)"))
      #expect(!row.concern.isEmpty && !row.success.isEmpty)
      #expect(row.isInForce(on: .init(number: -100_000)), "\(row.measure) is in force from an open start")
    }
  }

  /// The document's table, kept: a change to the plan shows here in words. Run with CFETL_WRITE_GOLDEN=1 to write it anew.
  @Test func printsAsTheDocumentsTable() throws {
    let text = PlanDocument(try ShippedPlan.files().plan).markdown
    let golden = ShippedPlan.root.appending(path: "Tests/Golden/peterborough-plan.md")
    if ProcessInfo.processInfo.environment["CFETL_WRITE_GOLDEN"] != nil {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }

  @Test func comparesTwoPlansByRowAndKey() throws {
    let old = try ShippedPlan.files().plan
    let changed = ShippedPlan.with("plan/B-school.yaml") {
      $0.replacing("absent: { at_least: 10%,", with: "absent: { at_least: 15%,")
    }
    let new = try OutcomePlanFiles(changed).plan
    let difference = PlanDifference(from: old, to: new)
    #expect(
      difference.lines == ["B1 (version 2017-07): how_we_know.attendance.absent.at_least: was 10%, is 15%"])
    #expect(difference.rows == ["B1"])
    #expect(difference.answer == "the plans differ in row: B1; 1 difference")
    #expect(PlanDifference(from: old, to: old).answer == "the plans do not differ")
  }
}
