/// What differs between two plans, in words.
public enum PlanDifference {
  /// A line for each difference: settings, then rows in the new plan's order, then rows that are gone.
  public static func lines(from old: OutcomePlan, to new: OutcomePlan) -> [String] {
    var lines = settings(old.settings, new.settings)
    let before = rows(old)
    let after = rows(new)
    for (key, row) in after {
      guard let other = before.first(where: { $0.key == key })?.row else {
        lines.append("\(key): new: \(row.concern)")
        continue
      }
      lines += differences(key, other, row)
    }
    for (key, row) in before where !after.contains(where: { $0.key == key }) {
      lines.append("\(key): gone: \(row.concern)")
    }
    return lines
  }

  /// The rows of one plan that differ in another.
  public static func changedMeasures(from old: OutcomePlan, to new: OutcomePlan) -> [String] {
    let before = rows(old)
    let after = rows(new)
    let isSame = { (key: String) in before.first { $0.key == key }?.row == after.first { $0.key == key }?.row }
    let keys = Set((before + after).map(\.key)).filter { !isSame($0) }
    return Set(keys.compactMap { $0.split(separator: " ").first.map(String.init) }).sorted()
  }

  private static func rows(_ plan: OutcomePlan) -> [(key: String, row: PlanDocument.Row)] {
    let document = PlanDocument(plan)
    return document.sections.flatMap(\.rows).map { ("\($0.measure) (\($0.inForce))", $0) }
  }

  private static func settings(_ old: PlanSettings, _ new: PlanSettings) -> [String] {
    PlanSettings.names.compactMap { name in
      let (before, after) = (old.value(of: name), new.value(of: name))
      return before == after ? nil : "setting \(name): was \(before), is \(after)"
    }
  }

  private static func differences(_ key: String, _ old: PlanDocument.Row, _ new: PlanDocument.Row) -> [String] {
    var lines: [String] = []
    func compare(_ what: String, _ before: [String], _ after: [String]) {
      for item in before where !after.contains(item) { lines.append("\(key): \(what), no longer: \(item.trimmed)") }
      for item in after where !before.contains(item) { lines.append("\(key): \(what), now: \(item.trimmed)") }
    }
    compare("about", [old.subject], [new.subject])
    compare("concern", [old.concern], [new.concern])
    compare("how we know", old.howWeKnow, new.howWeKnow)
    compare("success", [old.success], [new.success])
    compare("how we know it", old.howWeKnowIt, new.howWeKnowIt)
    compare("reading", old.readings, new.readings)
    compare("source", [old.source], [new.source])
    return lines
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}

extension PlanSettings {
  /// The names of the settings, in the order in which they are shown.
  public static let names = [
    "tickLookbackMonths", "clearPeriod", "schoolWindow", "termLagPolicy", "termLagDays", "minPossibleSessions",
    "starBasis", "starScalePoints", "eetRequireElapsed",
    "c1C2", "c2NfaReferralBlocks", "c5Evidence", "unspecifiedMonths", "tickCountsAsProfessional", "jsaWeeks",
    "otherWeeks", "ceToleranceDays",
    "plan_version_by",
  ]
}
