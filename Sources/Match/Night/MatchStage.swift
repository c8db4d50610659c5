public import Normalise
public import Vocabulary

/// The match stage: who is who tonight.
///
/// The order of certainty: what people decided; keys and trusted national numbers that records share, unless name and date of birth contradict; then
/// scores. Records that a constraint keeps apart are never linked by a score, not even through a third record.
public enum MatchStage {
  /// Matches the night's records.
  ///
  /// - Parameters:
  ///   - previous: the person index that the last published night left behind.
  ///   - aliases: ids that are no longer given, and the ids that they were merged into.
  ///   - decisions: what people decided about pairs, for ever.
  ///   - lastModel: the model of the last night before this one; empty on the first.
  public static func run(
    _ extracts: NormalisedExtracts, settings: MatchSettings, previous: [PersonIndexEntry] = [],
    aliases: [PersonID: PersonID] = [:], decisions: [MatchDecision] = [], lastModel: [ModelLevel] = []
  ) -> MatchedPersons {
    let records = extracts.records
    let table = RecordTable.of(records)
    var index = RecordIndex(records)
    index.add(previous, aliases: aliases, registers: Set(settings.registers))
    var sure = SureLinks(records, index: index, comparer: PairComparer(table, nicknames: settings.linkage.nicknames))
    let decided = DecidedPairs(decisions, index: index)
    let conflicts = NumberConflicts(
      table, extracts, registers: settings.registers, contradicted: sure.contradicted(decided))
    var constraints = LinkageConstraints()
    constraints.apart = decided.different
    constraints.decided = decided.same.map { ($0.a, $0.b) }
    constraints.together = sure.links.map { ($0.a, $0.b) }
    constraints.unscored = sure.unscored(decided, records, registers: settings.registers)
    constraints.isAllowed = { conflicts.allows($0, $1) }
    let linkage = Linkage(table, settings: settings.linkage, model: settings.model, constraints: constraints)
    sure.separate(linkage.person, decided)
    let groups = groups(linkage.person)
    let ids = PersonIDs(groups, records: records, previous: previous, index: index)
    var matched = MatchedPersons()
    let order = groups.indices.sorted { ids.ids[$0] < ids.ids[$1] }
    matched.persons = order.map { MatchedPerson(id: ids.ids[$0], records: groups[$0]) }
    matched.links = LinkedBy.links(
      matched.persons, records: records.count, sure: decided.same + sure.links, linkage: linkage)
    matched.review =
      ReviewPairs(
        records, linkage: linkage, sure: sure, decided: decided, registers: settings.registers.sorted(),
        most: settings.mostReviewPairs
      ).pairs
    matched.model = ModelLevel.all(linkage.model)
    matched.figures = MatchFigures.of(records, matched, linkage)
    matched.figures.append(ModelChanges.figure(matched.model, against: lastModel, named: "last night's"))
    let changes = IDChanges(
      changes: ids.changes, ids: ids.ids, groups: groups, sure: decided.same + sure.links, different: decided.different,
      conflicts: conflicts, linkage: linkage)
    let keys = RegisterKeys(extracts, person: linkage.person, registers: settings.registers)
    matched.exceptions =
      sure.exceptions(records, keys) + decided.exceptions(linkage.person) + changes.exceptions(records)
    return matched
  }

  /// Records by person, both ascending.
  private static func groups(_ person: [UInt32]) -> [[Int32]] {
    var position: [Int] = Array(repeating: -1, count: person.count)
    var groups: [[Int32]] = []
    for (record, first) in person.enumerated() {
      if position[Int(first)] < 0 {
        position[Int(first)] = groups.count
        groups.append([])
      }
      groups[position[Int(first)]].append(Int32(record))
    }
    return groups
  }

  /// The person index that a published night leaves behind: tonight's records, and those of earlier nights that tonight's extracts lack, so that an
  /// extract that fails one night costs nobody their id.
  public static func index(_ matched: MatchedPersons, of extracts: NormalisedExtracts, previous: [PersonIndexEntry])
    -> [PersonIndexEntry]
  {
    let positions = RecordIndex(extracts.records)
    var firstSeen: [PersonID: CalendarDay] = [:]
    for entry in previous { firstSeen[entry.person] = min(firstSeen[entry.person] ?? entry.firstSeen, entry.firstSeen) }
    var entries = previous.filter { positions[$0.source, $0.key] == nil }
    for (record, link) in zip(extracts.records, matched.links) {
      let person = matched.persons[Int(link.person)].id
      entries.append(
        PersonIndexEntry(
          source: record.source, key: record.key, person: person, firstSeen: firstSeen[person] ?? extracts.asOf))
    }
    return entries.sorted { ($0.source, $0.key) < ($1.source, $1.key) }
  }

  /// Why two records weigh what they weigh, level by level; nil where tonight's extracts lack one of them.
  public static func explain(
    _ extracts: NormalisedExtracts, settings: MatchSettings, first: (source: String, key: String),
    second: (source: String, key: String)
  ) -> PairExplanation? {
    let index = RecordIndex(extracts.records)
    guard let a = index[first.source, first.key], let b = index[second.source, second.key], a != b else { return nil }
    let linkage = Linkage(RecordTable.of(extracts.records), settings: settings.linkage, model: settings.model)
    let known = linkage.pairs.first { Int($0.a) == min(a, b) && Int($0.b) == max(a, b) }
    return linkage.explain(known ?? linkage.scored(a, b))
  }
}
