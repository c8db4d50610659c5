public import Linkage
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
  ///   - last: the last night before this one; empty on the first.
  ///   - claimed: who was claimed for, as they were known then.
  public static func run(
    _ extracts: NormalisedExtracts, settings: MatchSettings, previous: [PersonIndexEntry] = [],
    aliases: [PersonID: PersonID] = [:], decisions: [MatchDecision] = [], last: LastNight = LastNight(),
    claimed: [ClaimedIdentity] = []
  ) -> MatchedPersons {
    let night = MatchNight(extracts, settings: settings, previous: previous, aliases: aliases, decisions: decisions)
    let (records, linkage) = (night.records, night.linkage)
    let groups = night.groups
    let ids = PersonIDs(groups, records: records, previous: previous, index: night.index)
    var matched = MatchedPersons()
    let order = groups.indices.sorted { ids.ids[$0] < ids.ids[$1] }
    matched.persons = order.map { MatchedPerson(id: ids.ids[$0], records: groups[$0]) }
    matched.links = LinkedBy.links(
      matched.persons, records: records.count, sure: night.certain, linkage: linkage)
    matched.bonds = PersonBonds.of(night)
    let review = ReviewPairs(night, settings: settings)
    matched.review = review.pairs
    matched.reviewLimit = settings.mostReviewPairs
    matched.crowded = review.crowded.map { matched.links[Int($0)].person }.sorted()
    matched.claimed = MatchStage.claimed(claimed, night, matched, settings, decisions)
    matched.model = ModelLevel.all(linkage.model)
    let changes = IDChanges(
      changes: ids.changes, ids: ids.ids, groups: groups, sure: night.certain, different: night.decided.different,
      conflicts: night.conflicts, linkage: linkage, threshold: settings.linkage.linkWeight)
    let causes = changes.causes()
    matched.figures = MatchFigures.of(night, matched, last: last)
    matched.figures.append(ModelChanges.figure(matched.model, against: last.model, named: "last night's"))
    matched.figures += PersonChanges(groups, ids: ids, changes: changes, causes: causes, night, previous).figures
    let keys = RegisterKeys(extracts, person: linkage.person, registers: settings.registers)
    matched.exceptions =
      night.sure.exceptions(records, keys) + night.decided.exceptions(linkage.person, records)
      + changes.exceptions(records, causes)
    return matched
  }

  /// Who is somebody who was claimed for.
  private static func claimed(
    _ claimed: [ClaimedIdentity], _ night: MatchNight, _ matched: MatchedPersons, _ settings: MatchSettings,
    _ decisions: [MatchDecision]
  ) -> [ClaimedMatch] {
    guard !claimed.isEmpty else { return [] }
    let registered = matched.persons.indices.filter { person in
      matched.persons[person].records.contains { settings.registers.contains(night.records[Int($0)].source) }
    }
    let living = Dictionary(
      matched.persons.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    return ClaimedPeople(claimed, night, settings: settings, decisions: decisions).matches(
      links: matched.links.map(\.person), registered: Set(registered.map(Int32.init)), living: living)
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

  /// Why two records are one person or two; nil where tonight's extracts lack one of them.
  public static func account(
    _ extracts: NormalisedExtracts, settings: MatchSettings, previous: [PersonIndexEntry] = [],
    aliases: [PersonID: PersonID] = [:], decisions: [MatchDecision] = [], first: (source: String, key: String),
    second: (source: String, key: String)
  ) -> PairAccount? {
    let index = RecordIndex(extracts.records)
    guard let a = index[first.source, first.key], let b = index[second.source, second.key], a != b else { return nil }
    let night = MatchNight(extracts, settings: settings, previous: previous, aliases: aliases, decisions: decisions)
    return PairReasons(night, settings: settings, a, b).account
  }
}
