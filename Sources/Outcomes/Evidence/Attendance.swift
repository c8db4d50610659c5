import Vocabulary

/// A child's sessions in one term, over all schools.
struct TermSum: Equatable {
  var possible = 0
  var absent = 0
  var events: [Int32] = []
}

extension MeasureEvaluation {
  /// The subject's sessions by term.
  func attendanceByTerm() -> [Int: TermSum] { AttendanceTable.sums(of: subject, book: book) }
}

/// Adds up attendance: one row for a pupil, school and term that two systems report, no row of a subsidiary registration.
enum AttendanceTable {
  private struct Row {
    let term: Int
    let place: Word
    let feed: UInt16
    let index: Int32
  }

  static func sums(of subject: Subject, book: EvidenceBook) -> [Int: TermSum] {
    guard subject.mask & Subject.bit(.attendance) != 0 else { return [:] }
    var rows: [Row] = []
    let hasSubsidiary = subject.events.contains { index in
      let event = book.events[Int(index)]
      return event.kind == .enrolment && event.status.number == book.canon.subsidiary
    }
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .attendance, let term = event.term, let possible = event.possible, possible > 0,
        let absent = event.absent,
        absent >= 0, absent <= possible, book.calendar.end(ofTerm: term) <= book.asOf,
        !(hasSubsidiary && isSubsidiary(event, term, subject, book))
      else { continue }
      rows.append(Row(term: term, place: event.place, feed: event.feed, index: index))
    }
    rows.sort { ($0.term, $0.index) < ($1.term, $1.index) }
    var sums: [Int: TermSum] = [:]
    var first = 0
    while first < rows.count {
      var end = first + 1
      while end < rows.count, rows[end].term == rows[first].term { end += 1 }
      for row in once(rows[first..<end], book) {
        let event = book.events[Int(row.index)]
        sums[row.term, default: TermSum()].possible += event.possible ?? 0
        sums[row.term, default: TermSum()].absent += event.absent ?? 0
        sums[row.term, default: TermSum()].events.append(row.index)
      }
      first = end
    }
    return sums
  }

  /// The rows of one term, each school once: where two feeds report it, the later extract wins (*Meaning*: Sessions).
  ///
  /// Rows that name no school, or one that no roll has, cannot be compared with another feed's: then the latest extract's rows stand for
  /// the term.
  private static func once(_ rows: ArraySlice<Row>, _ book: EvidenceBook) -> [Row] {
    guard rows.contains(where: { $0.feed != rows.first?.feed }) else { return Array(rows) }
    let feeds = Set(rows.map(\.feed)).sorted { later($0, $1, book) }
    // Feeds with one word in common write schools alike.
    let areAlike = rows.contains { row in rows.contains { $0.feed != row.feed && $0.place == row.place } }
    if rows.contains(where: { $0.place.isNone || !areAlike && book.schools.school($0.place) == nil }) {
      return rows.filter { $0.feed == feeds.first }
    }
    return rows.filter { row in
      !feeds.prefix { $0 != row.feed }.contains { feed in
        rows.contains { $0.feed == feed && isSame($0.place, row.place, book) }
      }
    }
  }

  private static func isSame(_ place: Word, _ other: Word, _ book: EvidenceBook) -> Bool {
    guard place != other else { return true }
    return book.schools.school(place).map { $0 == book.schools.school(other) } ?? false
  }

  private static func later(_ left: UInt16, _ right: UInt16, _ book: EvidenceBook) -> Bool {
    let leftTo = book.feeds[Int(left)].to?.number ?? .min
    let rightTo = book.feeds[Int(right)].to?.number ?? .min
    return leftTo == rightTo ? left < right : leftTo > rightTo
  }

  private static func isSubsidiary(_ event: Event, _ term: Int, _ subject: Subject, _ book: EvidenceBook) -> Bool {
    guard !event.place.isNone else { return false }
    var found = false
    for index in subject.events {
      let spell = book.events[Int(index)]
      guard spell.kind == .enrolment, isSame(spell.place, event.place, book), let on = spell.on,
        on <= book.calendar.end(ofTerm: term),
        spell.until.map({ $0 >= book.calendar.start(ofTerm: term) }) ?? true
      else { continue }
      if spell.status.number != book.canon.subsidiary { return false }
      found = true
    }
    return found
  }
}
