public import Families
public import Match
public import Outcomes

/// Which doubtful pair is to be judged first.
public enum ReviewOrder {
  /// All pairs: first those that alone stand between a family and its claim, then those that hold back a measure beside something else, then
  /// those that touch a registered family, then the rest, each by probability.
  public static func sorted(_ persons: MatchedPersons, _ families: FamilyList, _ outcomes: OutcomeList)
    -> [ReviewedPair]
  {
    let (held, alone) = holding(outcomes)
    var byPerson: [Int32: [Int32]] = [:]
    for (index, family) in families.families.enumerated() where family.register != nil {
      for member in family.members { byPerson[member.person, default: []].append(Int32(index)) }
    }
    // Families of people who may be somebody who was claimed for: none of them is claimed while nobody has judged the pair.
    let perhaps = Set(persons.claimed.filter { !$0.isSure }.map(\.person))
    func refs(_ indexes: Set<Int32>) -> [String] { indexes.map { families.families[Int($0)].ref }.sorted() }
    let pairs = persons.review.enumerated().map { index, doubt in
      let both = [doubt.recordA, doubt.recordB].map { persons.links[Int($0)].person }
      let touched = Set(both.flatMap { byPerson[$0] ?? [] })
      let forbidden = both.filter(perhaps.contains).flatMap { byPerson[$0] ?? [] }
      let waiting = (held[Int32(index)] ?? []).union(forbidden)
      return ReviewedPair(
        doubt: doubt, families: refs(touched.union(waiting)), claims: refs(waiting),
        unlocks: refs(waiting.intersection(alone)))
    }
    return pairs.sorted { left, right in
      (left.rank, -left.doubt.probability, -left.doubt.weight, left.doubt.id)
        < (right.rank, -right.doubt.probability, -right.doubt.weight, right.doubt.id)
    }
  }

  /// For each pair the families of which a measure hangs on it; and the families that wait for one pair and for nothing else.
  private static func holding(_ outcomes: OutcomeList) -> (held: [Int32: Set<Int32>], alone: Set<Int32>) {
    var held: [Int32: Set<Int32>] = [:]
    var pairs: [Int32: Set<Int32>] = [:]
    var unsettled: Set<Int32> = []
    for outcome in outcomes.outcomes {
      for pair in outcome.hangsOn { held[pair, default: []].insert(outcome.family) }
      pairs[outcome.family, default: []].formUnion(outcome.hangsOn)
      if outcome.hangsOn.isEmpty, outcome.status != .met, outcome.status != .neutral {
        unsettled.insert(outcome.family)
      }
    }
    return (held, Set(pairs.filter { $0.value.count == 1 }.keys).subtracting(unsettled))
  }
}

extension ReviewedPair {
  /// The lower, the sooner it is to be judged.
  fileprivate var rank: Int { !unlocks.isEmpty ? 0 : !claims.isEmpty ? 1 : !families.isEmpty ? 2 : 3 }
}
