import Vocabulary

/// A measure of a claim as a row of `claim_evidence`.
struct ClaimEvidenceRow {
  let content: ClaimContent
  let measure: ClaimedMeasure

  /// Fields that are told together, in the column `test_values`, where the first of them stands.
  private static let toldTogether = ["figures", "reason", "work_from", "work_met_on", "override", "overridden"]

  /// The columns, in order: the measure's fields between whose they are and the rows that they rest on.
  private static let all: [FileColumn<ClaimEvidenceRow>] =
    [FileColumn("claim_id") { $0.content.claim.text }, FileColumn("family_ref") { $0.content.familyRef }]
    + ClaimedMeasure.fields.compactMap { field -> FileColumn<ClaimEvidenceRow>? in
      if field.name == toldTogether[0] { return FileColumn("test_values") { $0.measure.testValues } }
      return toldTogether.contains(field.name) ? nil : FileColumn(field.name) { field.cell($0.measure) }
    } + [FileColumn("evidence") { $0.measure.rows.map(\.place).joined(separator: ";") }]

  /// The names of the columns of `claim_evidence`.
  static let columns = all.map(\.name)

  /// The row.
  var row: [String] { ClaimEvidenceRow.all.map { $0.cell(self) } }
}
