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
    claims.compactMap { claim, family in family.map { Revisit.Question(family: Int32($0), on: claim.terms.on) } }
  }

  /// What is wrong with claims that were made.
  func exceptions() -> [DataException] {
    claims.flatMap { claim, family in family.map { test(claim, $0) } ?? [lost(claim)] }
  }

  private func test(_ claim: ClaimState, _ family: Int) -> [DataException] {
    if let then = night.view(Revisit.Question(family: Int32(family), on: claim.terms.on)) {
      let kept = Kept(claim.terms, then, night: night, book: book)
      if !kept.progress && !kept.work { return [invalid(claim, kept, .review, "what it rests on")] }
      if claim.terms.basis == .both, !kept.progress || !kept.work {
        return [invalid(claim, kept, .warn, "one of its two grounds")]
      }
    }
    return regressed(claim, night.view(family))
  }

  /// Which grounds of a claim nothing contradicts.
  private struct Kept {
    var progress = false
    var work = false
    var against: [JudgedOutcome] = []

    /// Evidence that is no longer in the extracts contradicts nothing: only what speaks against a claimed measure, or shows a
    /// problem that the claim left out, does.
    init(_ terms: LedgerEntry, _ then: FamilyView, night: ClaimNight, book: ClaimBook) {
      let people = Set(terms.people.map(book.current))
      let claimed = Set(terms.measures)
      let outcomes = then.outcomes.filter {
        $0.outcome.person.map { people.contains(book.current(night.id(of: $0))) } ?? true
      }
      let judged = outcomes.map { one -> JudgedOutcome in
        var one = one
        let subject = one.outcome.person.map { night.id(of: $0).text } ?? "family"
        if one.status == .awaitingEvidence, claimed.contains("\(one.outcome.measure) MET \(subject)") {
          one.status = .met
        }
        if one.status == .awaitingEvidence, claimed.contains("\(one.outcome.measure) NEUTRAL \(subject)") {
          one.status = .neutral
        }
        return one
      }
      if terms.basis.restsOnProgress {
        against = ProgressTest(judged, settings: night.settings).standing
        progress = against.isEmpty
      }
      if terms.basis.restsOnWork {
        let adults = judged.compactMap(\.outcome.work)
        work = adults.contains { $0.status == .met || $0.status == .awaitingEvidence }
      }
    }
  }

  private func invalid(_ claim: ClaimState, _ kept: Kept, _ severity: Severity, _ what: String) -> DataException {
    let measure = kept.against.first?.outcome
    return DataException(
      severity, "CLAIM_RETRO_INVALID", stage: .claims, familyRef: claim.terms.familyRef,
      personRef: measure?.personRef ?? "",
      measure: measure?.measure ?? "",
      message:
        "evidence that arrived later contradicts \(what) in \(claim.id), as on its claim date \(claim.terms.on.iso)",
      action:
        "Look at the evidence, and withdraw the claim if it is right: 'cfetl claims withdraw \(claim.id) --by NAME --reason TEXT'.",
      owner: "coordinator")
  }

  /// Claimed measures that have gone back since.
  private func regressed(_ claim: ClaimState, _ now: FamilyView) -> [DataException] {
    let claimed = Set(claim.terms.measures)
    let gone = now.outcomes.filter { one in
      let subject = one.outcome.person.map { night.id(of: $0).text } ?? "family"
      return (one.status == .regressed || one.status == .notMet)
        && claimed.contains("\(one.outcome.measure) MET \(subject)")
    }
    return gone.map { one in
      DataException(
        .warn, "REGRESSED_AFTER_CLAIM", stage: .claims, familyRef: claim.terms.familyRef,
        personRef: one.outcome.personRef,
        measure: one.outcome.measure,
        message:
          "a measure that \(claim.id) was paid for has gone back since; the claim stands, it was right on its day",
        action: "Tell the lead professional.", owner: "coordinator")
    }
  }

  private func lost(_ claim: ClaimState) -> DataException {
    DataException(
      .warn, "CLAIMED_FAMILY_GONE", stage: .claims, familyRef: claim.terms.familyRef,
      message: "nobody whom \(claim.id) was made for is in the extracts any more, so it cannot be tested again",
      action: "Find out what became of the family's records.", owner: "analyst")
  }
}
