extension ClaimContent {
  /// Whether the files of a frozen quarter say of the claim what it says itself.
  ///
  /// - Parameters:
  ///   - line: its line, by column.
  ///   - evidence: its rows of evidence, by column, in their order.
  public func agrees(withLine line: [String: String], evidence: [[String: String]]) -> Bool {
    let rows = measures.map { measure in
      Dictionary(
        uniqueKeysWithValues: zip(ClaimEvidenceRow.columns, ClaimEvidenceRow(content: self, measure: measure).row))
    }
    return hash == line["evidence_hash"] && ClaimContent.fields.allSatisfy { $0.cell(self) == line[$0.name] }
      && rows == evidence
  }
}
