public import Claims
import Outcomes
import Settings
import Vocabulary

/// Reads a pipeline's `claim.yaml`.
public enum ClaimFile {
  /// The settings that the file gives; throws `ConfigurationMistakes` with everything that is wrong in it.
  public static func read(_ text: String, file: String) throws -> ClaimSettings {
    let mistakes = MistakeList()
    let settings = YAMLFile.open(text: text, file: file, mistakes: mistakes).map(read) ?? ClaimSettings()
    try mistakes.check()
    return settings
  }

  /// The settings of an open file; mistakes are collected with it.
  static func read(_ root: Setting) -> ClaimSettings {
    var settings = ClaimSettings()
    let top = root.section([
      "authority", "scheme", "family", "fees", "window", "approval", "audit", "overrides", "dwp", "worklist", "trawl",
      "forecast", "targets", "seal_key",
    ])
    settings.sealKey = top["seal_key"]?.text ?? ""
    readScheme(top.required("scheme"), &settings)
    readAuthority(top, &settings)
    readFamily(top, &settings)
    readFees(top, &settings)
    readChecks(top, &settings)
    readLists(top, &settings)
    return settings
  }

  /// An id with a name, or a name alone, which is then its own id.
  private static func readScheme(_ setting: Setting?, _ settings: inout ClaimSettings) {
    guard let setting else { return }
    guard setting.isMapping else {
      settings.scheme = setting.text ?? ""
      settings.schemeID = settings.scheme
      return
    }
    let scheme = setting.section(["id", "name", "formerly"])
    settings.schemeID = scheme.required("id")?.text ?? ""
    settings.scheme = scheme.required("name")?.text ?? ""
    settings.formerSchemes = scheme["formerly"]?.texts ?? []
  }

  private static func readAuthority(_ top: Section, _ settings: inout ClaimSettings) {
    guard let authority = top.required("authority")?.section(["code", "name"]) else { return }
    let code = authority.required("code")
    settings.authorityCode = code?.text ?? ""
    if let code, !Authority.isCode(settings.authorityCode) {
      code.wrong(
        "'\(settings.authorityCode)' is not the code of an authority, such as E06000017; every return carries it")
    }
    settings.authority = authority.required("name")?.text ?? ""
  }

  private static func readFamily(_ top: Section, _ settings: inout ClaimSettings) {
    guard
      let family = top.required("family")?.section([
        "min_headlines", "one_claim_per_family", "one_subject_suffices", "pays_only", "engagement_after_outcome",
      ])
    else { return }
    settings.minHeadlines = family.required("min_headlines")?.integer(in: 1...10) ?? settings.minHeadlines
    settings.oneClaimPerFamily = family.required("one_claim_per_family")?.flag ?? true
    settings.oneSubjectSuffices = family["one_subject_suffices"]?.names(.row) ?? []
    settings.paysOnly = family["pays_only"]?.names(.row) ?? []
    settings.engagementAfterOutcome = family.required("engagement_after_outcome")?.word() ?? .warn
  }

  private static func readFees(_ top: Section, _ settings: inout ClaimSettings) {
    guard let fees = top.required("fees")?.section(["attach", "result", "return_amount", "both_counts_as"]) else {
      return
    }
    settings.attachFee = pounds(fees.required("attach")) ?? settings.attachFee
    settings.resultFee = pounds(fees.required("result")) ?? settings.resultFee
    settings.returnAmount = fees.required("return_amount")?.word() ?? .results
    settings.bothCountsAs = fees.required("both_counts_as")?.word(ClaimBasis.self) ?? .progress
    if settings.bothCountsAs == .both {
      fees["both_counts_as"]?.wrong("a claim counts once in the return: write SSP or CE")
    }
  }

  /// Pounds, or pounds and two places of pence.
  private static func pounds(_ setting: Setting?) -> Pence? {
    guard let setting, let text = setting.text else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let pence = parts.count == 2 && parts[1].utf8.count == 2 ? Int(parts[1]) : parts.count == 1 ? 0 : nil
    guard let whole = Int(parts.first ?? ""), (0...1_000_000).contains(whole), let pence, (0...99).contains(pence)
    else {
      setting.wrong("'\(text)' is not an amount in pounds; write 800 or 800.00")
      return nil
    }
    return Pence(whole * 100 + pence)
  }

  private static func readChecks(_ top: Section, _ settings: inout ClaimSettings) {
    let window = top.required("window")?.section(["days_after_quarter"])
    settings.windowDays = window?.required("days_after_quarter")?.integer(in: 0...365) ?? settings.windowDays
    if let approval = top.required("approval")?.section(["roles", "separation"]) {
      settings.approvalRoles = approval["roles"]?.texts ?? []
      settings.separation = approval.required("separation")?.word() ?? .name
    }
    if let audit = top.required("audit")?.section(["percent", "minimum", "before_submission", "always"]) {
      settings.auditPercent = audit.required("percent")?.integer(in: 0...100) ?? settings.auditPercent
      settings.auditMinimum = audit.required("minimum")?.integer(in: 0...10_000) ?? settings.auditMinimum
      settings.mustAuditBeforeSubmission = audit["before_submission"]?.flag ?? false
      settings.alwaysAudited = audit["always"]?.codes(ClaimWarning.codes, "no claim ever carries the warning") ?? []
    }
    if let overrides = top.required("overrides")?.section(["statuses", "longest_days"]) {
      settings.overrideStatuses = (overrides.required("statuses")?.list ?? []).compactMap {
        $0.word(CountedStatus.self).flatMap { OutcomeStatus(rawValue: $0.rawValue) }
      }
      settings.overrideDays = overrides.required("longest_days")?.integer(in: 1...3660) ?? settings.overrideDays
    }
  }

  /// What an override may say: nothing that leaves the measure open.
  private enum CountedStatus: String, CaseIterable {
    case neutral = "NEUTRAL"
    case met = "MET"
    case notMet = "NOT_MET"
    case review = "REVIEW"
  }

  private static func readLists(_ top: Section, _ settings: inout ClaimSettings) {
    if let dwp = top.required("dwp")?.section(["measures", "feed", "adult_age"]) {
      settings.askDWP = dwp["measures"]?.names(.row) ?? []
      settings.answersFromDWP = dwp.required("feed")?.text ?? ""
      dwp["feed"]?.mentions(.feed)
      settings.adultAge = dwp.required("adult_age")?.integer(in: 14...30) ?? settings.adultAge
    }
    settings.worklistCodes =
      top["worklist"]?.section(["exceptions"])["exceptions"]?.codes(
        ExceptionGroup.ofOutcomes, "no outcome ever raises the exception") ?? []
    if let trawl = top.required("trawl")?.section(["headline_points", "measure_points"]) {
      settings.headlinePoints = trawl.required("headline_points")?.integer(in: 0...1000) ?? settings.headlinePoints
      settings.measurePoints = trawl.required("measure_points")?.integer(in: 0...1000) ?? settings.measurePoints
    }
    for (year, _, results) in top["targets"]?.entries ?? [] {
      settings.targets[year] = results.integer(in: 0...1_000_000)
    }
    let forecast = top.required("forecast")?.section(["quarters"])
    settings.forecastQuarters = forecast?.required("quarters")?.integer(in: 1...40) ?? settings.forecastQuarters
  }
}
