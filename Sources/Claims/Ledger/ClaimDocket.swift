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
    if settings.paysAttachment { attach() }
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
      if decision.ground == nil, !decision.blindTo.isEmpty, asOf <= settings.window(of: claim.terms.quarter).upperBound
      {
        // Only evidence takes a proposal back, and tonight could not see.
        continue
      }
      guard let ground = decision.ground, scope == book.scope(claim.terms) else {
        withdraw(claim, "no longer claimable: \(hindrances(decision))")
        continue
      }
      let rivals = ClaimRivals(decision, own: claim.id, scope: scope, book: book)
      if !rivals.sure.isEmpty {
        withdraw(claim, "somebody in the family is claimed by another claim")
      } else if let other = rivals.undecided.first {
        withdraw(
          claim, "somebody in the family may be one whom \(other.id) was made for, and nobody has judged the pair")
      } else if scope != claim.terms.scope {
        withdraw(claim, "the scheme has an id now")
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
    // A claim that is approved and not sent counts with those who are in its family now: it is approved anew before it is sent.
    let standing = decisions.indices.filter { decisions[$0].claimable != nil }
    let uses = Dictionary(
      (hopefuls + standing).flatMap { place in Set(keys(decisions[place])).map { ($0, 1) } }, uniquingKeysWith: +)
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
    let decision = decisions[place]
    guard own.status == .submitted else {
      let rivals = ClaimRivals(decision, own: own.id, scope: scope(decision), book: book)
      if decision.ground == nil || !forbid(place, rivals) { decisions[place].claimable = decision.ground }
      return
    }
    decisions[place].blockedBy.append(.alreadyClaimed)
    guard decision.ground != nil else { return }
    if decision.familyRef != own.terms.familyRef {
      forbid(
        place, .claimedFamilyAgain,
        message: "the family was claimed by \(own.id) in \(own.terms.quarter), under the number \(own.terms.familyRef)")
      return
    }
    note(.alreadyClaimed, decision.familyRef, "the family was claimed by \(own.id) in \(own.terms.quarter)")
  }

  /// Whether everybody in the family was claimed for with another, so that nobody need work towards a claim.
  private func isClaimedElsewhere(_ place: Int) -> Bool {
    let decision = decisions[place]
    guard decision.isEligible, !decision.people.isEmpty else { return false }
    let rivals = ClaimRivals(decision, own: nil, scope: scope(decision), book: book)
    return rivals.sure.contains { $0.status == .submitted && rivals.isEverybody(in: $0) }
  }

  private mutating func isOverlapping(_ place: Int) -> Bool {
    let decision = decisions[place]
    return forbid(place, ClaimRivals(decision, own: nil, scope: scope(decision), book: book))
  }

  /// Forbids a claim for people who were, or may have been, claimed for; false where there is nobody.
  private mutating func forbid(_ place: Int, _ rivals: ClaimRivals) -> Bool {
    if let other = rivals.sure.first {
      let isAll = rivals.isEverybody(in: other)
      if isAll { decisions[place].blockedBy.append(.alreadyClaimed) }
      forbid(
        place, isAll ? .claimedFamilyAgain : .claimedMemberOverlap,
        message: isAll
          ? "everybody in the family was claimed for in \(other.terms.quarter) by \(other.id), under another number"
          : "somebody in the family was claimed for in \(other.terms.quarter) by \(other.id), with another family")
      return true
    }
    guard let other = rivals.undecided.first else { return false }
    forbid(
      place, .claimedMatchUndecided,
      message: "somebody in the family may be one whom \(other.id) was made for in \(other.terms.quarter), "
        + "and nobody has judged the pair")
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
      // Of two that may be one family and could both be claimed tonight, the one that stands first is proposed.
      guard let ground = decisions[place].ground, !isOverlapping(place) else { continue }
      decisions[place].claimable = ground
      add(proposal(decisions[place], ground, book.nextID(family: decisions[place].family, quarter: quarter), quarter))
    }
  }

  // MARK: Attachment fees

  /// A fee for every eligible family whose people have had none: in the quarter in which it was engaged, or, where that quarter's window is
  /// closed, in the running one. Families engaged before the ledger began were another ledger's.
  private mutating func attach() {
    let running = Quarter(containing: asOf)
    let first = min(book.firstDay.map(Quarter.init(containing:)) ?? running, earliestOpen(running))
    var families = Set(book.attachments.flatMap { [$0.family.text, $0.familyRef] })
    var people = Set(book.attachments.flatMap { $0.people.map { book.current($0).text } + $0.peopleRefs })
    for decision in decisions where decision.isEligible {
      guard let engaged = decision.engagedOn.map(Quarter.init(containing:)), engaged >= first else { continue }
      let own = decision.people.map { book.current($0).text } + decision.peopleRefs
      guard families.isDisjoint(with: [decision.family.text, decision.familyRef]), people.isDisjoint(with: own) else {
        continue
      }
      families.formUnion([decision.family.text, decision.familyRef])
      people.formUnion(own)
      var entry = LedgerEntry(.attached, subject: "family \(decision.familyRef)", on: asOf)
      entry.quarter = asOf > settings.window(of: engaged).upperBound ? running : engaged
      (entry.family, entry.familyRef) = (decision.family, decision.familyRef)
      (entry.people, entry.peopleRefs) = (decision.people, decision.peopleRefs)
      (entry.amount, entry.scope) = (settings.attachFee, settings.schemeID)
      (entry.by, entry.role) = (LedgerEntry.nightly, "nightly run")
      add(entry)
    }
  }

  /// The earliest quarter whose window is open.
  private func earliestOpen(_ running: Quarter) -> Quarter {
    let before = Quarter(containing: running.first.adding(days: -1))
    return asOf > settings.window(of: before).upperBound ? running : before
  }

  // MARK: Entries

  private func scope(_ decision: FamilyDecision) -> String {
    settings.oneClaimPerFamily ? settings.schemeID : "\(settings.schemeID)/\(decision.engagedOn?.iso ?? "")"
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
    (entry.evidenceHash, entry.contentHash) = ("", "")
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
    // One that was made of an entry of the ledger is not sealed any more.
    (entry.sequence, entry.previous, entry.hash, entry.mac) = (0, "", "", "")
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
