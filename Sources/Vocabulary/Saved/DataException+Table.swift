extension DataException {
  /// The exceptions as a table of a saved stage.
  public static func saved(_ name: String = "exceptions") -> SavedTable<DataException> {
    SavedTable(name, blank: DataException(.fileMissing, stage: .ingest), columns)
  }

  /// The columns of an exception, for a table that has others beside them.
  public static var columns: [SavedColumn<DataException>] {
    SavedColumn.list(
      [
        SavedColumn("severity", \.severity), SavedColumn("code", \.code), SavedColumn("stage", \.stage),
        SavedColumn("source", \.source), SavedColumn("feed", \.feed),
      ], SavedColumn.place(\.line),
      [
        SavedColumn("file_name", \.fileName), SavedColumn("family_ref", \.familyRef),
        SavedColumn("person_ref", \.personRef), SavedColumn("measure", \.measure), SavedColumn("field", \.field),
        SavedColumn("message", \.message), SavedColumn("action", \.action), SavedColumn("owner", \.owner),
      ])
  }
}
