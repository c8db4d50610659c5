extension ExtractFile {
  /// The files as a table of a saved stage.
  public static func saved(_ name: String = "files") -> SavedTable<ExtractFile> {
    SavedTable(
      name, blank: ExtractFile(name: "", feed: "", dataTo: CalendarDay(number: 0)),
      [
        SavedColumn("name", \.name), SavedColumn("feed", \.feed), SavedColumn("data_to", \.dataTo),
        SavedColumn("sha256", \.sha256), SavedColumn("bytes", \.savedBytes), SavedColumn("rows", \.rows),
        SavedColumn("used", \.used), SavedColumn("quarantined", \.quarantined), SavedColumn("skipped", \.skipped),
        SavedColumn("is_refused", \.isRefused), SavedColumn("refusal", \.savedRefusal),
        SavedColumn("header", \.header, by: "\n"), SavedColumn("ends_its_line", \.endsItsLine),
        SavedColumn("is_carried_over", \.isCarriedOver),
      ])
  }

  /// A text, as an extract may have more bytes than 32 bits count.
  private var savedBytes: SavedDigits<Int> {
    get { SavedDigits(number: bytes) }
    set { bytes = newValue.number }
  }

  /// Apart from the reason, which may be empty.
  private var isRefused: Bool {
    get { refusal != nil }
    set { refusal = newValue ? "" : nil }
  }

  private var savedRefusal: String {
    get { refusal ?? "" }
    set { if refusal != nil { refusal = newValue } }
  }
}
