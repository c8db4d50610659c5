extension Coverage {
  /// The feeds' coverage as a table of a saved stage.
  public static func saved(_ name: String = "feeds") -> SavedTable<Coverage> {
    SavedTable(
      name, blank: Coverage(feed: "", source: ""),
      [
        SavedColumn("feed", \.feed), SavedColumn("source", \.source), SavedColumn("from", \.from),
        SavedColumn("to", \.to), SavedColumn("max_age_days", \.maxAgeDays),
        SavedColumn("is_carried_over", \.isCarriedOver), SavedColumn("is_blind", \.isBlind),
      ])
  }
}
