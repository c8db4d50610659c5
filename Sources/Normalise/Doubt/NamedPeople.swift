import Vocabulary

/// Says whom a row may name of which not everything can be read: people of the programme's register by name and birth date, and anybody
/// by a national number.
struct NamedPeople {
  private var byNumber: [String: [Int32]] = [:]
  private var byName: [String: [Int32]] = [:]
  private var byBirth: [CalendarDay: [Int32]] = [:]
  private let records: [SourceRecord]

  init(_ records: [SourceRecord], register: String) {
    self.records = records
    for (index, record) in records.enumerated() {
      for number in record.numbers { byNumber[number.text, default: []].append(Int32(index)) }
      guard record.source == register else { continue }
      for name in Set(record.names.map(NamedPeople.whole)) { byName[name, default: []].append(Int32(index)) }
      if let birth = record.birth { byBirth[birth, default: []].append(Int32(index)) }
    }
  }

  private static func whole(_ name: PersonName) -> String { RowWords.folded(name.surname + name.forename) }

  /// The records that the words name: by number, by surname and forename, or by the birth date with either.
  ///
  /// - Parameter birth: the birth date, where it is known whatever else was lost: then nobody is meant who was born on quite another day.
  func named(by words: RowWords, bornOn birth: CalendarDay? = nil) -> Set<Int32> {
    var found = byName(words)
    if let birth { found = found.filter { records[Int($0)].birth.map { NamedPeople.isLike($0, birth) } ?? true } }
    for cell in words.cells {
      found.formUnion(byNumber[String(cell.uppercased().filter { $0 != " " })] ?? [])
    }
    return found
  }

  /// Whether two birth dates could be one that was miswritten: two of day, month and year are the same, or day and month are exchanged.
  private static func isLike(_ one: CalendarDay, _ other: CalendarDay) -> Bool {
    let (one, other) = (one.components, other.components)
    let same = (one.year == other.year ? 1 : 0) + (one.month == other.month ? 1 : 0) + (one.day == other.day ? 1 : 0)
    return same >= 2 || one.year == other.year && one.month == other.day && one.day == other.month
  }

  private func byName(_ words: RowWords) -> Set<Int32> {
    var found: Set<Int32> = []
    for first in words.names {
      found.formUnion(byName[first] ?? [])
      for second in words.names { found.formUnion(byName[first + second] ?? []) }
    }
    for day in words.days {
      found.formUnion((byBirth[day] ?? []).filter { shares(records[Int($0)], words.names) })
    }
    return found
  }

  /// Whether one of the words has a surname or forename of the record in it.
  private func shares(_ record: SourceRecord, _ words: [String]) -> Bool {
    record.names.contains { name in
      let parts = [RowWords.folded(name.surname), RowWords.folded(name.forename)].filter { $0.count > 1 }
      return parts.contains { part in words.contains { $0.contains(part) } }
    }
  }
}
