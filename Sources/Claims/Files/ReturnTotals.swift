import Vocabulary

/// The return to government: a row of totals that says nothing about anybody.
///
/// Worked out from the claim lines of the quarter and, for what was withdrawn and for earlier quarters, from the ledger; `isReconciled` says
/// whether the ledger by itself comes to the same.
struct ReturnTotals {
  /// Columns of `claim_return`.
  static let columns =
    "authority_code, authority, scheme, financial_year, quarter, window_open, window_close, families_engaged, attached, results_progress, "
    + "results_employment, results_withdrawn, results_net, results_net_cumulative, amount, audit_sample, audit_passed, approved_by_role, "
    + "approved_on, run_id, warnings"

  private let quarter: Quarter
  private let settings: ClaimSettings
  let progress: Int
  let work: Int
  let withdrawn: Int
  let cumulative: Int
  let amount: Pence
  let engaged: Int
  let attached: Int
  /// Whether the ledger's own sum is the lines' sum.
  let isReconciled: Bool
  private let approvals: [LedgerEntry]

  /// - Parameters:
  ///   - lines: the quarter's claim lines that stand.
  ///   - submittedOnly: whether only submitted claims count, as in the return that is sent.
  init(
    _ quarter: Quarter, lines: [ClaimContent], book: ClaimBook, decisions: [FamilyDecision], settings: ClaimSettings,
    asOf: CalendarDay,
    submittedOnly: Bool
  ) {
    self.quarter = quarter
    self.settings = settings
    func counts(_ claim: ClaimState) -> Bool { claim.submission != nil || (!submittedOnly && claim.isLive) }
    let counted = lines.map { $0.basis ?? .progress }
    let asWork = counted.filter { $0 == .work || ($0 == .both && settings.bothCountsAs == .work) }.count
    work = asWork
    progress = counted.count - asWork
    let quarters = ReturnQuarters(book, settings: settings, asOf: asOf)
    let refunds = quarters.refunds
    let takenBack = refunds.filter { $0.quarter == quarter }.map(\.claim)
    withdrawn = takenBack.count
    let here = book.claims.filter { $0.terms.quarter == quarter && counts($0) }
    let before = book.claims.filter { $0.terms.quarter < quarter && counts($0) }
    cumulative = before.count + counted.count - refunds.filter { $0.quarter <= quarter }.count
    let results =
      here.reduce(Pence(0)) { $0 + $1.terms.amount } + takenBack.reduce(Pence(0)) { $0 + $1.terms.amount } * -1
    let until = min(asOf, quarter.last)
    engaged = decisions.filter { $0.engagedOn.map { $0 <= until } ?? false }.count
    let fees = quarters.attachments.filter { $0.quarter == quarter }.map(\.entry)
    let seen = decisions.filter {
      $0.isEligible && ($0.engagedOn.map { quarter.first <= $0 && $0 <= until } ?? false)
    }
    attached = settings.paysAttachment ? fees.count : seen.count
    amount = results + fees.reduce(Pence(0)) { $0 + $1.amount }
    approvals = here.compactMap(\.approval)
    isReconciled =
      Set(lines.map(\.claim)) == Set(here.map(\.id)) && lines.count == here.count
      && ReturnTotals.sum(lines) + takenBack.reduce(Pence(0)) { $0 + $1.terms.amount } * -1 == results
  }

  /// The sum of the amounts that stand in the lines.
  private static func sum(_ lines: [ClaimContent]) -> Pence {
    lines.reduce(Pence(0)) { $0 + $1.amount }
  }

  /// The row of the file; `passed` is nil while no claim of the sample was checked.
  func row(sample: Int, passed: Int?, runID: String, warnings: [ExceptionCode]) -> [String] {
    let window = settings.window(of: quarter)
    return [
      settings.authorityCode, settings.authority, settings.scheme, quarter.financialYear, quarter.description,
      window.lowerBound.iso,
      window.upperBound.iso, String(engaged), String(attached), String(progress), String(work), String(withdrawn),
      String(progress + work - withdrawn), String(cumulative), amount.pounds, String(sample),
      passed.map(String.init) ?? "",
      Set(approvals.map(\.role)).sorted().joined(separator: ";"), approvals.map(\.on).max()?.iso ?? "", runID,
      warnings.map(\.rawValue).joined(separator: ";"),
    ]
  }
}
