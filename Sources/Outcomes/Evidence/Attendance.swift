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

/// Adds up attendance: a school's term once, whoever reports it, and no row of a subsidiary registration.
enum AttendanceTable {
  private struct Row {
    let term: Int
    let place: Word
    let feed: UInt16
    let index: Int32
    let possible: Int
    let absent: Int
  }

  /// The sessions by term; of rows that contradict each other, those that stand.
  static func sums(of subject: Subject, book: EvidenceBook) -> [Int: TermSum] {
    var sums: [Int: TermSum] = [:]
    for row in rows(of: subject, book) {
      sums[row.term, default: TermSum()].possible += row.possible
      sums[row.term, default: TermSum()].absent += row.absent
      sums[row.term, default: TermSum()].events.append(row.index)
    }
    return sums
  }

  /// The rows that count, in order of term.
  private static func rows(of subject: Subject, _ book: EvidenceBook) -> [Row] {
    guard subject.mask & Subject.bit(.attendance) != 0 else { return [] }
    let hasSubsidiary = subject.events.contains { index in
      let event = book.events[Int(index)]
      return event.kind == .enrolment && event.status.number == book.canon.subsidiary
    }
    var rows: [Row] = []
    for index in subject.events {
      let event = book.events[Int(index)]
      guard event.kind == .attendance, let term = event.term, let possible = event.possible, possible > 0,
        let absent = event.absent,
        absent >= 0, absent <= possible, book.calendar.end(ofTerm: term) <= book.asOf,
        !(hasSubsidiary && isSubsidiary(event, term, subject, book))
      else { continue }
      rows.append(
        Row(term: term, place: event.place, feed: event.feed, index: index, possible: possible, absent: absent))
    }
    return rows.sorted { ($0.term, $0.index) < ($1.term, $1.index) }
  }

  // MARK: Contradictions

  /// Terms that a system reports twice at one school, or two systems otherwise; and the rows of a system that says what another says too.
  static func contradictions(of subject: Subject, book: EvidenceBook) -> (found: [Contradiction], repeats: [Int32]) {
    let all = rows(of: subject, book)
    var (found, repeats): ([Contradiction], [Int32]) = ([], [])
    var first = 0
    while first < all.count {
      var end = first + 1
      while end < all.count, all[end].term == all[first].term { end += 1 }
      if end - first > 1 {
        found += ties(all[first..<end], book)
        for school in schools(all[first..<end], book) { compare(school, book, &found, &repeats) }
      }
      first = end
    }
    return (found, repeats)
  }

  private static func ties(_ rows: ArraySlice<Row>, _ book: EvidenceBook) -> [Contradiction] {
    let bySchool = Dictionary(grouping: rows) { [UInt32($0.feed), $0.place.number] }
    return bySchool.values.filter { $0.count > 1 }.sorted { $0[0].index < $1[0].index }.map {
      Contradiction(tied: $0.map { [$0.index] }, book: book)
    }
  }

  /// Holds what the systems say of one school's term against each other.
  private static func compare(
    _ rows: [Row], _ book: EvidenceBook, _ found: inout [Contradiction], _ repeats: inout [Int32]
  ) {
    let byFeed = Dictionary(grouping: rows, by: \.feed)
    guard byFeed.count > 1 else { return }
    let said = Contradiction(byFeed.mapValues { $0.map(\.index) }, book: book)
    let sums = byFeed.values.map { rows in rows.reduce(into: [0, 0]) { $0 = [$0[0] + $1.possible, $0[1] + $1.absent] } }
    if sums.allSatisfy({ $0 == sums[0] }) {
      repeats += said.versions.dropFirst().joined()
    } else {
      found.append(said)
    }
  }

  /// The rows of one term, school by school, so that those of two feeds can be held against each other (*Meaning*: Sessions). Rows that
  /// name no school, or one that no roll has, cannot be told from another feed's: then the whole term is compared.
  private static func schools(_ rows: ArraySlice<Row>, _ book: EvidenceBook) -> [[Row]] {
    guard rows.contains(where: { $0.feed != rows.first?.feed }) else { return [] }
    // Feeds with one word in common write schools alike.
    let areAlike = rows.contains { row in rows.contains { $0.feed != row.feed && $0.place == row.place } }
    if rows.contains(where: { $0.place.isNone || !areAlike && book.schools.school($0.place) == nil }) {
      return [Array(rows)]
    }
    return rows.reduce(into: []) { schools, row in
      if let same = schools.firstIndex(where: { isSame($0[0].place, row.place, book) }) {
        schools[same].append(row)
      } else {
        schools.append([row])
      }
    }
  }

  private static func isSame(_ place: Word, _ other: Word, _ book: EvidenceBook) -> Bool {
    guard place != other else { return true }
    return book.schools.school(place).map { $0 == book.schools.school(other) } ?? false
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
