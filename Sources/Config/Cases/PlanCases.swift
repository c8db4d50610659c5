public import Outcomes
import Settings
import Vocabulary

/// The worked cases that stand beside a plan, and what came of them.
public struct PlanCases: Sendable {
  private let cases: [PlanCase]

  /// Reads cases; the rows and feeds that they name are mentions.
  init(files: [(name: String, text: String)], mistakes: MistakeList) {
    let reader = PlanCaseReader()
    cases = files.sorted { $0.name < $1.name }.flatMap { file in
      YAMLFile.open(text: file.text, file: file.name, mistakes: mistakes).map(reader.cases) ?? []
    }
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

  /// One day of a case: the night's values and what is expected of them. The values do not hang on the plan's rows, so that one night can
  /// be put to several plans.
  struct Night {
    let name: String
    let asOf: CalendarDay
    let expected: [PlanCase.Expectation]
    let input: OutcomeInput

    /// What does not hold, a line each.
    func failures(plan: OutcomePlan, calendar: SchoolCalendar) -> [String] {
      let list = OutcomesStage.run(input, plan: plan, calendar: calendar)
      return expected.compactMap { expected in
        PlanCases.compare(expected, list).map { "\(expected.place): \(name) on \(asOf.iso): \($0)" }
      }
    }
  }

  /// The days of every case, or of those of one row.
  func nights(of row: String? = nil, plan: OutcomePlan, calendar: SchoolCalendar) -> [Night] {
    cases.filter { row == nil || $0.row == row }.flatMap { one in
      one.nights.map { night in
        let world = PlanCaseWorld(plan: plan, calendar: calendar, one: one, asOf: night.asOf)
        return Night(name: one.name, asOf: night.asOf, expected: night.expected, input: world.input())
      }
    }
  }

  /// Runs every case, or those of one row.
  public func run(plan: OutcomePlan, calendar: SchoolCalendar, row: String? = nil) -> Report {
    var report = Report()
    report.count = cases.count { row == nil || $0.row == row }
    for night in nights(of: row, plan: plan, calendar: calendar) {
      report.checks += night.expected.count
      report.failures += night.failures(plan: plan, calendar: calendar)
    }
    let covered = Set(cases.map(\.row))
    report.rowsWithoutCases = plan.measures.filter { !covered.contains($0) }
    report.boundaries = PlanBoundaries.check(plan)
    return report
  }

  private static func compare(_ expected: PlanCase.Expectation, _ list: OutcomeList) -> String? {
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
    check("reason", expected.reason?.rawValue, found.reasonCode.rawValue)
    for flag in expected.flags where !found.flags.contains(flag) {
      wrong.append("flag \(flag.rawValue), found \(found.flags.map(\.rawValue))")
    }
    for flag in expected.without where found.flags.contains(flag) { wrong.append("no flag \(flag.rawValue)") }
    return wrong.isEmpty ? nil : "expected \(label): \(wrong.joined(separator: "; ")) (\(found.reasonCode.rawValue))"
  }
}
