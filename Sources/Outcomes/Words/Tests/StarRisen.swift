import Vocabulary

/// `star`: the Outcome Star has risen (*Meaning*: The Outcome Star): the latest star against the lowest one before it, type by type.
struct StarRisen: TestWord {
  static let word = "star"
  static var keys: [PlanKey<StarRisen>] {
    [
      .needed("rise", \.percent, .percent, "By how much a point must rise."),
      .needed("points", \.points, .number(1...20), "How many points must."),
    ]
  }

  var percent = 20
  var points = 2

  var sight: WordSight { WordSight(.star) }

  func sentence(_ plan: PlanWording) -> String {
    "the Outcome Star rose by \(percent)% on \(points) points and fell on none"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let stars = item.stars(of: item.subject, upTo: day)
    var result: Answer?
    for type in Set(stars.map(\.type.number)).sorted() {
      let ofType = stars.filter { $0.type.number == type }
      guard let latest = ofType.last, latest.on > item.qualified else { continue }
      guard let baseline = ofType.dropLast().min(by: { ($0.total, $0.on) < ($1.total, $1.on) }) else { continue }
      let answer = compare(baseline, latest, item)
      result = result.map { $0.or(answer) } ?? answer
    }
    if result == nil {
      item.tell { $0.want("A second Outcome Star after qualifying", from: "The lead professional") }
    }
    return result ?? .awaiting(.starMissing)
  }

  private func compare(_ old: Star, _ new: Star, _ item: MeasureEvaluation) -> Answer {
    item.tell { note in
      note.figures.append("star \(old.on.iso) \(old.total), \(new.on.iso) \(new.total)")
      (old.points + new.points).forEach { note.cite($0.index) }
      if new.on < item.qualified.adding(months: 3) { note.flag(.starEarly) }
    }
    guard old.points.map(\.area) == new.points.map(\.area) else { return .review(.starIncomparable) }
    var risen = 0
    for (before, after) in zip(old.points, new.points) {
      guard let was = before.score else { continue }
      guard let now = after.score else { return .review(.starIncomparable) }
      if now < was { return .fails(.starNotRisen) }
      let isRise =
        item.settings.starBasis == .relative
        ? 100 * now >= (100 + percent) * was : 100 * (now - was) >= percent * item.settings.starScalePoints
      if isRise, now > was { risen += 1 }
    }
    guard risen >= points else { return .fails(.starNotRisen) }
    item.lastShown = max(item.lastShown ?? new.on, new.on)
    return .holds
  }
}
