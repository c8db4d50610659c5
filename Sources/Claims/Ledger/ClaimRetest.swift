import Families
import Outcomes
import Vocabulary

/// Tests submitted claims again: as on the day of the claim with what is known now, and as things stand tonight.
struct ClaimRetest {
  let night: ClaimNight
  let book: ClaimBook
  private let byID: [FamilyID: Int]
  private let byRef: [String: Int]
  private let byPerson: [PersonID: [Int]]

  init(_ night: ClaimNight, book: ClaimBook) {
    self.night = night
    self.book = book
    let families = night.input.families.families
    byID = Dictionary(families.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    byRef = Dictionary(
      families.enumerated().filter { !$1.ref.isEmpty }.map { ($1.ref, $0) }, uniquingKeysWith: { first, _ in first })
    var byPerson: [PersonID: [Int]] = [:]
    for (place, family) in families.enumerated() {
      for person in Set(family.members.map(\.person)) { byPerson[night.id(of: person), default: []].append(place) }
    }
    self.byPerson = byPerson
  }

  /// The claims to test, with their family of tonight; nil where nobody in it can be found any more.
  private var claims: [(claim: ClaimState, family: Int?)] {
    book.claims.filter { $0.status == .submitted }.map { ($0, family(of: $0.terms)) }
  }

  /// The family of a claim tonight: under its id, its reference, or where most of its people are.
  private func family(of terms: LedgerEntry) -> Int? {
    if let place = byID[terms.family] ?? byRef[terms.familyRef] { return place }
    let places = terms.people.flatMap { byPerson[book.current($0)] ?? [] }
    let counts = Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Which families the outcomes stage must look at again, and as on which day.
  func questions() -> [Revisit.Question] {
    claims.compactMap { claim, family in family.map { question(claim, $0) } }
  }

  private func question(_ claim: ClaimState, _ family: Int) -> Revisit.Question {
    Revisit.Question(family: Int32(family), on: claim.terms.on, claim: claim.id)
  }

  /// What is wrong with claims that were made.
  func exceptions() -> [DataException] {
    claims.flatMap { claim, family in (family.map { test(claim, $0) } ?? [lost(claim)]) + unread(claim) }
  }

  private func test(_ claim: ClaimState, _ family: Int) -> [DataException] {
    if let then = night.view(question(claim, family)) {
      let kept = KeptGrounds(claim.terms, then.view, settings: then.settings, night: night, book: book)
      if !kept.progress && !kept.work { return [invalid(claim, .review, "what it rests on", kept.against.first)] }
      if claim.terms.basis == .both, !kept.progress || !kept.work {
        return [invalid(claim, .warn, "one of its two grounds", kept.against.first)]
      }
    }
    return regressed(claim, night.view(family))
  }

  private func invalid(
    _ claim: ClaimState, _ severity: Severity, _ what: String, _ against: JudgedOutcome? = nil
  ) -> DataException {
    DataException(
      .claimRetroInvalid, severity, stage: .claims, familyRef: claim.terms.familyRef,
      personRef: against?.outcome.personRef ?? "", measure: against?.outcome.measure ?? "",
      message:
        "evidence that arrived later contradicts \(what) in \(claim.id), as on its claim date \(claim.terms.on.iso)",
      action:
        "Look at the evidence, and withdraw the claim if it is right: 'cfetl claims withdraw \(claim.id) --by NAME --reason TEXT'."
    )
  }

  /// Claimed measures that have gone back since.
  private func regressed(_ claim: ClaimState, _ now: FamilyView) -> [DataException] {
    let claimed = Set(claim.terms.measures.map(book.current))
    let gone = now.outcomes.filter { hasGoneBack($0) && claimed.contains($0.entry(.met, night, book)) }
    return gone.map { one in
      DataException(
        .regressedAfterClaim, stage: .claims, familyRef: claim.terms.familyRef,
        personRef: one.outcome.personRef,
        measure: one.outcome.measure,
        message:
          "a measure that \(claim.id) was paid for has gone back since; the claim stands, it was right on its day")
    }
  }

  /// Failed or regressed; or back on benefit after the weeks that were paid for, which the plan leaves to a person.
  private func hasGoneBack(_ one: JudgedOutcome) -> Bool {
    one.status == .regressed || one.status == .notMet
      || (one.status == .review && one.outcome.reasonCode == .claimLapsed)
  }

  private func unread(_ claim: ClaimState) -> [DataException] {
    guard night.input.lostPlans.contains(claim.id) else { return [] }
    return [
      DataException(
        .hashMismatch, stage: .claims, familyRef: claim.terms.familyRef,
        message:
          "the plan that \(claim.id) was made under is gone from the archive or was changed there; it was tested "
          + "under tonight's")
    ]
  }

  private func lost(_ claim: ClaimState) -> DataException {
    DataException(
      .claimedFamilyGone, stage: .claims, familyRef: claim.terms.familyRef,
      message: "nobody whom \(claim.id) was made for is in the extracts any more, so it cannot be tested again")
  }
}
