public import Vocabulary

/// What the claims stage hands on.
public struct ClaimList: Sendable, Equatable {
  /// The day that claims were judged on.
  public var asOf: CalendarDay
  /// The run, as the return names it.
  public var runID: String
  /// A decision for each family, in the families' order.
  public var decisions: [FamilyDecision] = []
  /// What the claim of each family that has grounds for one would say, without a claim's id.
  public var candidates: [FamilyID: ClaimContent] = [:]
  /// Entries to append to the ledger, in this order, not sealed; none in a night for a past date.
  public var drafts: [LedgerEntry] = []
  /// The files of `out/` that are about families and claims.
  public var files: [FileTable] = []
  /// What the night rests on, for the next one to compare with.
  public var grounds = NightGrounds()
  /// What was found on the way.
  public var exceptions: [DataException] = []

  /// A night on which nothing was judged yet.
  public init(asOf: CalendarDay, runID: String) {
    self.asOf = asOf
    self.runID = runID
  }

  /// Families whose measures support a claim that something forbids.
  public var withheld: Int {
    decisions.filter { $0.claimable == nil && $0.blockedBy.contains { $0 != .alreadyClaimed } }.count
  }

  /// The ledger's claims as they stand now beside the night's decisions: what commands on claims look at.
  public func quarterFiles(
    _ quarter: Quarter, ledger: [LedgerEntry], contents: [ClaimContent], settings: ClaimSettings, submittedOnly: Bool
  ) -> QuarterFiles {
    QuarterFiles(
      quarter, book: ClaimBook(ledger, settings: settings), shelf: ContentShelf(kept: contents, candidates: candidates),
      decisions: decisions,
      settings: settings, asOf: asOf, runID: runID, submittedOnly: submittedOnly)
  }

  /// The files of a submission made again: beside the ledger as it was when its head was noted, and with what these claims said worked out
  /// from this night, not taken from what was kept. Nil where the ledger does not hold the head.
  public func filesAgain(
    _ quarter: Quarter, claims: [ClaimID], head: String, ledger: [LedgerEntry], contents: [ClaimContent],
    settings: ClaimSettings
  ) -> QuarterFiles? {
    guard let last = ledger.firstIndex(where: { $0.hash == head }) else { return nil }
    let then = Array(ledger[...last])
    let submitted = then.filter { $0.action == .submitted && claims.contains($0.claim) }
    let kept = contents.filter { content in
      !submitted.contains { $0.claim == content.claim && content.hash == $0.evidenceHash }
    }
    return quarterFiles(quarter, ledger: then, contents: kept, settings: settings, submittedOnly: true)
  }

  /// What a claim of the ledger says: as it was kept, or as the night's evidence has it.
  public func content(_ claim: ClaimState, contents: [ClaimContent]) -> ClaimContent {
    ContentShelf(kept: contents, candidates: candidates).content(claim)
  }
}
