import Vocabulary

/// The plan as the document's table: concern, how we know, what success is, how we know it; with readings, settings and sources.
public struct PlanDocument: Sendable, Equatable {
  /// The plan's title.
  public var title: String
  /// The headlines with their rows, in the plan's order.
  public var sections: [Section]
  /// What the names stand for that the rows use: events, benefits, roles.
  public var names: [Name]

  /// Something that the plan calls by a name.
  public struct Name: Sendable, Equatable {
    /// The name.
    public var name: String
    /// What it stands for, a line for each alternative.
    public var meaning: [String]
  }

  /// A headline and its rows.
  public struct Section: Sendable, Equatable {
    /// The letter and the title.
    public var heading: String
    /// The strategic goal.
    public var goal: String
    /// The rows.
    public var rows: [Row]
  }

  /// A row of the table.
  public struct Row: Sendable, Equatable {
    /// The row's number.
    public var measure: String
    /// Version and dates.
    public var inForce: String
    /// Document and place.
    public var source: String
    /// Whom it is about.
    public var subject: String
    /// The four columns; the second and fourth a line each.
    public var concern: String
    /// How we know, a line for each route.
    public var howWeKnow: [String]
    /// What success is.
    public var success: String
    /// How we know it, a line for each test, indented by two spaces for each level.
    public var howWeKnowIt: [String]
    /// The readings, with the settings that stand for them.
    public var readings: [String]
  }

  /// The whole plan, or one row of it.
  public init(_ plan: OutcomePlan, row: String? = nil) {
    title = plan.title
    let wording = PlanWording(plan: plan)
    sections = plan.headlines.compactMap { headline in
      let rows = plan.rows.filter { $0.headline == headline.letter && (row == nil || $0.measure == row) }
      guard !rows.isEmpty else { return nil }
      return Section(
        heading: "\(headline.letter). \(headline.title)", goal: headline.goal,
        rows: rows.map { PlanDocument.row($0, plan, wording) })
    }
    names = PlanDocument.names(plan, plan.rows.filter { row == nil || $0.measure == row })
  }

  private static func row(_ row: PlanRow, _ plan: OutcomePlan, _ wording: PlanWording) -> Row {
    var know = row.routes.map { "\($0.name): \($0.text) [\($0.question.sentence(wording))]" }
    if let set = row.confirmation { know.append("and: \(set.name)") }
    var proof = wording.lines(row.tests).map { String(repeating: "  ", count: $0.depth) + $0.text }
    if let set = row.neutralWhile {
      proof.append("taken out of account during \(set.name) that began after qualifying")
    }
    if !row.flagsWhenMet.isEmpty { proof.append("marked \(row.flagsWhenMet.map(\.rawValue).joined(separator: ", "))") }
    return Row(
      measure: row.measure,
      inForce:
        "version \(row.version), from \(row.inForceFrom?.iso ?? "the start")\(row.inForceTo.map { " to \($0.iso)" } ?? "")",
      source: row.source,
      subject: row.subject.kinds.map(\.rawValue).joined(separator: " or ")
        + (row.subject.ages.map { ", \($0.lowerBound) to \($0.upperBound) years old" } ?? ""),
      concern: row.concern, howWeKnow: know, success: row.success, howWeKnowIt: proof,
      readings: row.readings.map { reading in
        reading.setting.isEmpty
          ? reading.text : "\(reading.text) (\(reading.setting): \(plan.settings.value(of: reading.setting)))"
      })
  }
}

// MARK: Names

extension PlanDocument {
  private static func names(_ plan: OutcomePlan, _ rows: [PlanRow]) -> [Name] {
    let facts = rows.flatMap { $0.facts(plan) }
    let used = Set(facts.map(\.text))
    let events = plan.events.filter { used.contains($0.name) }.map { set in
      Name(name: set.name, meaning: set.selectors.map { said(EventSet(name: "", selectors: [$0]).facts(plan)) })
    }
    let shared = ["benefits", "education_employment_training"].compactMap { key -> Name? in
      let said = facts.compactMap { fact in
        fact.keys.firstIndex(of: key).map { PlanFact(Array(fact.keys[($0 + 1)...]), fact.text) }
      }
      return said.isEmpty ? nil : Name(name: key, meaning: lines(said))
    }
    let people = PlanSettings.people.facts(plan.settings, plan)
    return events + shared + [Name(name: "people", meaning: lines(people))]
  }

  /// A line for each key, with all that stands behind it.
  private static func lines(_ facts: [PlanFact]) -> [String] {
    let keys = facts.map(\.keys).reduce(into: [[String]]()) { if !$0.contains($1) { $0.append($1) } }
    return keys.map { keys in
      let texts = facts.filter { $0.keys == keys }.map(\.text)
      let each = texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return "\(keys.joined(separator: " ")): \(each.joined(separator: ", "))"
    }
  }

  private static func said(_ facts: [PlanFact]) -> String {
    // An event's own first day is what anybody would take its date to be.
    lines(facts.filter { !(["date", "known_from"].contains($0.keys.last) && $0.text == "on") }).joined(separator: "; ")
  }
}
