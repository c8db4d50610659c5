import Foundation
import Outcomes
import Settings
import Testing

@testable import Config

/// The plan that is arranged in pages, with a map from rows to indicators.
@Suite struct CountyPlanTests {
  private static func plan() throws -> OutcomePlan { try OutcomePlanFiles(ShippedPlan.county).plan }

  @Test func holdsEveryPriorityOfThePlanInItsOrder() throws {
    let pages = [("ED", 6), ("WK", 5), ("HE", 7), ("PR", 8), ("CO", 8)]
    let expected = Dictionary(
      uniqueKeysWithValues: pages.map { page, count in (page, (1...count).map { "\(page).E\($0)" }) })
    let plan = try Self.plan()
    #expect(plan.pages.map(\.code) == ["ED", "WK", "HE", "PR", "CO"])
    for page in plan.pages {
      let rows = plan.rows.filter { $0.page == page.code && !$0.sets.isEmpty }
      #expect(rows.map(\.measure) == expected[page.code])
    }
    #expect(plan.rows.filter(\.sets.isEmpty).map(\.measure) == ["CE"])
  }

  @Test func everyCaseHoldsAndEveryRowHasOne() throws {
    let report = try OutcomePlanFiles(ShippedPlan.county).runCases()
    #expect(report.failures == [])
    #expect(report.rowsWithoutCases == [])
  }

  @Test func everyIndicatorServesARowOrIsToldWithOne() throws {
    let plan = try Self.plan()
    let used = Set(plan.rows.flatMap { $0.sets.joined() + $0.supporting.map(\.name) })
    #expect(Set(plan.indicators.map(\.name)) == used)
    #expect(plan.indicators.count == 42)
  }

  /// The document's pages, kept: a change to the plan shows here in words. Run with CFETL_WRITE_GOLDEN=1 to write it anew.
  @Test func printsAsTheDocumentsPages() throws {
    let text = PlanDocument(try Self.plan()).markdown
    let golden = ShippedPlan.root.appending(path: "Tests/Golden/cambridgeshire-plan.md")
    if ProcessInfo.processInfo.environment["CFETL_WRITE_GOLDEN"] != nil {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }

  /// What two councils read alike is read alike: a file that is changed for one is changed for both, or says why it is not.
  @Test func feedsThatBothPipelinesHaveAreTheSame() throws {
    let folders = ["peterborough", "cambridgeshire"].map { ShippedPlan.root.appending(path: "pipelines/\($0)/feeds") }
    let names = try folders.map { folder in
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") })
    }
    let shared = names[0].intersection(names[1]).sorted()
    #expect(shared.count == 18)
    // Needs are ticked under the names of a plan's own rows.
    for name in shared where name != "liquidlogic_needs.yaml" {
      let texts = try folders.map { try String(contentsOf: $0.appending(path: name), encoding: .utf8) }
      #expect(texts[0] == texts[1], "\(name) differs")
    }
  }

  /// A file of the pipeline, a replacement, and what the mistake says.
  @Test(arguments: [
    ("plan/map.yaml", "ED.E1: [ED.I1]", "ED.E1: [ED.I11]", "no indicator 'ED.I11'"),
    ("plan/map.yaml", "  ED.E1: [ED.I1]\n", "", "the row has no tests"),
    ("plan/map.yaml", "ED.E1: [ED.I1]", "ED.E9: [ED.I1]", "no row 'ED.E9'"),
    ("plan/map.yaml", "  CO.I6: A\n", "", "uses the indicator 'CO.I6' nowhere"),
    ("plan/map.yaml", "CO.I6: A", "CO.I6: G", "neither a row nor a headline"),
    ("plan/1-education.yaml", "in_a_row: yes,", "in_a_row: yes, in_last: 3 terms,", "two ways to count"),
    ("plan/1-education.yaml", "days_qualify_under: ED.E2", "days_qualify_under: ED.E1", "no row above"),
    ("plan/1-education.yaml", "agency: education", "agency: educaton", "did you mean 'education'"),
    ("plan/4-protection.yaml", "change: total lower", "change: totally lower", "did you mean 'total lower'"),
    ("plan/4-protection.yaml", "of: [DASH], ", "", "the key 'of' is missing"),
    ("plan/4-protection.yaml", "judged: latest", "judged: last", "not known here"),
    ("plan/4-protection.yaml", "who: [child, adult]", "who: family", "members are people"),
    ("plan/3-health.yaml", "in_last: 12 months", "in_last: 12 weeks", "does not count here"),
    ("plan/3-health.yaml", "at_least: 3 events", "at_least: 1 events", "out of range"),
    ("plan/5-community.yaml", "expiring: { is: prison,", "expiring: { is: jail,", "events.yaml names no event 'jail'"),
    ("plan/5-community.yaml", "by: 60%", "by: 60", "not a percentage"),
    ("plan/2-work.yaml", "at_least: 26 weeks", "at_least: 26 months", "does not count here"),
    ("plan/2-work.yaml", "amount_falls_where: debt", "amount_falls_where: dept", "did you mean 'debt'"),
    ("plan/settings.yaml", "reductionWindowEnds: as_of", "reductionWindowEnds: asof", "did you mean 'as_of'"),
  ])
  func mistakesAreToldWithLineAndColumn(file: String, old: String, new: String, says: String) throws {
    let changed = ShippedPlan.with(file, of: ShippedPlan.county) { $0.replacing(old, with: new) }
    #expect(changed != ShippedPlan.county, "\(old) is not there")
    do {
      _ = try OutcomePlanFiles(changed)
      Issue.record("\(new) was taken")
    } catch let mistakes as ConfigurationMistakes {
      let told = mistakes.mistakes.first { $0.message.contains(says) }
      #expect(told.map { $0.line > 0 && $0.column > 0 } == true, "\(mistakes.mistakes)")
    }
  }
}
