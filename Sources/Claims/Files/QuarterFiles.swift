public import Vocabulary

/// The files of a quarter: claim lines, evidence, return and, once its lot is drawn, the audit sample.
public struct QuarterFiles: Sendable {
  /// The quarter.
  public let quarter: Quarter
  /// The files, in this order: lines, evidence, return, audit sample. A draft has no sample, and none of a return where its window is closed.
  public let files: [FileTable]
  /// The auditor's worksheet; nil before the quarter's lot was drawn.
  public let worksheet: FileTable?
  /// What each claim of the lines says, in their order.
  public let contents: [ClaimContent]
  /// The claims drawn for audit.
  public let drawn: [ClaimID]
  /// What should be known of what was sent beside its sums, as the return says it.
  public let warnings: [ExceptionCode]
  /// Whether the return comes to what the ledger says; a return that does not is not sent.
  public let isReconciled: Bool

  /// - Parameter submittedOnly: whether only submitted claims stand in the files, as in what is sent; otherwise they are drafts.
  init(
    _ quarter: Quarter, book: ClaimBook, shelf: ContentShelf, decisions: [FamilyDecision], settings: ClaimSettings,
    asOf: CalendarDay,
    runID: String, submittedOnly: Bool
  ) {
    self.quarter = quarter
    let claims = QuarterFiles.shown(book.claims.filter { $0.terms.quarter == quarter }).filter {
      !submittedOnly || $0.status == .submitted
    }
    let contents = claims.map(shelf.content)
    let said = Dictionary(zip(claims.map(\.id), contents), uniquingKeysWith: { first, _ in first })
    let sample = QuarterFiles.sample(quarter, claims: claims, said: said, book, shelf, settings)
    let drawn = sample.map { Set($0.draws.map(\.claim)) }
    let counted = book.claims(of: quarter).filter { $0.submission != nil || ($0.isLive && !submittedOnly) }
    let totals = ReturnTotals(
      quarter, lines: counted.map { said[$0.id] ?? shelf.content($0) }, book: book, decisions: decisions,
      settings: settings, asOf: asOf,
      submittedOnly: submittedOnly)
    let blind = Set(decisions.filter { $0.ground == nil && !$0.blindTo.isEmpty }.map(\.family))
    let lines = zip(claims, contents).map { claim, content in
      ClaimLine(
        content: content, claimedOn: claim.submission?.on, status: claim.status,
        isWithheld: claim.status == .proposed && blind.contains(claim.terms.family),
        isDrawn: drawn.map { $0.contains(claim.id) }
      ).row
    }
    worksheet = sample.map { QuarterFiles.worksheet($0, quarter, book) }
    let findings = (sample?.draws ?? []).compactMap { book[$0.claim]?.finding }
    let passed = findings.filter { $0.action == .auditPassed }.count
    let drawnCount = sample?.draws.count ?? 0
    warnings = submittedOnly ? QuarterFiles.warnings(claims, isAuditOpen: findings.count < drawnCount) : []
    let sums = FileTable(
      "claims/claim_return_\(quarter)\(submittedOnly ? "" : "_draft").csv", isPersonal: false,
      columns: ReturnTotals.columns,
      rows: [
        totals.row(
          sample: drawnCount, passed: findings.isEmpty ? nil : passed, runID: runID, warnings: warnings)
      ])
    files =
      [
        FileTable("claims/claim_lines_\(quarter).csv", columns: ClaimLine.columns, rows: lines),
        FileTable(
          "claims/claim_evidence_\(quarter).csv", columns: ClaimEvidenceRow.columns,
          rows: contents.flatMap { content in
            content.measures.map { ClaimEvidenceRow(content: content, measure: $0).row }
          }),
      ] + (submittedOnly || asOf <= settings.window(of: quarter).upperBound ? [sums] : [])
      + (submittedOnly ? [worksheet].compactMap { $0 } : [])
    self.contents = contents
    self.drawn = (drawn ?? []).sorted()
    isReconciled = totals.isReconciled
  }

  /// The sample of the claims that were approved; nil before the lot was drawn.
  private static func sample(
    _ quarter: Quarter, claims: [ClaimState], said: [ClaimID: ClaimContent], _ book: ClaimBook, _ shelf: ContentShelf,
    _ settings: ClaimSettings
  ) -> AuditSample? {
    guard let seed = book.seed(of: quarter) else { return nil }
    let approved = claims.filter { $0.status == .approved || $0.status == .submitted }
    let failed = book.claims(of: quarter).filter { $0.finding?.action == .auditFailed }
    return AuditSample(
      approved.compactMap { said[$0.id] }, seed: seed, failed: failed.map(shelf.content),
      also: book.alsoAudited(in: quarter), settings: settings)
  }

  /// An audit that nobody has done, and one login under which two people acted.
  private static func warnings(_ claims: [ClaimState], isAuditOpen: Bool) -> [ExceptionCode] {
    let isOneLogin = claims.contains { claim in
      claim.approval.map { !$0.login.isEmpty && $0.login == claim.submission?.login } ?? false
    }
    return (isAuditOpen ? [.auditNotDone] : []) + (isOneLogin ? [.sameLogin] : [])
  }

  private static func worksheet(_ sample: AuditSample, _ quarter: Quarter, _ book: ClaimBook) -> FileTable {
    let rows = sample.draws.map { draw in
      let found = book[draw.claim]?.finding.map(AuditFinding.cells) ?? [String](repeating: "", count: 6)
      return [draw.claim.text, book[draw.claim]?.terms.familyRef ?? "", draw.stratum, sample.seed] + found
    }
    return FileTable("claims/audit_sample_\(quarter).csv", columns: AuditSample.columns, rows: rows)
  }

  /// A proposal that came to nothing is left to the ledger where the family has a later claim in the quarter.
  private static func shown(_ claims: [ClaimState]) -> [ClaimState] {
    var latest: [FamilyID: ClaimID] = [:]
    for claim in claims { latest[claim.terms.family] = claim.id }
    return claims.filter { $0.isLive || $0.submission != nil || latest[$0.terms.family] == $0.id }
      .sorted { ($0.terms.familyRef, $0.terms.family, $0.id) < ($1.terms.familyRef, $1.terms.family, $1.id) }
  }
}
