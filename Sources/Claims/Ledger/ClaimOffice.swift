public import Vocabulary

/// What people do to claims: propose, approve, submit, withdraw. Each gives the entries to add to the ledger, or refuses.
public struct ClaimOffice: Sendable {
  /// What a command adds, to be written in one step.
  public struct Outcome: Sendable {
    /// The entries, sealed.
    public let entries: [LedgerEntry]
    /// What the claims say, to be kept under their hashes.
    public let contents: [ClaimContent]
    /// Claims that were left as they are, each with the reason.
    public let refused: [ClaimRefusal]
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
  /// Everybody's overrides.
  let overrides: [MeasureOverride]
  private let decisions: [FamilyID: FamilyDecision]
  /// Fetches the rows that a content names, so that they are kept with it.
  private let cite: @Sendable (ClaimContent) throws -> ClaimContent

  /// The office of a night and a ledger.
  ///
  /// - Parameters:
  ///   - overrides: who made them may not approve a claim that uses one.
  ///   - cite: puts the text of the rows that a content names into it; throws where they are not at hand.
  public init(
    list: ClaimList, ledger: VerifiedLedger, contents: [ClaimContent], settings: ClaimSettings,
    overrides: [MeasureOverride] = [], cite: @escaping @Sendable (ClaimContent) throws -> ClaimContent = { $0 }
  ) {
    self.list = list
    self.ledger = ledger.entries
    book = ledger.book
    self.contents = contents
    self.settings = settings
    self.overrides = overrides
    self.cite = cite
    decisions = Dictionary(list.decisions.map { ($0.family, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Commands

  /// Proposes what can be claimed on the day; empty where everything is proposed already.
  public func propose(_ quarter: Quarter, _ signature: Signature) throws -> Outcome {
    try check(quarter, signature)
    guard quarter == Quarter(containing: signature.on) else {
      throw ClaimRefusal(
        "\(quarter)", "claims are proposed in the quarter of the day, which is \(Quarter(containing: signature.on))",
        "Leave --quarter out.")
    }
    let docket = ClaimDocket(
      list.decisions.map(\.withoutLedger), book: book, candidates: list.candidates, settings: settings,
      asOf: signature.on)
    return try sealed(docket.drafts.map { signed($0, signature, reason: $0.reason) }, contents: [])
  }

  /// Approves the proposals of a quarter, or only those named, and anew what was approved and says something else tonight. With the first, the
  /// quarter's lot is drawn.
  ///
  /// - Parameters:
  ///   - seed: what the lot is drawn with; nil makes one of the ledger's head. A quarter keeps its first.
  ///   - also: claims that are to be audited whatever the lot says.
  ///
  /// Throws `ClaimRefusal` where none can be approved; of several, those that cannot are in the outcome.
  public func approve(
    _ quarter: Quarter, only named: [ClaimID] = [], seed: String? = nil, also: [ClaimID] = [], _ signature: Signature
  ) throws -> Outcome {
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
    if let known = book.seed(of: quarter), let seed, seed != known {
      throw ClaimRefusal(
        "\(quarter)", "its lot was drawn with the seed '\(known)', and a lot is drawn once", "Leave --audit-seed away.")
    }
    var entries: [LedgerEntry] = []
    var contents: [ClaimContent] = []
    var refused: [ClaimRefusal] = []
    for claim in try chosen(quarter, [.proposed, .approved], named) {
      do {
        let said = try content(claim)
        if claim.status == .approved, said.hash == claim.terms.evidenceHash { continue }
        try checkApproval(claim, said, signature)
        let kept = try cite(said)
        entries.append(signed(moved(claim, to: .approved, kept), signature, reason: ""))
        contents.append(kept)
      } catch let refusal as ClaimRefusal {
        refused.append(refusal)
      }
    }
    guard !entries.isEmpty || !also.isEmpty else { throw ClaimRefusal.all(refused, of: quarter) }
    return try sealed(entries + lot(quarter, seed, also, signature), contents: contents, refused: refused)
  }

  /// The entry that draws the quarter's lot, or adds claims that somebody picked; none where there is nothing new.
  private func lot(_ quarter: Quarter, _ seed: String?, _ also: [ClaimID], _ signature: Signature) throws
    -> [LedgerEntry]
  {
    let known = book.seed(of: quarter)
    for claim in also where book[claim]?.terms.quarter != quarter {
      throw ClaimRefusal("claim \(claim)", "is no claim of \(quarter)", "Look it up with 'cfetl claims list'.")
    }
    guard known == nil || !also.isEmpty else { return [] }
    var entry = LedgerEntry(.lotDrawn, subject: "audit of \(quarter)", on: signature.on)
    entry.quarter = quarter
    entry.measures = also.map(\.text)
    return [signed(entry, signature, reason: known ?? seed ?? String(LedgerChain.head(ledger).prefix(16)))]
  }

  /// Submits the approved claims of a quarter, each as it was approved. Where there is none, but a refund or a fee with which the quarter's return
  /// was not frozen yet, that makes a return, too: the outcome has no entries.
  public func submit(_ quarter: Quarter, _ signature: Signature) throws -> Outcome {
    try check(quarter, signature)
    let open = ReturnQuarters(book, settings: settings, asOf: list.asOf).open.contains(quarter)
    let claims = book.claims(of: quarter).filter { $0.status == .approved }
    if claims.isEmpty, open { return try sealed([], contents: []) }
    guard !claims.isEmpty else {
      throw ClaimRefusal(
        "\(quarter)", "there is no APPROVED claim in it, and no refund that waits for a return",
        "Look at 'cfetl claims list --quarter \(quarter)'.")
    }
    var entries: [LedgerEntry] = []
    var contents: [ClaimContent] = []
    for claim in claims {
      try checkAudit([claim])
      try checkSeparation(claim, signature)
      let said = try content(claim)
      try checkUnchanged(claim, said)
      let kept = try cite(said)
      entries.append(signed(moved(claim, to: .submitted, kept), signature, reason: ""))
      contents.append(kept)
    }
    let outcome = try sealed(entries, contents: contents)
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
    (entry.evidenceHash, entry.contentHash) = ("", "")
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
        "Name an open quarter.")
    }
  }

  /// Somebody must sign, on the day of the last night: on any other nobody has looked.
  func checkSigner(_ signature: Signature, place: String) throws {
    guard !signature.by.isEmpty else { throw ClaimRefusal(place, "nobody is named for it", "Say --by with your name.") }
    guard signature.on == list.asOf else {
      throw ClaimRefusal(
        place, "the last published run is of \(list.asOf), and nothing was judged as of \(signature.on)",
        "Leave --on away, or run the night of that day first.")
    }
    if let last = book.lastDay, signature.on < last {
      throw ClaimRefusal(
        place, "the last published run is of \(list.asOf), and the ledger has reached \(last)",
        "Run the night of that day or a later one, then try again.")
    }
  }

  private func chosen(_ quarter: Quarter, _ statuses: [LedgerAction], _ named: [ClaimID]) throws -> [ClaimState] {
    let wanted = statuses[0].rawValue
    for id in named where book[id]?.terms.quarter != quarter || !statuses.contains(book[id]?.status ?? .withdrawn) {
      let state = book[id].map { "it is \($0.status.rawValue) in \($0.terms.quarter)" } ?? "there is no such claim"
      throw ClaimRefusal(
        "claim \(id)", "is no \(wanted) claim of \(quarter): \(state)", "Look it up with 'cfetl claims list'.")
    }
    return book.claims(of: quarter).filter { statuses.contains($0.status) && (named.isEmpty || named.contains($0.id)) }
  }

  /// What a claim says tonight; throws where the family can no longer be claimed so.
  private func content(_ claim: ClaimState) throws -> ClaimContent {
    if let blind = decisions[claim.terms.family]?.blindTo, !blind.isEmpty {
      throw ClaimRefusal(
        "claim \(claim.id)",
        "the run of \(list.asOf) could not see what it needs: \(blind.joined(separator: ", ")); nothing was written",
        "Get a whole extract or have the row corrected, run the night again, and try again.")
    }
    guard let decision = decisions[claim.terms.family], decision.ground?.includes(claim.terms.basis) ?? false,
      decision.blockedBy.allSatisfy({ !FamilyDecision.ledgerCodes.contains($0) || $0 == .alreadyClaimed }),
      let candidate = list.candidates[claim.terms.family]
    else {
      throw ClaimRefusal(
        "claim \(claim.id)",
        "the family can no longer be claimed so, as of the run of \(list.asOf); nothing was written",
        "Withdraw it: 'cfetl claims withdraw \(claim.id) --by NAME --reason TEXT'. Then try again.")
    }
    return candidate.named(claim.id, claim.terms.basis)
  }

  /// The entry that moves a claim on, with what it says.
  private func moved(_ claim: ClaimState, to action: LedgerAction, _ content: ClaimContent) -> LedgerEntry {
    let decision = decisions[claim.terms.family]
    var entry = claim.terms
    entry.action = action
    entry.subject = ""
    (entry.evidenceHash, entry.contentHash) = (content.hash, content.textHash)
    // Who has joined since is covered too; who has left stays covered.
    entry.people = Set(entry.people).union(decision?.people ?? []).sorted()
    entry.peopleRefs = Set(entry.peopleRefs).union(decision?.peopleRefs ?? []).sorted()
    entry.measures = decision?.measures ?? []
    entry.planVersion = content.planVersions.joined(separator: ";")
    entry.amount = content.amount
    return entry
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

  func sealed(
    _ entries: [LedgerEntry], contents: [ClaimContent], refused: [ClaimRefusal] = []
  ) throws -> Outcome {
    var after = book
    let sealed = LedgerChain.seal(entries, after: ledger.last)
    for entry in sealed {
      if let refusal = after.refusal(of: entry) {
        throw ClaimRefusal("claim \(entry.claim)", refusal, "Look at 'cfetl claims list'; nothing was written.")
      }
      after.add(entry)
    }
    return Outcome(entries: sealed, contents: contents, refused: refused)
  }
}

extension FamilyDecision {
  /// The decision by the evidence alone, as it was before the ledger was asked.
  var withoutLedger: FamilyDecision {
    var decision = self
    decision.claimable = nil
    decision.blockedBy.removeAll(where: FamilyDecision.ledgerCodes.contains)
    return decision
  }

  /// Codes of what the ledger forbids, whatever the evidence says.
  static let ledgerCodes: [ExceptionCode] = [
    .alreadyClaimed, .claimedMemberOverlap, .claimedFamilyAgain, .claimedMatchUndecided, .personInTwoFamilies,
  ]
}
