public import Vocabulary

/// What people do to claims: propose, approve, submit, withdraw. Each gives the entries to add to the ledger, or refuses.
public struct ClaimOffice: Sendable {
  /// What a command adds, to be written in one step.
  public struct Outcome: Sendable {
    /// The entries, sealed.
    public let entries: [LedgerEntry]
    /// What the claims say, to be kept under their hashes.
    public let contents: [ClaimContent]
  }

  /// The last published night.
  public let list: ClaimList
  /// The ledger as it is.
  public let ledger: [LedgerEntry]
  /// Its claims.
  public let book: ClaimBook
  /// What claims said when they were approved or submitted.
  public let contents: [ClaimContent]
  /// The pipeline's settings.
  public let settings: ClaimSettings

  /// The office of a night and a ledger.
  public init(list: ClaimList, ledger: VerifiedLedger, contents: [ClaimContent], settings: ClaimSettings) {
    self.list = list
    self.ledger = ledger.entries
    book = ledger.book
    self.contents = contents
    self.settings = settings
  }

  // MARK: Commands

  /// Proposes what can be claimed on the day; empty where everything is proposed already.
  public func propose(_ quarter: Quarter, _ signature: Signature) throws -> Outcome {
    try check(quarter, signature)
    guard quarter == Quarter(containing: signature.on) else {
      throw ClaimRefusal(
        "\(quarter)", "claims are proposed in the quarter of the day, which is \(Quarter(containing: signature.on))",
        "Leave --quarter out, or say --on with a day of that quarter.")
    }
    let docket = ClaimDocket(
      list.decisions.map(\.withoutLedger), book: book, candidates: list.candidates, settings: settings,
      asOf: signature.on)
    return try sealed(docket.drafts.map { signed($0, signature, reason: $0.reason) }, contents: [])
  }

  /// Approves the proposals of a quarter, or only those named.
  public func approve(_ quarter: Quarter, only named: [ClaimID] = [], _ signature: Signature) throws -> Outcome {
    try check(quarter, signature)
    guard !signature.role.isEmpty else {
      throw ClaimRefusal(
        "\(quarter)", "an approval needs the role of the person who gives it",
        "Say --role, such as --role 'Internal audit'.")
    }
    guard settings.approvalRoles.isEmpty || settings.approvalRoles.contains(signature.role) else {
      throw ClaimRefusal(
        "\(quarter)", "the role '\(signature.role)' may not approve",
        "These may: \(settings.approvalRoles.joined(separator: ", ")).")
    }
    let claims = try chosen(quarter, .proposed, named)
    return try moved(claims, to: .approved, signature)
  }

  /// Submits the approved claims of a quarter.
  public func submit(_ quarter: Quarter, _ signature: Signature) throws -> Outcome {
    try check(quarter, signature)
    let claims = try chosen(quarter, .approved, [])
    if !settings.maySamePersonApproveAndSubmit,
      let own = claims.first(where: { Signature.isSamePerson($0.approval?.by ?? "", signature.by) })
    {
      throw ClaimRefusal(
        "claim \(own.id)", "was approved by the same person who submits it",
        "Let somebody else submit, or set it otherwise in claim.yaml.")
    }
    let outcome = try moved(claims, to: .submitted, signature)
    let files = files(quarter, after: outcome)
    try checkSample(files, quarter)
    guard files.isReconciled else {
      throw ClaimRefusal(
        "\(quarter)", "the return does not come to what the ledger says",
        "Run 'cfetl claims verify --quarter \(quarter)' and look for the claim that differs.")
    }
    return outcome
  }

  /// Takes a claim back.
  public func withdraw(_ claim: ClaimID, reason: String, _ signature: Signature) throws -> Outcome {
    try checkSigner(signature, place: "claim \(claim)")
    guard let state = book[claim] else {
      throw ClaimRefusal(
        "claim \(claim)", "there is no such claim in the ledger", "Look it up with 'cfetl claims list'.")
    }
    let reason = Signature.trimmed(reason)
    guard !reason.isEmpty else {
      throw ClaimRefusal("claim \(claim)", "a withdrawal needs a reason", "Say --reason in a few words.")
    }
    var entry = state.terms
    entry.action = .withdrawn
    entry.evidenceHash = ""
    return try sealed([signed(entry, signature, reason: reason)], contents: [])
  }

  /// The files to freeze when a quarter's claims are submitted.
  public func files(_ quarter: Quarter, after outcome: Outcome) -> QuarterFiles {
    list.quarterFiles(
      quarter, ledger: ledger + outcome.entries, contents: contents + outcome.contents, settings: settings,
      submittedOnly: true)
  }

  // MARK: Checks

  private func check(_ quarter: Quarter, _ signature: Signature) throws {
    try checkSigner(signature, place: "\(quarter)")
    let window = settings.window(of: quarter)
    guard window.contains(signature.on) else {
      throw ClaimRefusal(
        "\(quarter)",
        "its claim window is not open on \(signature.on): it runs from \(window.lowerBound) to \(window.upperBound)",
        "Name an open quarter, or the day with --on.")
    }
    guard signature.on >= list.asOf else {
      throw ClaimRefusal(
        "\(quarter)", "the last published run is of \(list.asOf), which is after \(signature.on)",
        "Act on that day or a later one.")
    }
  }

  func checkSigner(_ signature: Signature, place: String) throws {
    guard !signature.by.isEmpty else { throw ClaimRefusal(place, "nobody is named for it", "Say --by with your name.") }
  }

  private func chosen(_ quarter: Quarter, _ status: LedgerAction, _ named: [ClaimID]) throws -> [ClaimState] {
    for id in named where book[id]?.terms.quarter != quarter || book[id]?.status != status {
      let state = book[id].map { "it is \($0.status.rawValue) in \($0.terms.quarter)" } ?? "there is no such claim"
      throw ClaimRefusal(
        "claim \(id)", "is no \(status.rawValue) claim of \(quarter): \(state)", "Look it up with 'cfetl claims list'.")
    }
    let claims = book.claims(of: quarter).filter { $0.status == status && (named.isEmpty || named.contains($0.id)) }
    guard !claims.isEmpty else {
      throw ClaimRefusal(
        "\(quarter)", "there is no \(status.rawValue) claim in it", "Look at 'cfetl claims list --quarter \(quarter)'.")
    }
    return claims
  }

  /// The entries that move claims on, each with what the claim says today.
  private func moved(_ claims: [ClaimState], to action: LedgerAction, _ signature: Signature) throws -> Outcome {
    try checkAudit(claims)
    let decisions = Dictionary(list.decisions.map { ($0.family, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [LedgerEntry] = []
    var contents: [ClaimContent] = []
    var lost: [ClaimID] = []
    for claim in claims {
      guard let decision = decisions[claim.terms.family], decision.ground?.includes(claim.terms.basis) ?? false,
        let candidate = list.candidates[claim.terms.family]
      else {
        lost.append(claim.id)
        continue
      }
      let content = candidate.named(claim.id, claim.terms.basis)
      var entry = claim.terms
      entry.action = action
      entry.evidenceHash = content.hash
      // Who has joined since is covered too; who has left stays covered.
      entry.people = Set(entry.people).union(decision.people).sorted()
      entry.peopleRefs = Set(entry.peopleRefs).union(decision.peopleRefs).sorted()
      entry.measures = decision.measures
      entry.planVersion = decision.planVersions.joined(separator: ";")
      entries.append(signed(entry, signature, reason: ""))
      contents.append(content)
    }
    guard lost.isEmpty else {
      throw ClaimRefusal(
        "claim \(lost.map(\.text).joined(separator: ", "))",
        "the family can no longer be claimed so, as of the run of \(list.asOf); nothing was \(action == .submitted ? "submitted" : "approved")",
        "Withdraw it: 'cfetl claims withdraw CLAIM --by NAME --reason TEXT'. Then try again.")
    }
    return try sealed(entries, contents: contents)
  }

  func signed(_ entry: LedgerEntry, _ signature: Signature, reason: String) -> LedgerEntry {
    var entry = entry
    entry.on = signature.on
    entry.by = signature.by
    entry.role = signature.role
    entry.login = signature.login
    entry.reason = reason
    return entry
  }

  func sealed(_ entries: [LedgerEntry], contents: [ClaimContent]) throws -> Outcome {
    var after = book
    let sealed = LedgerChain.seal(entries, after: ledger.last)
    for entry in sealed {
      if let refusal = after.refusal(of: entry) {
        throw ClaimRefusal("claim \(entry.claim)", refusal, "Look at 'cfetl claims list'; nothing was written.")
      }
      after.add(entry)
    }
    return Outcome(entries: sealed, contents: contents)
  }
}

extension FamilyDecision {
  /// The decision by the evidence alone, as it was before the ledger was asked.
  var withoutLedger: FamilyDecision {
    var decision = self
    decision.claimable = nil
    decision.blockedBy.removeAll {
      [ExceptionCode.alreadyClaimed, .claimedMemberOverlap, .personInTwoFamilies].contains($0)
    }
    return decision
  }
}
