import Linkage
import Normalise
import Vocabulary

/// One night's matching as it is worked out: what is sure, what people decided, what cannot be, and what the scores say.
struct MatchNight {
  let records: [SourceRecord]
  let table: LinkageTable
  let index: RecordIndex
  /// Links that need no score and hold tonight, and those that something stands against.
  var sure: SureLinks
  let decided: DecidedPairs
  let conflicts: NumberConflicts
  let constraints: LinkageConstraints
  let linkage: Linkage

  init(
    _ extracts: NormalisedExtracts, settings: MatchSettings, previous: [PersonIndexEntry],
    aliases: [PersonID: PersonID], decisions: [MatchDecision]
  ) {
    records = extracts.records
    table = RecordTable.of(records, placeholders: settings.linkage.placeholders)
    var index = RecordIndex(records)
    index.add(previous, aliases: aliases, registers: Set(settings.registers))
    self.index = index
    sure = SureLinks(records, index: index, comparer: PairComparer(table, nicknames: settings.linkage.nicknames))
    decided = DecidedPairs(decisions, index: index)
    let conflicts = NumberConflicts(
      table, extracts, registers: settings.registers, contradicted: sure.contradicted(decided))
    self.conflicts = conflicts
    var constraints = LinkageConstraints()
    constraints.apart = decided.different
    constraints.decided = decided.same.map { ($0.a, $0.b) }
    constraints.together = sure.links.map { ($0.a, $0.b) }
    constraints.unscored = sure.unscored(decided, records, registers: settings.registers)
    constraints.before = MatchNight.before(previous, index, records: records.count)
    constraints.isAllowed = { conflicts.allows($0, $1) }
    self.constraints = constraints
    linkage = Linkage(table, settings: settings.linkage, model: settings.model, constraints: constraints)
    sure.separate(linkage.person, decided)
  }

  /// For each record a number of the person that it was when a night was last published, 0 where none knew it; empty on the first night.
  private static func before(_ previous: [PersonIndexEntry], _ index: RecordIndex, records: Int) -> [UInt32] {
    if previous.isEmpty { return [] }
    var numbers: [PersonID: UInt32] = [:]
    var before = [UInt32](repeating: 0, count: records)
    for entry in previous {
      guard let record = index[entry.source, entry.key] else { continue }
      let number = numbers[entry.person] ?? UInt32(numbers.count + 1)
      numbers[entry.person] = number
      before[record] = number
    }
    return before
  }

  /// Links that need no score, people's decisions first.
  var certain: [SureLink] { decided.same + sure.links }

  /// The records of each person, both ascending.
  var groups: [[Int32]] {
    var position: [Int] = Array(repeating: -1, count: linkage.person.count)
    var groups: [[Int32]] = []
    for (record, first) in linkage.person.enumerated() {
      if position[Int(first)] < 0 {
        position[Int(first)] = groups.count
        groups.append([])
      }
      groups[position[Int(first)]].append(Int32(record))
    }
    return groups
  }
}
