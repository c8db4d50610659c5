public import Vocabulary

extension ClaimList: StageOutput {
  /// Claims.
  public static let stage = Stage.claims

  /// The night, the decisions, what claims would say, the entries for the ledger, the exceptions and the files.
  public var tables: [Table] {
    let families = candidates.keys.sorted()
    return [
      Table("night", [Column("as_of", days: [asOf]), Column("run_id", texts: [runID])]), decisions.table,
      Table(
        "candidates",
        [
          Column("family_id", texts: families.map(\.text)),
          Column("content", texts: families.map { candidates[$0]?.text ?? "" }),
        ]), drafts.draftTable, exceptions.table(),
    ] + files.map(\.table)
  }

  /// Reads what was saved; throws `SavedTableMismatch` where something is missing.
  public init(tables: [Table]) throws {
    let night = try tables.named("night")
    guard let asOf = try night.days("as_of").first ?? nil, let runID = try night.texts("run_id").first else {
      throw SavedTableMismatch(missing: "as-of date of the claims")
    }
    self.init(asOf: asOf, runID: runID)
    decisions = try [FamilyDecision](table: tables.named("decisions"))
    let saved = try tables.named("candidates")
    for (family, text) in try zip(saved.texts("family_id"), saved.texts("content")) {
      guard let content = ClaimContent(text: text) else {
        throw SavedTableMismatch(missing: "content of a family's claim")
      }
      candidates[FamilyID(family)] = content
    }
    drafts = try [LedgerEntry](draftTable: tables.named("ledger_drafts"))
    exceptions = try [DataException](table: tables.named("exceptions"))
    files = tables.compactMap(FileTable.init(table:))
  }
}
