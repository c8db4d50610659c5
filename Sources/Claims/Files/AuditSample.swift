import Vocabulary

/// Which of a quarter's claims internal audit checks: a stratified random draw, and beside it every claim of a delicate kind
/// (*Meaning*: Windows and audit). A claim's lot hangs on nothing but the scheme, the quarter and its id, so that anybody can draw again, and
/// taking a claim back puts the next one into the sample without exchanging those that were checked.
public struct AuditSample {
  /// A claim drawn.
  struct Draw: Equatable {
    var claim: ClaimID
    var stratum: String
  }

  /// Columns of `audit_sample`.
  public static let columns =
    "claim_id, family_ref, stratum, seed, checked_by, checked_on, eligibility_ok, approach_ok, outcome_ok, comment"

  /// Sixteen hexadecimal digits, recorded with the sample.
  let seed: String
  /// The claims drawn, in order of stratum and id.
  let draws: [Draw]

  /// - Parameter claims: what each standing claim of the quarter says.
  init(_ claims: [ClaimContent], quarter: Quarter, settings: ClaimSettings) {
    seed = AuditSample.seed(of: quarter, settings)
    let strata = Dictionary(grouping: claims) { AuditSample.stratum($0, settings) }
    let always = ["overridden", "neutral-dependent", "flagged"].flatMap { stratum in
      (strata[stratum] ?? []).map { Draw(claim: $0.claim, stratum: stratum) }
    }
    let share = (claims.count * settings.auditPercent + 99) / 100
    let drawn = AuditSample.draw(max(share, settings.auditMinimum), from: strata, seed: seed)
    draws = (always + drawn).sorted { ($0.stratum, $0.claim) < ($1.stratum, $1.claim) }
  }

  /// The seed of a quarter's sample.
  static func seed(of quarter: Quarter, _ settings: ClaimSettings) -> String {
    String(Digest.of(["audit", settings.scheme, settings.authorityCode, quarter.description]).prefix(16))
  }

  /// The stratum of a claim; the first three are always drawn.
  static func stratum(_ content: ClaimContent, _ settings: ClaimSettings) -> String {
    let warnings = content.warnings
    if warnings.contains(where: { $0.code == .overrideUsed }) { return "overridden" }
    if !content.line[11].isEmpty, content.line[3] != ClaimBasis.work.rawValue { return "neutral-dependent" }
    if warnings.contains(where: { settings.alwaysAudited.contains($0.code) }) { return "flagged" }
    return content.line[3] == ClaimBasis.work.rawValue ? "work" : "progress"
  }

  /// At least one of each stratum, the rest as the lots fall.
  private static func draw(_ size: Int, from strata: [String: [ClaimContent]], seed: String) -> [Draw] {
    var lots = ["progress", "work"].flatMap { stratum in
      (strata[stratum] ?? []).map {
        (lot: Digest.of([seed, $0.claim.text]), draw: Draw(claim: $0.claim, stratum: stratum))
      }
    }
    lots.sort { ($0.lot, $0.draw.claim) < ($1.lot, $1.draw.claim) }
    let firsts = ["progress", "work"].compactMap { stratum in lots.first { $0.draw.stratum == stratum }?.draw }
    let others = lots.map(\.draw).filter { !firsts.contains($0) }
    return Array((firsts + others).prefix(max(size, firsts.count)))
  }
}
