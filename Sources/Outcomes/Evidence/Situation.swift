import Vocabulary

/// What Aspire says of one stretch of a young person's life; several rows of one start are one situation.
struct Situation {
  let group: Word
  let code: Word
  let from: CalendarDay
  var until: CalendarDay?
  var confirmed: CalendarDay?
  var expires: CalendarDay?
  var index: Int32
}

/// Lists situations.
enum SituationTable {
  /// Known on a day, in order of start; a situation without an end lasts until the next one.
  static func list(of subject: Subject, upTo day: AskedDay, book: EvidenceBook) -> [Situation] {
    guard subject.mask & Subject.bit(.situation) != 0 else { return [] }
    var found: [Situation] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .situation, let from = event.on, from <= day else { continue }
      let confirmed = event.confirmed.flatMap { $0 <= day ? $0 : nil }
      if let same = found.firstIndex(where: { $0.from == from && $0.group == event.type && $0.code == event.code }) {
        found[same].confirmed = [found[same].confirmed, confirmed].compactMap { $0 }.max()
        found[same].expires = [found[same].expires, event.expires].compactMap { $0 }.max()
        found[same].until = [found[same].until, event.until].compactMap { $0 }.min()
        found[same].index = index
      } else {
        found.append(
          Situation(
            group: event.type, code: event.code, from: from, until: event.until, confirmed: confirmed,
            expires: event.expires, index: index))
      }
    }
    return found.sorted { ($0.from, $0.index) < ($1.from, $1.index) }
  }
}
