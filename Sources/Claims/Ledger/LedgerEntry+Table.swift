import Vocabulary

extension LedgerEntry {
  /// Entries that are not sealed, as a table of the saved stage; lists have a line for each entry.
  static var savedDrafts: SavedTable<LedgerEntry> {
    SavedTable(
      "ledger_drafts",
      blank: LedgerEntry(
        .proposed, claim: ClaimID(""), quarter: Quarter(containing: CalendarDay(number: 0)), family: FamilyID(""),
        familyRef: "", basis: .progress, amount: Pence(0), on: CalendarDay(number: 0)),
      [
        SavedColumn("action", \.action), SavedColumn("claim", \.ofClaim), SavedColumn("scope", \.scope),
        SavedColumn("quarter", \.quarter), SavedColumn("family", \.family), SavedColumn("family_ref", \.familyRef),
        SavedColumn("people", \.people, by: "\n"), SavedColumn("people_refs", \.peopleRefs, by: "\n"),
        SavedColumn("measures", \.measures, by: "\n"), SavedColumn("basis", \.basis), SavedColumn("amount", \.amount),
        SavedColumn("evidence_hash", \.evidenceHash), SavedColumn("plan_version", \.planVersion),
        SavedColumn("on", \.on), SavedColumn("by", \.by), SavedColumn("role", \.role), SavedColumn("login", \.login),
        SavedColumn("reason", \.reason), SavedColumn("subject", \.subject),
      ])
  }

  /// The claim; nil for a fee for a family attached, which belongs to none.
  private var ofClaim: ClaimID? {
    get { claim.text.isEmpty ? nil : claim }
    set { claim = newValue ?? ClaimID("") }
  }
}
