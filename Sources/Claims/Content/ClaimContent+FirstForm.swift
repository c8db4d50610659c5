import Outcomes
import Vocabulary

/// The form in which version 0.2.0 kept what a claim said. It is read for ever, and written no more.
extension ClaimContent {
  /// The columns of its line; those that the ledger filled in were kept blank. They stand here apart from today's columns, which may grow.
  private static let firstLine = [
    "claim_id", "family_id", "family_ref", "claim_basis", "plan_version", "engaged_on", "assessment_on", "plan_on",
    "lead_professional", "headlines", "measures_met", "measures_neutral", "eligible_on", "achieved_on", "claimed_on",
    "amount", "warnings", "evidence_hash", "ledger_status", "audit_selected",
  ]
  /// The columns of a row of its evidence.
  private static let firstEvidence = [
    "claim_id", "family_ref", "person_ref", "measure", "headline", "routes", "qualified_on", "window_from", "window_to",
    "status", "test_values", "declared_by", "declared_on", "data_to", "evidence",
  ]

  /// Its text: the claim, then the cells of the line, then those of each row.
  static func firstForm(_ claim: ClaimID, _ cells: [String]) -> String {
    let rows = stride(from: firstLine.count, to: cells.count, by: firstEvidence.count).map {
      Array(cells[$0..<min($0 + firstEvidence.count, cells.count)])
    }
    return written([[claim.text], Array(cells.prefix(firstLine.count))] + rows)
  }

  /// Reads what a folder that was frozen in that form has of a claim, by column; what the ledger added to the line is left out again.
  public init?(frozenLine line: [String: String], evidence: [[String: String]]) {
    let added = ["claimed_on", "evidence_hash", "ledger_status", "audit_selected"]
    let cells = ClaimContent.firstLine.map { added.contains($0) ? "" : line[$0] ?? "" }
    let rows = evidence.map { row in ClaimContent.firstEvidence.map { row[$0] ?? "" } }
    self.init(firstForm: [[line["claim_id"] ?? ""], cells] + rows)
  }

  /// Reads its records; nil where they are none.
  init?(firstForm records: [[String]]) {
    guard records.count >= 2, records[0].count == 1, records[1].count == ClaimContent.firstLine.count,
      records.dropFirst(2).allSatisfy({ $0.count == ClaimContent.firstEvidence.count })
    else { return nil }
    self.init(claim: ClaimID(records[0][0]))
    form = .first(cells: records.dropFirst().flatMap { $0 })
    let line = Dictionary(uniqueKeysWithValues: zip(ClaimContent.firstLine, records[1]))
    for field in ClaimContent.fields where !field.take(&self, cell: line[field.name] ?? "") { return nil }
    for record in records.dropFirst(2) {
      guard
        let one = ClaimedMeasure(
          firstForm: Dictionary(uniqueKeysWithValues: zip(ClaimContent.firstEvidence, record)))
      else { return nil }
      measures.append(one)
    }
  }
}

extension ClaimedMeasure {
  /// A row of the first form, in which the figures were one text with all that an auditor must know of the status.
  fileprivate init?(firstForm row: [String: String]) {
    self.init()
    for field in ClaimedMeasure.fields where row[field.name] != nil {
      guard field.take(&self, cell: row[field.name] ?? "") else { return nil }
    }
    figures = row["test_values"] ?? ""
    for place in (row["evidence"] ?? "").split(separator: ";") {
      guard let cited = CitedRow(place: String(place)) else { return nil }
      rows.append(cited)
    }
  }
}
