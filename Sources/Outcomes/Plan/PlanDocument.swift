import Vocabulary

/// The plan as the document's table: concern, how we know, what success is, how we know it; with readings, settings and sources.
public struct PlanDocument: Sendable, Equatable {
  /// The plan's title.
  public var title: String
  /// The headlines with their rows, in the plan's order.
  public var sections: [Section]

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
  }

  private static func row(_ row: PlanRow, _ plan: OutcomePlan, _ wording: PlanWording) -> Row {
    var know = row.routes.map { "\($0.name): \($0.text) [\(wording.words($0.rule))]" }
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

extension PlanSettings {
  /// The value of a setting by its name, for people.
  public func value(of name: String) -> String {
    switch name {
    case "tickLookbackMonths": "\(tickLookbackMonths)"
    case "clearPeriod": clearPeriod.rawValue
    case "schoolWindow": schoolWindow.rawValue
    case "termLagPolicy": termLagPolicy.rawValue
    case "termLagDays": "\(termLagDays)"
    case "minPossibleSessions": "\(minPossibleSessions)"
    case "starBasis": starBasis.rawValue
    case "starScalePoints": "\(starScalePoints)"
    case "eetRequireElapsed": "\(eetRequireElapsed)"
    case "c1C2": c1C2.rawValue
    case "c2NfaReferralBlocks": "\(c2NfaReferralBlocks)"
    case "c5Evidence": c5Evidence.rawValue
    case "unspecifiedMonths": "\(unspecifiedMonths)"
    case "tickCountsAsProfessional": "\(tickCountsAsProfessional)"
    case "jsaWeeks": "\(jsaWeeks)"
    case "otherWeeks": "\(otherWeeks)"
    case "ceToleranceDays": "\(ceToleranceDays)"
    case "plan_version_by": planVersionBy.rawValue
    default: ""
    }
  }
}
