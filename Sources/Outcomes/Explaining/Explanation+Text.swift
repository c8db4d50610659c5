public import Vocabulary

extension Explanation {
  /// The explanation as plain text; `place` says where a line stands, as `file:line`.
  public func text(place: (SourceLine) -> String) -> String {
    var lines = ["\(row.measure)  \(row.concern)", "    \(row.inForce); \(row.source)"]
    if let outcome {
      lines.append("")
      lines.append(
        "Status: \(outcome.status.rawValue)\(outcome.reasonCode == .none ? "" : " (\(outcome.reasonCode.rawValue))")")
      if !outcome.reason.isEmpty { lines.append("    \(outcome.reason)") }
      lines.append("    qualified on \(outcome.qualifiedOn.iso) by \(outcome.routes.joined(separator: ", "))")
      if let from = outcome.windowFrom, let to = outcome.windowTo {
        lines.append("    window \(from.iso) to \(to.iso)")
      }
      if let met = outcome.metOn { lines.append("    met on \(met.iso)") }
      if let due = outcome.dueOn { lines.append("    due on \(due.iso)") }
    } else {
      lines += ["", "Status: not qualified"]
    }
    lines += ["", "Routes tried"]
    for route in routes {
      lines.append("  \(route.found.isEmpty ? "-" : "+") \(route.name): \(route.asks)")
      lines += route.found.map { "      \($0.text)\(places($0.lines, place))" }
    }
    if !conditions.isEmpty { lines += ["", "Conditions"] }
    for condition in conditions { lines += words(condition, place) }
    if !wouldChange.isEmpty { lines += ["", "What would change it"] + wouldChange.map { "  - \($0)" } }
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(_ condition: Condition, _ place: (SourceLine) -> String) -> [String] {
    let indent = String(repeating: "  ", count: condition.depth + 1)
    var lines = ["\(indent)\(condition.asks)", "\(indent)  \(condition.answer)"]
    if !condition.finding.text.isEmpty { lines.append("\(indent)  \(condition.finding.text)") }
    if !condition.finding.lines.isEmpty { lines.append("\(indent) \(places(condition.finding.lines, place))") }
    if condition.turns.count > 1 {
      lines.append("\(indent)  " + condition.turns.map { "\($0.on.iso) \($0.answer)" }.joined(separator: " -> "))
    }
    return lines
  }

  private func places(_ lines: [SourceLine], _ place: (SourceLine) -> String) -> String {
    lines.isEmpty ? "" : " [\(lines.map(place).joined(separator: "; "))]"
  }
}
