import Vocabulary

/// The columns of a saved table of outcomes.
struct OutcomeRows {
  private let families: [Int32]
  private let persons: [Int32]
  private let texts: [String: [String]]
  private let days: [String: [CalendarDay?]]
  private let flags: [String: [Bool]]

  /// Throws `SavedTableMismatch` where a column is missing.
  init(_ table: Table) throws {
    families = try table.numbers("family")
    persons = try table.numbers("person")
    let textNames = [
      "person_ref", "measure", "headline", "status", "routes", "reason_code", "reason", "plan_version", "test_values",
      "declared_by",
      "silent_feeds", "work_status", "flags", "hangs_on",
    ]
    let dayNames = [
      "qualified_on", "window_from", "window_to", "met_on", "due_on", "declared_on", "work_met_on", "work_from",
    ]
    let flagNames = ["is_new_problem", "counts_in_roll_up", "qualifies_only_in_doubt"]
    texts = try Dictionary(uniqueKeysWithValues: textNames.map { ($0, try table.texts($0)) })
    days = try Dictionary(uniqueKeysWithValues: dayNames.map { ($0, try table.days($0)) })
    flags = try Dictionary(uniqueKeysWithValues: flagNames.map { ($0, try table.flags($0)) })
  }

  /// The outcomes, without evidence and what is missing, which have tables of their own.
  func outcomes() throws -> [Outcome] { try families.indices.map(outcome) }

  private func text(_ name: String, _ row: Int) -> String { texts[name]?[row] ?? "" }
  private func list(_ name: String, _ row: Int) -> [String] { text(name, row).split(separator: ";").map(String.init) }
  private func day(_ name: String, _ row: Int) -> CalendarDay? { days[name]?[row] }
  private func flag(_ name: String, _ row: Int) -> Bool { flags[name]?[row] ?? false }

  private func outcome(_ row: Int) throws -> Outcome {
    guard let status = OutcomeStatus(rawValue: text("status", row)), let qualified = day("qualified_on", row),
      let reason = ReasonCode(rawValue: text("reason_code", row))
    else {
      throw SavedTableMismatch(missing: "status, qualifying date or reason of outcome \(row + 1)")
    }
    var outcome = Outcome(
      family: families[row], measure: text("measure", row), headline: text("headline", row), status: status,
      qualifiedOn: qualified)
    outcome.person = persons[row] == Column.missing ? nil : persons[row]
    outcome.personRef = text("person_ref", row)
    outcome.routes = list("routes", row)
    outcome.windowFrom = day("window_from", row)
    outcome.windowTo = day("window_to", row)
    outcome.metOn = day("met_on", row)
    outcome.dueOn = day("due_on", row)
    outcome.reasonCode = reason
    outcome.reason = text("reason", row)
    outcome.planVersion = text("plan_version", row)
    outcome.testValues = text("test_values", row)
    outcome.declaredBy = text("declared_by", row)
    outcome.declaredOn = day("declared_on", row)
    outcome.silentFeeds = list("silent_feeds", row).compactMap { UInt16($0) }
    outcome.isNewProblem = flag("is_new_problem", row)
    outcome.countsInRollUp = flag("counts_in_roll_up", row)
    outcome.qualifiesOnlyInDoubt = flag("qualifies_only_in_doubt", row)
    outcome.flags = try list("flags", row).map(ExceptionCode.init(saved:))
    outcome.hangsOn = list("hangs_on", row).compactMap { Int32($0) }
    if let work = OutcomeStatus(rawValue: text("work_status", row)) {
      outcome.work = Outcome.WorkResult(status: work, metOn: day("work_met_on", row), windowFrom: day("work_from", row))
    }
    return outcome
  }
}
