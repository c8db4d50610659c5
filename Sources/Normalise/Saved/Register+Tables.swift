public import Vocabulary

extension RegisteredFamily {
  /// The register as a table.
  static var saved: SavedTable<RegisteredFamily> {
    SavedTable("register", blank: RegisteredFamily(ref: ""), columns)
  }

  /// The register's columns, for a table that has others beside them.
  public static var columns: [SavedColumn<RegisteredFamily>] {
    SavedColumn.list(
      [SavedColumn("ref", \.ref)], SavedColumn.place(\.line),
      [
        SavedColumn("registered", \.registered), SavedColumn("assessed", \.assessed), SavedColumn("planned", \.planned),
        SavedColumn("lead", \.lead), SavedColumn("lead_agency", \.leadAgency), SavedColumn("closed", \.closed),
        SavedColumn("closure_reason", \.closureReason),
      ])
  }
}

extension RegisteredSpell {
  /// The spells as a table.
  static var saved: SavedTable<RegisteredSpell> {
    SavedTable(
      "spells",
      blank: RegisteredSpell(
        family: 0, record: 0, role: "", from: nil, to: nil, line: SourceLine(file: 0, line: 0)),
      SavedColumn.list(
        [
          SavedColumn("family", \.family), SavedColumn("record", \.record), SavedColumn("role", \.role),
          SavedColumn("from", \.from), SavedColumn("to", \.to), SavedColumn("address", \.address.line),
          SavedColumn("town", \.address.town), SavedColumn("postcode", \.address.postcode),
          SavedColumn("uprn", \.address.uprn),
        ], SavedColumn.place(\.line)))
  }
}

extension DoubtfulRow {
  /// The doubtful rows as a table.
  static var saved: SavedTable<DoubtfulRow> {
    SavedTable(
      "doubtful", blank: DoubtfulRow(feed: 0, record: nil, family: nil, line: SourceLine(file: 0, line: 0)),
      SavedColumn.list(
        [SavedColumn("feed", \.feed), SavedColumn("record", \.record), SavedColumn("family", \.family)],
        SavedColumn.place(\.line), [SavedColumn("counted", \.counted)]))
  }
}
