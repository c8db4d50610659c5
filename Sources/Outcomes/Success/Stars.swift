import Vocabulary

/// One completed Outcome Star.
struct Star {
  let type: Word
  let on: CalendarDay
  /// Entry, Review or Exit, where the source says.
  let stage: Word
  /// Areas with their scores, by number of the area's word; nil where left blank. The highest possible score where the source says.
  var points: [(area: UInt32, score: Int?, maximum: Int?, index: Int32)]

  var total: Int { points.reduce(0) { $0 + ($1.score ?? 0) } }
}

extension MeasureEvaluation {
  /// The completed assessments of somebody by areas that are known on a day, in order of date.
  func stars(of one: Subject, upTo day: AskedDay) -> [Star] {
    guard one.mask & Subject.bit(.star) != 0 else { return [] }
    var found: [Star] = []
    for index in one.events {
      let event = book.events[Int(index)]
      guard event.kind == .star, let on = event.on, on <= day else { continue }
      let point = (area: event.area.number, score: event.score, maximum: event.maximum, index: index)
      let known = found.firstIndex { $0.on == on && $0.type == event.type && $0.stage == event.stage }
      guard let known else {
        found.append(Star(type: event.type, on: on, stage: event.stage, points: [point]))
        continue
      }
      // A row that stands twice counts once.
      let isAgain = found[known].points.contains { $0.area == point.area && $0.score == point.score }
      if !isAgain { found[known].points.append(point) }
    }
    for index in found.indices { found[index].points.sort { ($0.area, $0.index) < ($1.area, $1.index) } }
    return found.sorted { ($0.on, $0.type.number, $0.stage.number) < ($1.on, $1.type.number, $1.stage.number) }
  }
}
