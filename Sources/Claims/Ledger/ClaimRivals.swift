import Vocabulary

/// The standing claims in which somebody of a family is already: under an id or number of theirs, as whoever matching recognised, or perhaps.
struct ClaimRivals {
  /// Claims in which somebody is.
  let sure: [ClaimState]
  /// Claims in which somebody may be, while nobody has judged the pair.
  let undecided: [ClaimState]
  private let decision: FamilyDecision
  private let book: ClaimBook
  /// People who were recognised in each claim.
  private let recognised: [ClaimID: Set<PersonID>]

  /// - Parameter own: the family's own claim, which is no rival.
  init(_ decision: FamilyDecision, own: ClaimID?, scope: String, book: ClaimBook) {
    self.decision = decision
    self.book = book
    var recognised: [ClaimID: Set<PersonID>] = [:]
    for pair in decision.claimedBy {
      let words = pair.split(separator: " ").map(String.init)
      if words.count == 2 { recognised[ClaimID(words[0]), default: []].insert(PersonID(words[1])) }
    }
    self.recognised = recognised
    func standing(_ claims: [ClaimID]) -> [ClaimState] {
      claims.compactMap { book[$0] }.filter { $0.isLive && book.scope($0.terms) == scope }
    }
    let byKey = book.claims(with: decision.people, refs: decision.peopleRefs, scope: scope)
    // In the order of the ledger, so that what a night adds to it changes nothing about which comes first.
    sure = ClaimRivals.once(byKey + standing(recognised.keys.sorted()), but: own.map { [$0] } ?? [])
      .sorted { book.place(of: $0.id) < book.place(of: $1.id) }
    let known = Set(sure.map(\.id) + (own.map { [$0] } ?? []))
    undecided = ClaimRivals.once(
      standing(decision.maybeClaimedBy.map { ClaimID($0) }) + book.claims(with: decision.mayBe, refs: [], scope: scope),
      but: known
    ).sorted { book.place(of: $0.id) < book.place(of: $1.id) }
  }

  private static func once(_ claims: [ClaimState], but known: Set<ClaimID>) -> [ClaimState] {
    var seen = known
    return claims.filter { seen.insert($0.id).inserted }
  }

  /// Whether everybody in the family is in a claim.
  func isEverybody(in claim: ClaimState) -> Bool {
    let people = Set(claim.terms.people.map(book.current))
    return decision.people.allSatisfy {
      people.contains(book.current($0)) || recognised[claim.id]?.contains($0) ?? false
    }
  }
}
