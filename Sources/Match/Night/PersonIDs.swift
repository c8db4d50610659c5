import Normalise
import Vocabulary

/// Gives persons their lasting ids.
///
/// A person keeps the id that its records had before. Where records of two ids are now one person, the older id stays; where the records of one id
/// are now two persons, those that had it first keep it. Both are logged. Nobody's id depends on the order of files or on the night.
struct PersonIDs {
  private(set) var ids: [PersonID]
  /// Who has another id than before, in order of the id that they had.
  private(set) var changes: [IDChange] = []

  /// A wish for an id: a group of records, some of which had it.
  private struct Wish {
    var id: PersonID
    var firstSeen: CalendarDay
    var records: Int
    var group: Int
  }

  /// - Parameter groups: records of each person, ascending, in order of their first record.
  init(_ groups: [[Int32]], records: [SourceRecord], previous: [PersonIndexEntry], index: RecordIndex) {
    var group = [Int](repeating: 0, count: records.count)
    for (number, members) in groups.enumerated() {
      for record in members { group[Int(record)] = number }
    }
    var counts: [PersonID: [Int: Int]] = [:]
    var firstSeen: [PersonID: CalendarDay] = [:]
    var taken = Set<PersonID>()
    for entry in previous {
      taken.insert(entry.person)
      firstSeen[entry.person] = min(firstSeen[entry.person] ?? entry.firstSeen, entry.firstSeen)
      if let record = index[entry.source, entry.key] {
        counts[entry.person, default: [:]][group[record], default: 0] += 1
      }
    }
    let wishes = counts.flatMap { id, groups in
      groups.map { Wish(id: id, firstSeen: firstSeen[id] ?? CalendarDay(number: 0), records: $0.value, group: $0.key) }
    }.sorted(by: PersonIDs.comesFirst)
    var given = [PersonID?](repeating: nil, count: groups.count)
    var owner: [PersonID: Int] = [:]
    for wish in wishes where given[wish.group] == nil && owner[wish.id] == nil {
      given[wish.group] = wish.id
      owner[wish.id] = wish.group
    }
    ids = []
    for (number, members) in groups.enumerated() {
      ids.append(given[number] ?? PersonIDs.new(records[Int(members[0])], &taken))
    }
    changes = wishes.filter { given[$0.group] != $0.id }.sorted { ($0.id, $0.group) < ($1.id, $1.group) }.map {
      IDChange(id: $0.id, group: $0.group, keeper: owner[$0.id])
    }
    note(previous, group, index)
  }

  private static func comesFirst(_ left: Wish, _ right: Wish) -> Bool {
    if left.firstSeen != right.firstSeen { return left.firstSeen < right.firstSeen }
    if left.records != right.records { return left.records > right.records }
    return (left.id, left.group) < (right.id, right.group)
  }

  private static func new(_ record: SourceRecord, _ taken: inout Set<PersonID>) -> PersonID {
    var parts = [record.source, record.key]
    var counter = 1
    var id = PersonID(LastingID.make("P", from: parts))
    while !taken.insert(id).inserted {
      counter += 1
      parts = [record.source, record.key, "\(counter)"]
      id = PersonID(LastingID.make("P", from: parts))
    }
    return id
  }

  /// Fills in which records each change concerns.
  private mutating func note(_ previous: [PersonIndexEntry], _ group: [Int], _ index: RecordIndex) {
    if changes.isEmpty { return }
    var places: [PersonID: [Int: Int]] = [:]
    for (place, change) in changes.enumerated() { places[change.id, default: [:]][change.group] = place }
    for entry in previous {
      guard let groups = places[entry.person], let record = index[entry.source, entry.key] else { continue }
      if let place = groups[group[record]] { changes[place].records.append(Int32(record)) }
    }
    for place in changes.indices { changes[place].records.sort() }
  }
}

/// Records that had an id which their person does not have tonight.
struct IDChange {
  /// The id that they had.
  var id: PersonID
  /// The records, ascending.
  var records: [Int32] = []
  /// Their group tonight.
  var group: Int
  /// The group that keeps the id: the person was split; nil where nobody has it any longer: it was merged into another.
  var keeper: Int?
}
