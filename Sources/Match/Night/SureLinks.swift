import Linkage
import Normalise
import Vocabulary

/// Links by what the records say outright: keys of other systems, and trusted national numbers. They hold where nothing contradicts; where name and
/// date of birth both do, one of the records has somebody else's number, and a person must look.
struct SureLinks {
  var links: [SureLink] = []
  var conflicts: [SureLink] = []
  private let comparer: PairComparer

  init(_ records: [SourceRecord], index: RecordIndex, comparer: PairComparer) {
    self.comparer = comparer
    for (position, record) in records.enumerated() {
      for reference in record.refersTo {
        if let other = index[reference.source, reference.key], other != position { add(.reference, position, other) }
      }
    }
    addNumbers(records, .upn, [.upn, .formerUPN])
    addNumbers(records, .nino, [.nino])
    addNumbers(records, .nhs, [.nhs])
  }

  /// Records with a number or key that name and date of birth contradict, until a person has judged them.
  func contradicted(_ decided: DecidedPairs) -> Set<UInt32> {
    Set(conflicts.filter { !decided.keys.contains($0.pair) }.flatMap { [$0.a, $0.b] })
  }

  /// Of the contradicted records those that nothing else holds: no other number or key, no decision, no register. Their key names one person and
  /// their name another, so that no score may choose either.
  func unscored(_ decided: DecidedPairs, _ records: [SourceRecord], registers: [String]) -> Set<UInt32> {
    let loose = contradicted(decided).filter { !registers.contains(records[Int($0)].source) }
    return loose.isEmpty ? loose : loose.subtracting((links + decided.same).flatMap { [$0.a, $0.b] })
  }

  private mutating func add(_ kind: SureLink.Kind, _ a: Int, _ b: Int) {
    let link = SureLink(kind: kind, a: UInt32(min(a, b)), b: UInt32(max(a, b)))
    if NumberContradiction.holds(comparer.compare(Int(link.a), Int(link.b)).pattern) {
      conflicts.append(link)
    } else {
      links.append(link)
    }
  }

  /// Links each record to the first holder of its number with whom nothing contradicts; where there is none, the first contradicts.
  private mutating func addNumbers(_ records: [SourceRecord], _ kind: SureLink.Kind, _ kinds: [NationalNumber.Kind]) {
    var holders: [String: [Int]] = [:]
    for (position, record) in records.enumerated() {
      let numbers = record.numbers.filter { $0.isTrusted && kinds.contains($0.kind) }.map(\.comparable)
      for number in numbers where holders[number]?.last != position {
        let before = holders[number, default: []]
        holders[number, default: []].append(position)
        guard let first = before.first else { continue }
        let agreeing = before.prefix(12).first { !NumberContradiction.holds(comparer.compare($0, position).pattern) }
        add(kind, agreeing ?? first, position)
      }
    }
  }
}

/// When two records that share a number cannot be one person all the same.
enum NumberContradiction {
  /// Whether the forename differs, and with it the date of birth, or, where a date is missing, the surname.
  static func holds(_ pattern: UInt64) -> Bool {
    let forename = LevelPattern.level(pattern, 0)
    let surname = LevelPattern.level(pattern, 1)
    let birth = LevelPattern.level(pattern, 2)
    guard forename >= Int(ForenameLevel.sameLetter.rawValue) else { return false }
    if birth == 0 { return surname == Int(SurnameLevel.different.rawValue) }
    return birth >= Int(BirthLevel.twoParts.rawValue)
  }
}

/// Finds records by source and key.
struct RecordIndex {
  private var positions: [String: Int] = [:]

  init(_ records: [SourceRecord]) {
    positions.reserveCapacity(records.count)
    for (position, record) in records.enumerated() { positions[RecordIndex.name(record.source, record.key)] = position }
  }

  /// Finds persons by the ids that earlier nights gave them, as an answer to a request of ours names them: by their register's record where they
  /// have one, otherwise by the first in order of source and key. An id that was merged into another names whoever has the other.
  mutating func add(_ previous: [PersonIndexEntry], aliases: [PersonID: PersonID], registers: Set<String>) {
    for isRegister in [true, false] {
      for entry in previous where registers.contains(entry.source) == isRegister {
        let name = RecordIndex.name(RecordIndex.own, entry.person.text)
        if positions[name] == nil, let position = self[entry.source, entry.key] { positions[name] = position }
      }
    }
    for (old, person) in aliases {
      if let position = self[RecordIndex.own, person.text] {
        positions[RecordIndex.name(RecordIndex.own, old.text)] = position
      }
    }
  }

  /// The source of ids that cfetl itself gave out, as feed files name it under `refers_to`.
  private static let own = "cfetl"

  private static func name(_ source: String, _ key: String) -> String { "\(source)\u{1F}\(key)" }

  /// The position of a record; nil where tonight's extracts have none.
  subscript(source: String, key: String) -> Int? { positions[RecordIndex.name(source, key)] }
}
