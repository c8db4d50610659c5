import Vocabulary

/// Which of a quarter's claims internal audit checks: a stratified random draw, and beside it every claim of a delicate kind
/// (*Meaning*: Windows and audit), and whatever somebody picked.
///
/// A family's lot hangs on nothing but the seed and the family, so that anybody can draw again: SHA-256 of seed and FamilyID, the lowest first.
/// Taking a claim back puts the next one into the sample without exchanging those that were checked, and a family that is claimed anew has its
/// place again.
public struct AuditSample {
  /// A claim drawn.
  struct Draw: Equatable {
    var claim: ClaimID
    var stratum: String
  }

  /// Columns of `audit_sample`.
  public static let columns =
    "claim_id, family_ref, stratum, seed, checked_by, checked_on, eligibility_ok, approach_ok, outcome_ok, comment"

  /// What the lots were drawn with.
  let seed: String
  /// The claims drawn, in order of stratum and id.
  let draws: [Draw]

  /// - Parameters:
  ///   - claims: what each claim of the quarter that was approved says.
  ///   - seed: what the lots are drawn with.
  ///   - failed: what claims said that an auditor found against, also those that were taken back: twice as many of their stratum are drawn.
  ///   - also: claims that somebody picked.
  init(
    _ claims: [ClaimContent], seed: String, failed: [ClaimContent] = [], also: Set<ClaimID> = [],
    settings: ClaimSettings
  ) {
    self.seed = seed
    let strata = Dictionary(grouping: claims) { AuditSample.stratum($0, settings) }
    let always = ["overridden", "neutral-dependent", "flagged"].flatMap { stratum in
      (strata[stratum] ?? []).map { Draw(claim: $0.claim, stratum: stratum) }
    }
    let share = (claims.count * settings.auditPercent + 99) / 100
    let drawn = AuditSample.draw(
      max(share, settings.auditMinimum), from: strata, seed: seed,
      doubled: Set(failed.map { AuditSample.stratum($0, settings) }))
    let known = Set((always + drawn).map(\.claim))
    let picked = claims.filter { also.contains($0.claim) && !known.contains($0.claim) }.map {
      Draw(claim: $0.claim, stratum: "picked")
    }
    draws = (always + drawn + picked).sorted { ($0.stratum, $0.claim) < ($1.stratum, $1.claim) }
  }

  /// The stratum of a claim; the first three are always drawn.
  static func stratum(_ content: ClaimContent, _ settings: ClaimSettings) -> String {
    let warnings = content.knownWarnings
    if warnings.contains(where: { $0.code == .overrideUsed }) { return "overridden" }
    if !content.measuresNeutral.isEmpty, content.basis != .work { return "neutral-dependent" }
    if warnings.contains(where: { settings.alwaysAudited.contains($0.code) }) { return "flagged" }
    return content.basis == .work ? "work" : "progress"
  }

  /// At least one of each stratum, the rest as the lots fall; of a stratum in which a claim was found wrong, twice as many.
  private static func draw(
    _ size: Int, from strata: [String: [ClaimContent]], seed: String, doubled: Set<String>
  ) -> [Draw] {
    var lots = ["progress", "work"].flatMap { stratum in
      (strata[stratum] ?? []).map { content in
        (lot: lot(content, seed), draw: Draw(claim: content.claim, stratum: stratum))
      }
    }
    lots.sort { ($0.lot, $0.draw.claim) < ($1.lot, $1.draw.claim) }
    let firsts = ["progress", "work"].compactMap { stratum in lots.first { $0.draw.stratum == stratum }?.draw }
    let others = lots.map(\.draw).filter { !firsts.contains($0) }
    let drawn = Array((firsts + others).prefix(max(size, firsts.count)))
    return drawn
      + doubled.flatMap { stratum in
        lots.map(\.draw).filter { $0.stratum == stratum && !drawn.contains($0) }.prefix(
          drawn.count { $0.stratum == stratum })
      }
  }

  private static func lot(_ content: ClaimContent, _ seed: String) -> String {
    Digest.of([seed, content.familyRef.isEmpty ? content.family.text : content.familyRef])
  }
}
