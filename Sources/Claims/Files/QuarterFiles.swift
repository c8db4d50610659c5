public import Vocabulary

/// The four files of a quarter: claim lines, evidence, return and audit sample.
public struct QuarterFiles: Sendable {
  /// The quarter.
  public let quarter: Quarter
  /// The files, in this order: lines, evidence, return, audit sample.
  public let files: [FileTable]
  /// What each claim of the lines says, in their order.
  public let contents: [ClaimContent]
  /// The claims drawn for audit.
  public let drawn: [ClaimID]
  /// Whether the return comes to what the ledger says; a return that does not is not sent.
  public let isReconciled: Bool

  /// - Parameter submittedOnly: whether only submitted claims stand in the files, as in what is sent.
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
    let standing = zip(claims, contents).filter { $0.0.isLive }.map(\.1)
    let sample = AuditSample(standing, quarter: quarter, settings: settings)
    let drawn = Set(sample.draws.map(\.claim))
    let counted = book.claims(of: quarter).filter { $0.submission != nil || ($0.isLive && !submittedOnly) }
    let totals = ReturnTotals(
      quarter, lines: counted.map { said[$0.id] ?? shelf.content($0) }, book: book, decisions: decisions,
      settings: settings, asOf: asOf,
      submittedOnly: submittedOnly)
    let lines = zip(claims, contents).map { claim, content in
      QuarterFiles.line(claim, content, isDrawn: drawn.contains(claim.id))
    }
    let worksheet = sample.draws.map { draw in
      let found = book[draw.claim]?.finding.map(AuditFinding.cells) ?? [String](repeating: "", count: 6)
      return [draw.claim.text, book[draw.claim]?.terms.familyRef ?? "", draw.stratum, sample.seed] + found
    }
    let findings = sample.draws.compactMap { book[$0.claim]?.finding }
    let passed = findings.filter { $0.action == .auditPassed }.count
    files = [
      FileTable("claims/claim_lines_\(quarter).csv", columns: ClaimContent.lineColumns, rows: lines),
      FileTable(
        "claims/claim_evidence_\(quarter).csv", columns: ClaimContent.evidenceColumns,
        rows: contents.flatMap(\.evidence)),
      FileTable(
        "claims/claim_return_\(quarter).csv", isPersonal: false, columns: ReturnTotals.columns,
        rows: [
          totals.row(sample: sample.draws.count, passed: findings.isEmpty ? nil : passed, runID: runID)
        ]),
      FileTable("claims/audit_sample_\(quarter).csv", columns: AuditSample.columns, rows: worksheet),
    ]
    self.contents = contents
    self.drawn = drawn.sorted()
    isReconciled = totals.isReconciled
  }

  /// A proposal that came to nothing is left to the ledger where the family has a later claim in the quarter.
  private static func shown(_ claims: [ClaimState]) -> [ClaimState] {
    var latest: [FamilyID: ClaimID] = [:]
    for claim in claims { latest[claim.terms.family] = claim.id }
    return claims.filter { $0.isLive || $0.submission != nil || latest[$0.terms.family] == $0.id }
      .sorted { ($0.terms.familyRef, $0.terms.family, $0.id) < ($1.terms.familyRef, $1.terms.family, $1.id) }
  }

  /// The line, with what the ledger adds to it.
  private static func line(_ claim: ClaimState, _ content: ClaimContent, isDrawn: Bool) -> [String] {
    var line = content.line
    line[ClaimContent.Place.claimedOn] = claim.submission?.on.iso ?? ""
    line[ClaimContent.Place.hash] = content.hash
    line[ClaimContent.Place.status] = claim.status.rawValue
    line[ClaimContent.Place.audit] = isDrawn ? "Y" : "N"
    return line
  }
}
