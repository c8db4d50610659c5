import Vocabulary

/// Puts the families' grounds beside the ledger: what can be claimed, what is proposed, and what is taken back (*Meaning*: Windows and audit).
///
/// A docket gives the same answer before and after its own entries are in the ledger, so that a night that is run twice changes nothing.
struct ClaimDocket {
  let settings: ClaimSettings
  let asOf: CalendarDay
  /// The families' decisions; the docket fills in what can be claimed.
  private(set) var decisions: [FamilyDecision]
  /// The ledger's claims, with what the night adds.
  private(set) var book: ClaimBook
  /// Entries to append, in order, not sealed.
  private(set) var drafts: [LedgerEntry] = []
  private(set) var exceptions: [DataException] = []

  private let candidates: [FamilyID: ClaimContent]
  private var byID: [FamilyID: Int] = [:]
  private var byRef: [String: Int] = [:]

  init(
    _ decisions: [FamilyDecision], book: ClaimBook, candidates: [FamilyID: ClaimContent], settings: ClaimSettings,
    asOf: CalendarDay
  ) {
    self.decisions = decisions
    self.book = book
    self.candidates = candidates
    self.settings = settings
    self.asOf = asOf
    for (place, decision) in decisions.enumerated() {
      byID[decision.family] = place
      if !decision.familyRef.isEmpty { byRef[decision.familyRef] = place }
    }
    reviewProposals()
    let hopefuls = sortOut()
    propose(hopefuls)
    reportChanges()
  }

  // MARK: Standing proposals

  /// Keeps, renews or takes back every proposal, the latest first, so that of two that have come to share a person the earlier one stays.
  private mutating func reviewProposals() {
    for claim in book.claims.reversed() where claim.status == .proposed {
      guard let place = place(of: claim) else {
        withdraw(claim, "the family is no longer in the register under this id")
        continue
      }
      let decision = decisions[place]
      let scope = scope(decision)
      guard let ground = decision.ground, scope == claim.terms.scope else {
        withdraw(claim, "no longer claimable: \(hindrances(decision))")
        continue
      }
      if book.claims(with: decision.people, refs: decision.peopleRefs, scope: scope).contains(where: {
        $0.id != claim.id
      }) {
        withdraw(claim, "somebody in the family is claimed by another claim")
      } else if asOf > settings.window(of: claim.terms.quarter).upperBound {
        withdraw(
          claim,
          "the window of \(claim.terms.quarter) closed on \(settings.window(of: claim.terms.quarter).upperBound.iso)")
        add(
          proposal(
            decision, ground, book.nextID(family: decision.family, quarter: Quarter(containing: asOf)),
            Quarter(containing: asOf)))
      } else if claim.terms.family != decision.family {
        withdraw(claim, "the family's id has changed")
      } else {
        renew(claim, proposal(decision, ground, claim.id, claim.terms.quarter))
      }
    }
  }

  /// Proposes again under the same id where people, grounds or amount are no longer the same.
  private mutating func renew(_ claim: ClaimState, _ proposal: LedgerEntry) {
    let old = claim.terms
    if old.basis == proposal.basis, old.people == proposal.people, old.peopleRefs == proposal.peopleRefs,
      old.amount == proposal.amount, old.planVersion == proposal.planVersion,
      old.familyRef == proposal.familyRef
    {
      return
    }
    var renewed = proposal
    renewed.reason = "who is claimed for, or why, has changed since it was proposed"
    add(renewed)
  }

  private func hindrances(_ decision: FamilyDecision) -> String {
    if !decision.blockedBy.isEmpty { return decision.blockedBy.map(\.rawValue).joined(separator: ", ") }
    if !decision.isEligible { return "the family is not eligible" }
    let labels = decision.notMet + decision.waiting + decision.missing
    return labels.isEmpty ? "nothing is met" : "not met: " + labels.joined(separator: ", ")
  }

  // MARK: What can be claimed

  /// Says of each family what can be claimed; the places of those that a new claim could be made for.
  private mutating func sortOut() -> [Int] {
    var hopefuls: [Int] = []
    for place in decisions.indices {
      let decision = decisions[place]
      if let own = book.claim(ofFamily: decision.family, ref: decision.familyRef, scope: scope(decision)) {
        settle(place, own)
      } else if decision.ground == nil {
        if isClaimedElsewhere(place) { decisions[place].blockedBy.append(.alreadyClaimed) }
      } else if !isOverlapping(place) {
        hopefuls.append(place)
      }
    }
    let uses = Dictionary(
      hopefuls.flatMap { place in Set(keys(decisions[place])).map { ($0, 1) } }, uniquingKeysWith: +)
    return hopefuls.filter { place in
      guard keys(decisions[place]).contains(where: { uses[$0, default: 0] > 1 }) else { return true }
      forbid(
        place, .personInTwoFamilies, .blockClaim,
        message: "somebody belongs to this family and to another, and both could be claimed now",
        action: "Decide in the register which family the person belongs to.")
      return false
    }
  }

  /// A family with a claim of its own: nothing more can be claimed once it is submitted.
  private mutating func settle(_ place: Int, _ own: ClaimState) {
    let ground = decisions[place].ground
    guard own.status == .submitted else {
      decisions[place].claimable = ground
      return
    }
    decisions[place].blockedBy.append(.alreadyClaimed)
    guard ground != nil else { return }
    note(
      .alreadyClaimed, decisions[place].familyRef, "the family was claimed by \(own.id) in \(own.terms.quarter)")
  }

  /// Whether everybody in the family was claimed for with another, so that nobody need work towards a claim.
  private func isClaimedElsewhere(_ place: Int) -> Bool {
    let decision = decisions[place]
    guard decision.isEligible, !decision.people.isEmpty else { return false }
    return book.claims(with: decision.people, refs: decision.peopleRefs, scope: scope(decision)).contains { other in
      other.status == .submitted
        && Set(decision.people.map(book.current)).isSubset(of: other.terms.people.map(book.current))
    }
  }

  private mutating func isOverlapping(_ place: Int) -> Bool {
    let decision = decisions[place]
    let others = book.claims(with: decision.people, refs: decision.peopleRefs, scope: scope(decision))
    guard let other = others.first else { return false }
    if Set(decision.people.map(book.current)).isSubset(of: other.terms.people.map(book.current)) {
      decisions[place].blockedBy.append(.alreadyClaimed)
    }
    forbid(
      place, .claimedMemberOverlap,
      message: "somebody in the family was claimed for in \(other.terms.quarter) by \(other.id), with another family")
    return true
  }

  private mutating func forbid(
    _ place: Int, _ code: ExceptionCode, _ severity: Severity? = nil, message: String, action: String? = nil
  ) {
    decisions[place].blockedBy.append(code)
    note(code, severity: severity, decisions[place].familyRef, message, action)
  }

  private func keys(_ decision: FamilyDecision) -> [String] {
    decision.people.map { "id \(book.current($0).text)" } + decision.peopleRefs.map { "ref \($0)" }
  }

  private mutating func propose(_ places: [Int]) {
    let quarter = Quarter(containing: asOf)
    for place in places {
      guard let ground = decisions[place].ground else { continue }
      decisions[place].claimable = ground
      add(proposal(decisions[place], ground, book.nextID(family: decisions[place].family, quarter: quarter), quarter))
    }
  }

  // MARK: Entries

  private func scope(_ decision: FamilyDecision) -> String {
    settings.oneClaimPerFamily ? settings.scheme : "\(settings.scheme)/\(decision.engagedOn?.iso ?? "")"
  }

  private func place(of claim: ClaimState) -> Int? { byID[claim.terms.family] ?? byRef[claim.terms.familyRef] }

  private func proposal(_ decision: FamilyDecision, _ ground: ClaimBasis, _ id: ClaimID, _ quarter: Quarter)
    -> LedgerEntry
  {
    var entry = LedgerEntry(
      .proposed, claim: id, quarter: quarter, family: decision.family, familyRef: decision.familyRef, basis: ground,
      amount: settings.resultFee, on: asOf)
    entry.scope = scope(decision)
    entry.people = decision.people
    entry.peopleRefs = decision.peopleRefs
    entry.measures = decision.measures
    entry.planVersion = decision.planVersions.joined(separator: ";")
    entry.by = LedgerEntry.nightly
    entry.role = "nightly run"
    return entry
  }

  private mutating func withdraw(_ claim: ClaimState, _ reason: String) {
    var entry = claim.terms
    entry.action = .withdrawn
    entry.on = asOf
    entry.evidenceHash = ""
    entry.by = LedgerEntry.nightly
    entry.role = "nightly run"
    entry.login = ""
    entry.reason = reason
    add(entry)
  }

  private mutating func add(_ entry: LedgerEntry) {
    var entry = entry
    if entry.action == .proposed {
      entry.evidenceHash = candidates[entry.family]?.named(entry.claim, entry.basis).hash ?? ""
    }
    drafts.append(entry)
    book.add(entry)
  }

  // MARK: Exceptions

  /// What a coordinator should know of claims that are under way, read from the ledger as it will be, not from the drafts.
  private mutating func reportChanges() {
    for claim in book.claims {
      switch claim.status {
      case .withdrawn where claim.last.on == asOf && claim.last.isByNight:
        note(
          .proposalWithdrawn, claim.terms.familyRef, "the proposal \(claim.id) was withdrawn: \(claim.last.reason)")
      case .approved: reportApproved(claim)
      default: break
      }
      if claim.isLive, claim.finding?.action == .auditFailed { reportFailed(claim) }
    }
  }

  private mutating func reportFailed(_ claim: ClaimState) {
    note(
      .auditFailed, claim.terms.familyRef,
      "an auditor found against \(claim.id), which is \(claim.status.rawValue)",
      "Withdraw it: 'cfetl claims withdraw \(claim.id) --by NAME --reason TEXT'; the next claim of the draw takes its place in the sample."
    )
  }

  private mutating func reportApproved(_ claim: ClaimState) {
    let ground = place(of: claim).flatMap { decisions[$0].ground }
    if !(ground.map { $0.includes(claim.terms.basis) } ?? false) {
      note(
        .regressedBeforeClaim, claim.terms.familyRef,
        "\(claim.id) is approved, and the family can no longer be claimed so",
        "Withdraw it: 'cfetl claims withdraw \(claim.id) --by NAME --reason TEXT'.")
    }
    let window = settings.window(of: claim.terms.quarter)
    if asOf > window.upperBound {
      note(
        .outsideWindow, claim.terms.familyRef,
        "\(claim.id) is approved, and the window of \(claim.terms.quarter) closed on \(window.upperBound.iso)")
    }
  }

  private mutating func note(
    _ code: ExceptionCode, severity: Severity? = nil, _ familyRef: String, _ message: String, _ action: String? = nil
  ) {
    exceptions.append(
      DataException(code, severity, stage: .claims, familyRef: familyRef, message: message, action: action))
  }
}
