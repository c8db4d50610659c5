public import Vocabulary

extension ClaimOffice {
  /// Takes an auditor's findings into the ledger; what it holds already is left away.
  ///
  /// - Parameters:
  ///   - findings: the filled-in rows of the quarter's worksheet.
  ///   - signature: who hands them in, and when.
  ///
  /// Throws `ClaimRefusal` with all that is wrong in any row; then nothing is to be written.
  public func audit(_ quarter: Quarter, _ findings: [AuditFinding], _ signature: Signature) throws -> Outcome {
    try checkSigner(signature, place: "\(quarter)")
    var seen: Set<ClaimID> = []
    let mistakes = findings.compactMap { finding in
      mistake(in: finding, quarter, signature, isSecond: !seen.insert(finding.claim).inserted).map {
        "\(finding.place): \($0)"
      }
    }
    guard mistakes.isEmpty else {
      throw ClaimRefusal(
        "\(quarter)", "the worksheet was not taken in:\n\(mistakes.joined(separator: "\n"))",
        "Mend these rows and read the worksheet again.")
    }
    let entries = findings.compactMap { finding -> LedgerEntry? in
      guard let claim = book[finding.claim] else { return nil }
      var entry = claim.terms
      entry.action = finding.action
      entry.measures = finding.cells
      entry.subject = ""
      if let said = list.candidates[claim.terms.family]?.named(claim.id, claim.terms.basis),
        claim.status == .proposed
      {
        entry.evidenceHash = said.hash
      }
      if let known = claim.finding, known.action == entry.action, known.measures == entry.measures,
        known.reason == finding.comment
      {
        return nil
      }
      return signed(entry, signature, reason: finding.comment)
    }
    return try sealed(entries, contents: [])
  }

  /// Where the quarter's sample stands: claims drawn, checked and passed.
  public func auditState(_ quarter: Quarter, after outcome: Outcome) -> (drawn: Int, checked: Int, passed: Int) {
    let book = ClaimBook(ledger + outcome.entries, settings: settings)
    let files = list.quarterFiles(
      quarter, ledger: ledger + outcome.entries, contents: contents, settings: settings, submittedOnly: false)
    let findings = files.drawn.compactMap { book[$0]?.finding }
    return (files.drawn.count, findings.count, findings.filter { $0.action == .auditPassed }.count)
  }

  private func mistake(
    in finding: AuditFinding, _ quarter: Quarter, _ signature: Signature, isSecond: Bool
  ) -> String? {
    guard let claim = book[finding.claim], claim.terms.quarter == quarter else {
      return "there is no claim \(finding.claim) in \(quarter)"
    }
    if isSecond { return "claim \(finding.claim) stands in the worksheet twice" }
    if !claim.isLive { return "claim \(finding.claim) was withdrawn" }
    if finding.familyRef != claim.terms.familyRef { return "claim \(finding.claim) is another family's" }
    if finding.seed != book.seed(of: quarter) { return "the seed is not that of \(quarter)" }
    if let approval = claim.approval, settings.separation != .none,
      Signature.isSamePerson(approval.by, finding.checkedBy)
    {
      return "claim \(finding.claim) was approved by \(finding.checkedBy), who cannot audit it"
    }
    if claim.status == .approved, list.content(claim, contents: contents).hash != claim.terms.evidenceHash {
      return "what claim \(finding.claim) said when it was approved is not kept"
    }
    if finding.checkedOn > signature.on {
      return "checked_on \(finding.checkedOn) is after \(signature.on), the day on which this command acts"
    }
    if finding.action == .auditFailed, finding.comment.isEmpty { return "an answer is no, and the comment is blank" }
    return nil
  }

  // MARK: What a finding holds back

  /// No claim that an auditor found wrong goes any further.
  func checkAudit(_ claims: [ClaimState]) throws {
    let failed = claims.filter { $0.finding?.action == .auditFailed }
    guard failed.isEmpty else {
      throw ClaimRefusal(
        "claim \(failed.map(\.id.text).joined(separator: ", "))", "an auditor found against it; nothing was written",
        "Withdraw it, or have it checked again and read the new worksheet with 'cfetl claims audit'.")
    }
  }

  /// Where the pipeline wants the audit first, every claim drawn must have passed.
  func checkSample(_ files: QuarterFiles, _ quarter: Quarter) throws {
    guard settings.mustAuditBeforeSubmission else { return }
    let open = files.drawn.filter { book[$0]?.finding?.action != .auditPassed }
    guard open.isEmpty else {
      throw ClaimRefusal(
        "\(quarter)",
        "\(open.count) of the \(files.drawn.count) claims drawn for audit have not passed it: "
          + open.map(\.text).joined(separator: ", "),
        "Fill in the worksheet and read it with 'cfetl claims audit'; claim.yaml asks for it before submission.")
    }
  }

  /// The auditor's worksheet as it stands after a command; nil before the quarter's lot was drawn.
  public func worksheet(_ quarter: Quarter, after outcome: Outcome) -> FileTable? {
    list.quarterFiles(
      quarter, ledger: ledger + outcome.entries, contents: contents + outcome.contents, settings: settings,
      submittedOnly: false
    ).worksheet
  }
}
