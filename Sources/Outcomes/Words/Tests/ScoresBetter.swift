import Settings
import Vocabulary

/// `scores`: two assessments by one tool compare well: the latest one after qualifying, and an earlier one.
struct ScoresBetter: TestWord {
  /// How the later scores must compare.
  enum Change: String, CaseIterable, Sendable {
    /// Their sum is lower, as a risk's should be.
    case totalLower = "total lower"
    /// Each area is higher; one at the top both times may stay there.
    case everyAreaHigher = "every area higher"
    /// At least one area is higher, and none lower.
    case someHigherNoneLower = "some higher, none lower"
  }

  /// With which earlier assessment they are compared.
  enum Against: String, CaseIterable, Sendable {
    /// The last one up to qualifying.
    case previous = "the one before"
    /// The first of all.
    case first = "the first"
  }

  static let word = "scores"
  static var keys: [PlanKey<ScoresBetter>] {
    [
      .needed("of", \.tools, .words, "The tools; one that shows it is enough."),
      .needed("change", \.change, .choice, "How they must compare."),
      .needed("against", \.against, .choice, "With which earlier assessment."),
      .optional("stage", \.stages, .words, "The stage of the later assessment."),
      .optional("before_stage", \.earlierStages, .words, "The stage of the earlier one."),
      .optional("tops", \.tops, .tops, "The highest score of tools whose rows do not say it."),
    ]
  }

  /// The highest score of a tool's areas, where its rows do not say.
  struct Top: Sendable, Equatable {
    /// The tool.
    var tool = WordList.none
    /// The score.
    var score = 0
  }

  var tools = WordList.none
  var change = Change.totalLower
  var against = Against.previous
  var stages: WordList?
  var earlierStages: WordList?
  var tops: [Top] = []

  var sight: WordSight { WordSight(.star) }

  func sentence(_ plan: PlanWording) -> String {
    let later = stages.map { " at \(plan.any($0))" } ?? ""
    let earlier = earlierStages.map { " at \(plan.any($0))" } ?? ""
    let highest = tops.map { "\(plan.any($0.tool)) \($0.score)" }.joined(separator: ", ")
    return "\(plan.any(tools))\(later): against \(against.rawValue)\(earlier), \(change.rawValue)"
      + (highest.isEmpty ? "" : " (the top is \(highest))")
  }

  /// Tool by tool, and in a row about the family person by person: one that holds is enough.
  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    var result: Answer?
    for one in item.subjects {
      let all = item.stars(of: one, upTo: day).filter { item.book.has(tools, $0.type) }
      for tool in Set(all.map(\.type.number)).sorted() {
        guard let pair = pair(all.filter { $0.type.number == tool }, item) else { continue }
        let answer = compare(pair.earlier, pair.later, item)
        result = result.map { $0.or(answer) } ?? answer
      }
    }
    if result == nil {
      item.tell { $0.want("A second assessment after qualifying", from: "The worker who assesses") }
    }
    return result ?? .awaiting(.scoresMissing)
  }

  /// The two assessments that are compared, of those of a tool in order of date; nil where there are not two.
  private func pair(_ all: [Star], _ item: MeasureEvaluation) -> (earlier: Star, later: Star)? {
    func has(_ list: WordList?, _ star: Star) -> Bool { list.map { item.book.has($0, star.stage) } ?? true }
    guard let later = all.last(where: { $0.on > item.qualified && has(stages, $0) }) else { return nil }
    let before = all.filter { $0.on < later.on && has(earlierStages, $0) }
    guard let earlier = against == .first ? before.first : before.last else { return nil }
    return (earlier, later)
  }

  private func compare(_ old: Star, _ new: Star, _ item: MeasureEvaluation) -> Answer {
    item.tell { note in
      note.figures.append("scores \(old.on.iso) \(old.total), \(new.on.iso) \(new.total)")
      (old.points + new.points).forEach { note.cite($0.index) }
    }
    let pairs = zip(old.points, new.points).compactMap { was, now -> (was: Int, now: Int, top: Int?)? in
      guard let before = was.score, let after = now.score else { return nil }
      return (before, after, now.maximum ?? tops.first { item.book.has($0.tool, new.type) }?.score)
    }
    guard old.points.map(\.area) == new.points.map(\.area), pairs.count == new.points.count else {
      return .review(.scoresIncomparable)
    }
    let isBetter =
      switch change {
      case .totalLower: new.total < old.total
      case .everyAreaHigher: pairs.allSatisfy { $0.now > $0.was || ($0.now == $0.was && $0.now == $0.top) }
      case .someHigherNoneLower: pairs.contains { $0.was < $0.now } && pairs.allSatisfy { $0.was <= $0.now }
      }
    guard isBetter else { return .fails(.scoresNotBetter) }
    item.lastShown = max(item.lastShown ?? new.on, new.on)
    return .holds
  }
}

extension PlanValue where Value == [ScoresBetter.Top] {
  /// `{ My Star: 5 }`.
  fileprivate static var tops: PlanValue {
    PlanValue(
      "{ My Star: 5 }",
      read: { place, reader in
        place.entries.compactMap { entry in
          entry.value.integer(in: 1...1000).map {
            ScoresBetter.Top(tool: reader.plan.add(words: [entry.key]), score: $0)
          }
        }
      },
      facts: { tops, plan in
        tops.flatMap { top in plan.words(top.tool).map { PlanFact([$0], "\(top.score)") } }
      })
  }
}
