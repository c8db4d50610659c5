import Vocabulary

/// A claim as a row of `claim_lines`: what it says, and what the ledger adds.
struct ClaimLine {
  let content: ClaimContent
  /// The day of its submission.
  let claimedOn: CalendarDay?
  /// Where it stands.
  let status: LedgerAction
  /// Whether the night is blind to what it would take to claim it: the proposal stands in the ledger, and nobody can approve it.
  let isWithheld: Bool
  /// Whether it was drawn for audit; nil before anything was.
  let isDrawn: Bool?

  /// The columns, in order: the content's fields, among them what the ledger adds.
  private static let all: [FileColumn<ClaimLine>] =
    ClaimContent.fields.flatMap { field -> [FileColumn<ClaimLine>] in
      let own = FileColumn<ClaimLine>(field.name) { field.cell($0.content) }
      return field.name == "achieved_on" ? [own, FileColumn("claimed_on") { $0.claimedOn?.iso ?? "" }] : [own]
    } + [
      FileColumn("evidence_hash") { $0.content.hash },
      FileColumn("ledger_status") { $0.isWithheld ? "WITHHELD" : $0.status.rawValue },
      FileColumn("audit_selected") { line in line.isDrawn.map { $0 ? "Y" : "N" } ?? "" },
    ]

  /// The names of the columns of `claim_lines`.
  static let columns = all.map(\.name)

  /// The row.
  var row: [String] { ClaimLine.all.map { $0.cell(self) } }
}
