import Outcomes
import Vocabulary

/// The days before, on and after each dated change of a plan: on each of them one version of the row must be in force, or none.
enum PlanBoundaries {
  /// A line for each day tried, saying which version is in force.
  static func check(_ plan: OutcomePlan) -> [String] {
    var lines: [String] = []
    for measure in plan.measures {
      let versions = plan.rows.filter { $0.measure == measure }
      let changes = Set(versions.flatMap { [$0.inForceFrom, $0.inForceTo?.adding(days: 1)].compactMap { $0 } }).sorted()
      for change in changes {
        for day in [change.adding(days: -1), change, change.adding(days: 1)] {
          let inForce = versions.filter { $0.isInForce(on: day) }.map(\.version)
          lines.append(
            "\(measure) on \(day.iso): \(inForce.isEmpty ? "not in force" : inForce.joined(separator: " and "))")
        }
      }
    }
    return lines
  }
}
