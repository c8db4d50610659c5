import Vocabulary

/// What differs between two plans, from all that they mean: each line names the row, the keys that lead to what differs, and what it was.
public struct PlanDifference: Sendable, Equatable {
  /// The rows of which something differs, in the new plan's order; then those that are gone.
  public let rows: [String]
  /// A line for each difference: what all rows share, then rows in the new plan's order, then rows that are gone.
  public let lines: [String]

  /// The answer, in a sentence.
  public var answer: String {
    if lines.isEmpty { return "the plans do not differ" }
    let number = "\(lines.count) difference\(lines.count == 1 ? "" : "s")"
    return rows.isEmpty
      ? "the plans differ in what all rows share: \(number)"
      : "the plans differ in \(rows.count == 1 ? "row" : "\(rows.count) rows"): \(rows.joined(separator: ", ")); \(number)"
  }

  /// Compares an old plan with a new one.
  public init(from old: OutcomePlan, to new: OutcomePlan) {
    var lines = PlanDifference.lines(old.sharedFacts, new.sharedFacts)
    var rows: [String] = []
    var left = old.rows
    for row in new.rows {
      let changes: [String]
      if let index = PlanDifference.counterpart(of: row, in: left, new) {
        changes = PlanDifference.lines(left.remove(at: index).facts(old), row.facts(new))
      } else {
        changes = ["new: \(row.concern)"]
      }
      lines += changes.map { "\(row.measure) (version \(row.version)): \($0)" }
      if !changes.isEmpty { rows.append(row.measure) }
    }
    for row in left {
      lines.append("\(row.measure) (version \(row.version)): gone: \(row.concern)")
      rows.append(row.measure)
    }
    self.lines = lines
    self.rows = rows.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The row that another plan has in a row's place: the same version of it, or the only one.
  private static func counterpart(of row: PlanRow, in rows: [PlanRow], _ new: OutcomePlan) -> Int? {
    if let same = rows.firstIndex(where: { $0.measure == row.measure && $0.version == row.version }) { return same }
    let others = rows.indices.filter { rows[$0].measure == row.measure }
    let isKept = { (version: String) in new.rows.contains { $0.measure == row.measure && $0.version == version } }
    return others.first { !isKept(rows[$0].version) }
  }

  /// A line for each set of keys under which the two say something else.
  private static func lines(_ before: [PlanFact], _ after: [PlanFact]) -> [String] {
    let (old, new) = (Dictionary(grouping: before, by: \.keys), Dictionary(grouping: after, by: \.keys))
    var keys: [[String]] = []
    for fact in after + before where keys.last != fact.keys && !keys.contains(fact.keys) { keys.append(fact.keys) }
    return keys.flatMap { keys -> [String] in
      let (was, now) = ((old[keys] ?? []).map(\.text), (new[keys] ?? []).map(\.text))
      guard was != now else { return [] }
      let place = keys.joined(separator: ".")
      if was.count == 1, now.count == 1 { return ["\(place): was \(was[0]), is \(now[0])"] }
      let gone = was.filter { !now.contains($0) }.map { "\(place): no longer \($0)" }
      let added = now.filter { !was.contains($0) }.map { "\(place): now \($0)" }
      return gone + added
        + (gone.isEmpty && added.isEmpty ? ["\(place): now in the order \(now.joined(separator: ", "))"] : [])
    }
  }
}

extension OutcomePlan {
  /// What it says of all rows together.
  var sharedFacts: [PlanFact] {
    let sources = self.sources.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { kind, feeds in
      feeds.map { PlanFact(["sources", kind.rawValue], $0) }
    }
    let headlines = self.headlines.flatMap { headline in
      [
        PlanFact(["headline", headline.letter, "title"], headline.title),
        PlanFact(["headline", headline.letter, "goal"], headline.goal),
      ]
    }
    let pages = self.pages.flatMap { page in
      [PlanFact(["page", page.code, "title"], page.title)]
        + page.evidenceSources.map { PlanFact(["page", page.code, "evidence_sources"], $0) }
    }
    return [PlanFact(["title"], title)] + settings.facts(self).map { $0.below("settings") } + sources + headlines
      + pages
  }
}
