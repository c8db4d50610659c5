public import Outcomes
import Vocabulary

/// The worked cases that stand beside a plan, and what came of them.
public struct PlanCases {
  private let cases: [PlanCase]

  /// Reads the cases of a plan; throws `ConfigurationMistakes`.
  public init(files: [(name: String, text: String)], plan: OutcomePlan) throws {
    let mistakes = MistakeList()
    let reader = PlanCaseReader(plan: plan, mistakes: mistakes)
    cases = files.sorted { $0.name < $1.name }.flatMap { file in
      YAMLFile.open(text: file.text, file: file.name, mistakes: mistakes).map(reader.cases) ?? []
    }
    try mistakes.check()
  }

  /// What running the cases showed.
  public struct Report: Sendable, Equatable {
    /// Cases that were run.
    public var count = 0
    /// Expectations that were checked.
    public var checks = 0
    /// What did not hold, a line each: where, what was expected, and what came.
    public var failures: [String] = []
    /// Rows of the plan without a case.
    public var rowsWithoutCases: [String] = []
    /// Days before, on and after a dated change that were tried, a line each.
    public var boundaries: [String] = []
  }

  /// Runs every case, or those of one row.
  public func run(plan: OutcomePlan, calendar: SchoolCalendar, row: String? = nil, stopAtFirstFailure: Bool = false)
    -> Report
  {
    var report = Report()
    for one in cases where row == nil || one.row == row {
      report.count += 1
      for night in one.nights {
        let world = PlanCaseWorld(plan: plan, calendar: calendar, one: one, asOf: night.asOf)
        let list = OutcomesStage.run(world.input(), plan: plan, calendar: calendar)
        for expected in night.expected {
          report.checks += 1
          if let wrong = compare(expected, list) {
            report.failures.append("\(expected.place): \(one.name) on \(night.asOf.iso): \(wrong)")
          }
        }
      }
      if stopAtFirstFailure, !report.failures.isEmpty { return report }
    }
    let covered = Set(cases.map(\.row))
    report.rowsWithoutCases = plan.measures.filter { !covered.contains($0) }
    report.boundaries = PlanBoundaries.check(plan)
    return report
  }

  private func compare(_ expected: PlanCase.Expectation, _ list: OutcomeList) -> String? {
    let ref = expected.who == "family" ? "" : expected.who
    let found = list.outcomes.first { $0.measure == expected.row && $0.personRef == ref }
    let label = "\(expected.who) \(expected.row) \(expected.statuses.joined(separator: " or "))"
    guard let found else { return expected.statuses.contains("none") ? nil : "expected \(label), found no row" }
    var wrong: [String] = []
    func check(_ name: String, _ wanted: String?, _ got: String) {
      if let wanted, wanted != got { wrong.append("\(name) \(wanted), found \(got.isEmpty ? "none" : got)") }
    }
    if !expected.statuses.contains(found.status.rawValue) { wrong.append("status \(found.status.rawValue)") }
    check("qualified", expected.qualified?.iso, found.qualifiedOn.iso)
    check("met", expected.met?.iso, found.metOn?.iso ?? "")
    check("due", expected.due?.iso, found.dueOn?.iso ?? "")
    check("reason", expected.reason, found.reasonCode)
    for flag in expected.flags where !found.flags.contains(flag) { wrong.append("flag \(flag), found \(found.flags)") }
    return wrong.isEmpty ? nil : "expected \(label): \(wrong.joined(separator: "; ")) (\(found.reasonCode))"
  }
}
