import Vocabulary

/// What claims say: as it was kept when they were approved or submitted, otherwise as the family's evidence has it tonight.
struct ContentShelf {
  private let kept: [ClaimID: [ClaimContent]]
  private let candidates: [FamilyID: ClaimContent]

  /// - Parameters:
  ///   - kept: what claims said when they were approved or submitted.
  ///   - candidates: what each family's claim would say tonight, without a claim's id.
  init(kept: [ClaimContent], candidates: [FamilyID: ClaimContent]) {
    self.kept = Dictionary(grouping: kept, by: \.claim)
    self.candidates = candidates
  }

  /// What a claim says.
  func content(_ claim: ClaimState) -> ClaimContent {
    if claim.terms.action != .proposed,
      let content = kept[claim.id]?.first(where: { $0.isKept(for: claim.terms) })
    {
      return content
    }
    if claim.isLive, let candidate = candidates[claim.terms.family] {
      return candidate.named(claim.id, claim.terms.basis)
    }
    return ContentShelf.bare(claim.terms)
  }

  /// What the ledger alone knows of a claim.
  private static func bare(_ entry: LedgerEntry) -> ClaimContent {
    var content = ClaimContent(claim: entry.claim)
    (content.family, content.familyRef, content.basis) = (entry.family, entry.familyRef, entry.basis)
    content.planVersions = entry.planVersion.split(separator: ";").map(String.init)
    content.amount = entry.amount
    return content
  }
}
