import Match
import Vocabulary

/// Which of tonight's people were claimed for, as matching knows it, or may have been.
struct ClaimedLinks {
  private var sure: [Int32: [ClaimedMatch]] = [:]
  private var undecided: [Int32: [ClaimedMatch]] = [:]
  /// For each person those whom a pair that nobody has judged may make the same.
  private var partners: [Int32: [Int32]] = [:]
  private let persons: [MatchedPerson]

  init(_ matched: MatchedPersons) {
    persons = matched.persons
    for match in matched.claimed {
      if match.isSure {
        sure[match.person, default: []].append(match)
      } else {
        undecided[match.person, default: []].append(match)
      }
    }
    for pair in matched.review {
      let (a, b) = (matched.links[Int(pair.recordA)].person, matched.links[Int(pair.recordB)].person)
      partners[a, default: []].append(b)
      partners[b, default: []].append(a)
    }
  }

  /// Says of a family's people which claims they were recognised in, or may be.
  func describe(_ covered: [Int32], in decision: inout FamilyDecision) {
    decision.claimedBy = Set(
      covered.flatMap { person in (sure[person] ?? []).map { "\($0.claim) \(persons[Int(person)].id)" } }
    ).sorted()
    decision.maybeClaimedBy = Set(covered.flatMap { undecided[$0] ?? [] }.map(\.claim.text)).sorted()
    decision.mayBe = Set(covered.flatMap { partners[$0] ?? [] }.map { persons[Int($0)].id })
      .subtracting(decision.people).sorted()
  }
}
