import Families
import Match
import Normalise
import Outcomes
import Vocabulary

/// Holds what the last night of an earlier day rested on against tonight: problems that are gone, and rows that kept one from counting as
/// turned round and are gone (`readings` 4.22, 6). People and families are compared as they are matched, not by their keys.
struct VanishedEvidence {
  private let night: ClaimNight
  private let last: NightGrounds
  private let aliases: [PersonID: PersonID]
  private let identities: EventIdentity
  /// Tonight's outcomes by family, measure and person.
  private let outcomes: [Key: Outcome]
  /// What has vanished, by the index of tonight's family.
  private(set) var lost: [Int: [NightGrounds.Problem]] = [:]

  private struct Key: Hashable {
    var family: Int
    var measure: String
    var person: PersonID?
  }

  init(_ night: ClaimNight) {
    self.night = night
    let input = night.input
    last = input.lastNight ?? NightGrounds()
    aliases = input.mergedPersons
    identities = EventIdentity(input.extracts, lines: Set(input.outcomes.outcomes.flatMap(\.evidence)))
    outcomes = Dictionary(
      input.outcomes.outcomes.map { outcome in
        (Key(family: Int(outcome.family), measure: outcome.measure, person: outcome.person.map(night.id)), outcome)
      }, uniquingKeysWith: { first, _ in first })
    if !last.problems.isEmpty { compare() }
  }

  private func current(_ person: PersonID) -> PersonID { aliases[person] ?? person }

  // MARK: Comparing

  private mutating func compare() {
    let families = night.input.families.families
    let byID = Dictionary(families.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var byPerson: [PersonID: [Int]] = [:]
    for (index, family) in families.enumerated() where family.register != nil {
      for person in Set(family.members.map { night.id(of: $0.person) }) { byPerson[person, default: []].append(index) }
    }
    let members = Dictionary(grouping: last.members, by: \.family).mapValues { $0.map { current($0.person) } }
    var candidates: [(problem: NightGrounds.Problem, family: Int, outcome: Outcome)] = []
    for problem in last.problems where !(problem.isSettled && problem.showsWork) && !isExcused(problem) {
      for family in heirs(problem, byID, byPerson, members[problem.family] ?? []) {
        let key = Key(family: family, measure: problem.measure, person: problem.person.map(current))
        guard let outcome = outcomes[key] else {
          if !problem.isSettled { lost[family, default: []].append(problem) }
          continue
        }
        if isGain(problem, outcome) { candidates.append((problem, family, outcome)) }
      }
    }
    let known = rows(ofFamilies: Set(candidates.map(\.family)))
    for (problem, family, _) in candidates where !Set(problem.rows).isSubset(of: known[family] ?? []) {
      lost[family, default: []].append(problem)
    }
  }

  /// The families of tonight in which a problem of the last night must be found: the family itself, and, where the person is no longer in
  /// it by any row, those where he is now.
  private func heirs(
    _ problem: NightGrounds.Problem, _ byID: [FamilyID: Int], _ byPerson: [PersonID: [Int]], _ members: [PersonID]
  ) -> [Int] {
    let own = byID[problem.family]
    guard let person = problem.person.map(current) else {
      return own.map { [$0] } ?? Set(members.flatMap { byPerson[$0] ?? [] }).sorted()
    }
    let now = byPerson[person] ?? []
    if let own { return now.contains(own) ? [own] : [own] + now }
    return now.isEmpty ? Set(members.flatMap { byPerson[$0] ?? [] }).sorted() : now
  }

  /// Whether tonight counts what the last night did not.
  private func isGain(_ problem: NightGrounds.Problem, _ outcome: Outcome) -> Bool {
    let isSettled = outcome.status == .met || outcome.status == .neutral
    return (isSettled && !problem.isSettled) || (outcome.work?.status == .met && !problem.showsWork)
  }

  /// What the rows of some families' members, and of the families themselves, are about.
  private func rows(ofFamilies indexes: Set<Int>) -> [Int: Set<String>] {
    guard !indexes.isEmpty else { return [:] }
    let input = night.input
    var owners: [Int32: [Int]] = [:]
    var registered: [Int32: [Int]] = [:]
    for index in indexes {
      let family = input.families.families[index]
      for person in Set(family.members.map(\.person)) { owners[person, default: []].append(index) }
      if let place = family.registerIndex { registered[place, default: []].append(index) }
    }
    var found: [Int: Set<String>] = [:]
    for event in input.extracts.events {
      let own = event.record.map { input.persons.links[Int($0)].person }.flatMap { owners[$0] } ?? []
      let whole = event.family.flatMap { registered[$0] } ?? []
      for index in own + whole { found[index, default: []].insert(identities.identity(event)) }
    }
    return found
  }

  /// Whether a person said that a problem never was.
  private func isExcused(_ problem: NightGrounds.Problem) -> Bool {
    let feeds = Set(problem.rows.compactMap { $0.split(separator: "|").first.map(String.init) })
    return night.input.overrides.contains { one in
      one.holds(on: night.asOf) && one.familyRef == problem.familyRef && one.measure == problem.measure
        && (one.personRef.isEmpty || one.personRef == problem.personRef)
        && (feeds.isEmpty
          ? one.status.hasPrefix(MeasureOverride.neverWas)
          : feeds.contains { one.says(MeasureOverride.neverWas, of: $0) })
    }
  }

  // MARK: For the next night

  /// What tonight rests on, with what has vanished and nobody has explained.
  func grounds(_ decisions: [FamilyDecision]) -> NightGrounds {
    var grounds = NightGrounds()
    let families = night.input.families.families
    let kept = lost.values.flatMap(\.self)
    let keptKeys = Set(kept.map { [$0.family.text, $0.measure, $0.person.map(current)?.text ?? ""] })
    grounds.problems = night.input.outcomes.outcomes.compactMap { outcome in
      let family = families[Int(outcome.family)]
      let person = outcome.person.map(night.id)
      if keptKeys.contains([family.id.text, outcome.measure, person?.text ?? ""]) { return nil }
      return NightGrounds.Problem(
        family: family.id, familyRef: family.ref, person: person, personRef: outcome.personRef,
        measure: outcome.measure, isSettled: outcome.status == .met || outcome.status == .neutral,
        showsWork: outcome.work.map { $0.status == .met } ?? true, countsInRollUp: outcome.countsInRollUp,
        rows: identities.identities(of: outcome.evidence))
    }
    var seen: Set<[String]> = []
    grounds.problems += kept.filter { seen.insert([$0.family.text, $0.measure, $0.person?.text ?? ""]).inserted }
    grounds.problems.sort {
      ($0.family, $0.measure, $0.person?.text ?? "") < ($1.family, $1.measure, $1.person?.text ?? "")
    }
    for family in families where family.register?.registered != nil {
      for person in Set(family.members.map { night.id(of: $0.person) }).sorted() {
        grounds.members.append(NightGrounds.Member(family: family.id, person: person))
      }
    }
    grounds.standing = standing(decisions)
    grounds.traced = traced()
    return grounds
  }

  /// Members of families for whom a source that is asked about each person answers tonight, or has answered.
  private func traced() -> [NightGrounds.Traced] {
    let members = Set(night.input.families.families.filter { $0.register != nil }.flatMap(\.members).map(\.person))
    var found = Set(last.traced.map { NightGrounds.Traced(feed: $0.feed, person: current($0.person)) })
    let answers = Answers(night.input.extracts)
    for event in night.input.extracts.events where answers.isOne(event) {
      guard let person = event.record.map({ night.input.persons.links[Int($0)].person }), members.contains(person)
      else { continue }
      let feed = night.input.extracts.feeds[Int(event.feed)].feed
      found.insert(NightGrounds.Traced(feed: feed, person: night.id(of: person)))
    }
    return found.sorted { ($0.feed, $0.person) < ($1.feed, $1.person) }
  }

  private func standing(_ decisions: [FamilyDecision]) -> [NightGrounds.Standing] {
    return night.input.extracts.feeds.flatMap { feed in
      feed.isSeen && !feed.isCarriedOver
        ? decisions.compactMap { one in
          one.ground.map { NightGrounds.Standing(feed: feed.feed, family: one.family, basis: $0) }
        }
        : last.standing.filter { $0.feed == feed.feed }
    }
  }
}
