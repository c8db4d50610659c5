public import Families
public import Match
public import Outcomes

/// Which doubtful pair is to be judged first.
public enum ReviewOrder {
  /// The pairs, those first that hold back a claim, then those that touch a registered family, then the rest, each by
  /// probability.
  public static func sorted(_ persons: MatchedPersons, _ families: FamilyList, _ outcomes: OutcomeList)
    -> [ReviewedPair]
  {
    let held = Set(outcomes.outcomes.filter { $0.reasonCode == "MATCH_UNDECIDED" }.map(\.family))
    var byPerson: [Int32: [Int32]] = [:]
    for (index, family) in families.families.enumerated() where family.register != nil {
      for member in family.members { byPerson[member.person, default: []].append(Int32(index)) }
    }
    let pairs = persons.review.map { doubt in
      let touched = Set([doubt.recordA, doubt.recordB].flatMap { byPerson[persons.links[Int($0)].person] ?? [] })
      return ReviewedPair(
        doubt: doubt, families: touched.map { families.families[Int($0)].ref }.sorted(),
        claims: touched.intersection(held).map { families.families[Int($0)].ref }.sorted())
    }
    func rank(_ pair: ReviewedPair) -> Int { !pair.claims.isEmpty ? 0 : !pair.families.isEmpty ? 1 : 2 }
    return pairs.sorted { left, right in
      (rank(left), -left.doubt.probability, -left.doubt.weight, left.doubt.id)
        < (rank(right), -right.doubt.probability, -right.doubt.weight, right.doubt.id)
    }
  }
}
