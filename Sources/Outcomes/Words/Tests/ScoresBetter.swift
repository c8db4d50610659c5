import Vocabulary

/// `scores`: two assessments by the same scores compare well: the latest one after qualifying, and the last one before that.
struct ScoresBetter: TestWord {
  /// How the later scores must compare.
  enum Change: String, CaseIterable, Sendable {
    /// Their sum is lower, as a risk's should be.
    case totalLower = "total lower"
    /// Each area is higher; one at the top of the scale may stay there.
    case everyAreaHigher = "every area higher"
    /// At least one area is higher, and none lower.
    case someHigherNoneLower = "some higher, none lower"
  }

  static let word = "scores"
  static var keys: [PlanKey<ScoresBetter>] {
    [
      .needed("of", \.scales, .words, "The assessments, by the name of their scale."),
      .needed("change", \.change, .choice, "How they must compare."),
      .optional("top", \.top, .number(1...1000), "The top of the scale."),
      .optional("or_all_at_least", \.target, .number(0...1000), "The score that is enough in every area."),
    ]
  }

  var scales = WordList.none
  var change = Change.totalLower
  var top: Int?
  var target: Int?

  var sight: WordSight { WordSight(.star) }

  func sentence(_ plan: PlanWording) -> String {
    "\(plan.any(scales)): against the assessment before, \(change.rawValue)" + (top.map { " (\($0) is the top)" } ?? "")
      + (target.map { ", or all at least \($0)" } ?? "")
  }

  /// Scale by scale: one that holds is enough.
  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let all = item.stars(upTo: day).filter { item.book.has(scales, $0.type) }
    var result: Answer?
    for scale in Set(all.map(\.type.number)).sorted() {
      let ofScale = all.filter { $0.type.number == scale }
      guard let latest = ofScale.last, latest.on > item.qualified,
        let first = ofScale.dropLast().last(where: { $0.on <= item.qualified }) ?? ofScale.dropLast().first
      else { continue }
      let answer = compare(first, latest, item)
      result = result.map { $0.or(answer) } ?? answer
    }
    if result == nil {
      item.tell { $0.want("A second assessment after qualifying", from: "The worker who assesses") }
    }
    return result ?? .awaiting(.scoresMissing)
  }

  private func compare(_ old: Star, _ new: Star, _ item: MeasureEvaluation) -> Answer {
    item.tell { note in
      note.figures.append("scores \(old.on.iso) \(old.total), \(new.on.iso) \(new.total)")
      (old.points + new.points).forEach { note.cite($0.index) }
    }
    if let target, new.points.allSatisfy({ $0.score.map { $0 >= target } ?? false }) { return .holds }
    let pairs = zip(old.points, new.points).compactMap { was, now in
      was.score.flatMap { a in now.score.map { (a, $0) } }
    }
    guard old.points.map(\.area) == new.points.map(\.area), pairs.count == new.points.count else {
      return .review(.scoresIncomparable)
    }
    let isBetter =
      switch change {
      case .totalLower: new.total < old.total
      case .everyAreaHigher: pairs.allSatisfy { was, now in now > was || (now == was && now == top) }
      case .someHigherNoneLower: pairs.contains { $0 < $1 } && pairs.allSatisfy { $0 <= $1 }
      }
    return isBetter ? .holds : .fails(.scoresNotBetter)
  }
}
