public import Vocabulary

extension ClaimList: StageOutput {
  /// Claims.
  public static let stage = Stage.claims

  /// The night, the decisions, what claims would say, the entries for the ledger, the exceptions and the files.
  public var tables: [Table] {
    [
      ClaimList.saved.table([self]), FamilyDecision.saved.table(decisions),
      SavedCandidate.saved.table(
        candidates.sorted { $0.key < $1.key }.map { SavedCandidate(family: $0, content: $1.text) }),
      LedgerEntry.savedDrafts.table(drafts), DataException.saved().table(exceptions),
    ] + grounds.tables + files.map(\.table)
  }

  /// Reads what was saved; throws `SavedTableMismatch` where a table or column is another, or where a value cannot be.
  public init(tables: [Table]) throws {
    self = try ClaimList.saved.row(tables)
    decisions = try FamilyDecision.saved.rows(tables)
    for one in try SavedCandidate.saved.rows(tables) {
      guard let content = ClaimContent(text: one.content) else {
        throw SavedTableMismatch(missing: "content of a family's claim")
      }
      candidates[one.family] = content
    }
    drafts = try LedgerEntry.savedDrafts.rows(tables)
    exceptions = try DataException.saved().rows(tables)
    grounds = try NightGrounds(tables: tables)
    files = tables.compactMap(FileTable.init(table:))
  }

  private static var saved: SavedTable<ClaimList> {
    SavedTable(
      "night", blank: ClaimList(asOf: CalendarDay(number: 0), runID: ""),
      [SavedColumn("as_of", \.asOf), SavedColumn("run_id", \.runID)])
  }
}

/// What a claim for a family would say, as it is saved.
private struct SavedCandidate {
  var family = FamilyID("")
  var content = ""

  static var saved: SavedTable<SavedCandidate> {
    SavedTable(
      "candidates", blank: SavedCandidate(),
      [SavedColumn("family_id", \.family), SavedColumn("content", \.content)])
  }
}
