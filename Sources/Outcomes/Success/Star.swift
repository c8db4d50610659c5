import Vocabulary

/// One completed Outcome Star.
struct Star {
  let type: Word
  let on: CalendarDay
  /// Areas with their scores, by number of the area's word; nil where left blank.
  var points: [(area: UInt32, score: Int?, index: Int32)]

  var total: Int { points.reduce(0) { $0 + ($1.score ?? 0) } }
}

extension MeasureEvaluation {
  /// The Outcome Star test (readings 4.9): the latest star against the lowest one before it, type by type.
  func hasRisen(_ test: StarTest, on day: CalendarDay) -> Answer {
    let stars = stars(upTo: day)
    var result: Answer?
    for type in Set(stars.map(\.type.number)).sorted() {
      let ofType = stars.filter { $0.type.number == type }
      guard let latest = ofType.last, latest.on > qualified else { continue }
      guard let baseline = ofType.dropLast().min(by: { ($0.total, $0.on) < ($1.total, $1.on) }) else { continue }
      let answer = compare(baseline, latest, test)
      result = result.map { $0.or(answer) } ?? answer
    }
    if result == nil {
      tell { $0.want("A second Outcome Star after qualifying", from: "The lead professional") }
    }
    return result ?? .awaiting(.starMissing)
  }

  private func compare(_ old: Star, _ new: Star, _ test: StarTest) -> Answer {
    tell { note in
      note.figures.append("star \(old.on.iso) \(old.total), \(new.on.iso) \(new.total)")
      (old.points + new.points).forEach { note.cite($0.index) }
      if new.on < qualified.adding(months: 3) { note.flag(.starEarly) }
    }
    guard old.points.map(\.area) == new.points.map(\.area) else { return .review(.starIncomparable) }
    var risen = 0
    for (before, after) in zip(old.points, new.points) {
      guard let was = before.score else { continue }
      guard let now = after.score else { return .review(.starIncomparable) }
      if now < was { return .fails(.starNotRisen) }
      let isRise =
        settings.starBasis == .relative
        ? 100 * now >= (100 + test.percent) * was : 100 * (now - was) >= test.percent * settings.starScalePoints
      if isRise, now > was { risen += 1 }
    }
    return risen >= test.points ? .holds : .fails(.starNotRisen)
  }

  func stars(upTo day: CalendarDay) -> [Star] {
    guard subject.mask & Subject.bit(.star) != 0 else { return [] }
    var found: [Star] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .star, let on = event.on, on <= day else { continue }
      let point = (area: event.area.number, score: event.score, index: index)
      if let known = found.firstIndex(where: { $0.on == on && $0.type == event.type }) {
        found[known].points.append(point)
      } else {
        found.append(Star(type: event.type, on: on, points: [point]))
      }
    }
    for index in found.indices { found[index].points.sort { $0.area < $1.area } }
    return found.sorted { ($0.on, $0.type.number) < ($1.on, $1.type.number) }
  }
}
