import Vocabulary

/// The plan as the document's table: concern, how we know, what success is, how we know it; with readings, settings and sources. A plan that
/// is arranged in pages reads page by page: its eligibility priorities, its indicators, where evidence is looked for.
public struct PlanDocument: Sendable, Equatable {
  /// The plan's title.
  public var title: String
  /// The headlines, or the pages, with their rows, in the plan's order.
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

  /// A headline, or a page, and its rows.
  public struct Section: Sendable, Equatable {
    /// The letter and the title.
    public var heading: String
    /// The strategic goal.
    public var goal: String
    /// The rows.
    public var rows: [Row]
    /// The page's indicators, a line each and what it asks; empty for a headline.
    public var indicators: [String] = []
    /// Where the plan's owner looks for evidence; empty for a headline.
    public var evidenceSources: [String] = []
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
    names = PlanDocument.names(plan, plan.rows.filter { row == nil || $0.measure == row })
    sections = plan.pages.compactMap { PlanDocument.section($0, plan, wording, only: row) }
    guard plan.pages.isEmpty else { return }
    sections = plan.headlines.compactMap { headline in
      let rows = plan.rows.filter { $0.headline == headline.letter && (row == nil || $0.measure == row) }
      guard !rows.isEmpty else { return nil }
      return Section(
        heading: "\(headline.letter). \(headline.title)", goal: headline.goal,
        rows: rows.map { PlanDocument.row($0, plan, wording) })
    }
  }

  private static func section(_ page: OutcomePlan.Page, _ plan: OutcomePlan, _ wording: PlanWording, only row: String?)
    -> Section?
  {
    let rows = plan.rows.filter { $0.page == page.code && (row == nil || $0.measure == row) }
    guard !rows.isEmpty else { return nil }
    let named = Set(rows.flatMap { $0.sets.joined() + $0.supporting.map(\.name) })
    let indicators = plan.indicators.filter { row == nil ? $0.page == page.code : named.contains($0.name) }
    return Section(
      heading: "\(page.code). \(page.title)", goal: "", rows: rows.map { PlanDocument.row($0, plan, wording) },
      indicators: indicators.flatMap { lines($0, plan, wording) }, evidenceSources: page.evidenceSources)
  }

  private static func lines(_ indicator: OutcomePlan.Indicator, _ plan: OutcomePlan, _ wording: PlanWording) -> [String]
  {
    let rows = plan.rows.filter { $0.sets.joined().contains(indicator.name) }.map(\.measure)
    let supported = plan.rows.filter { $0.supporting.contains(indicator.step) }.map(\.measure)
    let serves =
      rows.isEmpty ? "told with \(supported.joined(separator: ", "))" : "serves \(rows.joined(separator: ", "))"
    return ["\(indicator.name)  \(indicator.step.text) (\(serves))"]
      + wording.lines([indicator.step.withoutName]).map { String(repeating: "  ", count: $0.depth + 1) + $0.text }
  }

  private static func row(_ row: PlanRow, _ plan: OutcomePlan, _ wording: PlanWording) -> Row {
    var know = row.routes.map { "\($0.name): \($0.text) [\($0.question.sentence(wording))]" }
    if let set = row.confirmation { know.append("and: \(set.name)") }
    var proof = row.sets.map { $0.joined(separator: " and ") }
    if proof.count > 1 { proof = proof.enumerated().map { $0 == 0 ? $1 : "or \($1)" } }
    if row.sets.isEmpty {
      proof = wording.lines(row.tests).map { String(repeating: "  ", count: $0.depth) + $0.text }
    }
    if !row.supporting.isEmpty {
      proof.append("told where they are true: \(row.supporting.map(\.name).joined(separator: ", "))")
    }
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
      concern: row.page.isEmpty ? row.concern : "\(row.concern) [\(row.headline)]", howWeKnow: know,
      success: row.sets.isEmpty ? row.success : "", howWeKnowIt: proof,
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
    // An event's own first day is what anybody would take its date to be, and its own person the one whom it is about.
    let asTaken = ["date": "on", "known_from": "on", "or_family": "no"]
    return lines(facts.filter { asTaken[$0.keys.last ?? ""] != $0.text }).joined(separator: "; ")
  }
}
