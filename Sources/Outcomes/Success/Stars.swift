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
  /// The subject's stars known on a day, in order.
  func stars(upTo day: AskedDay) -> [Star] {
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
