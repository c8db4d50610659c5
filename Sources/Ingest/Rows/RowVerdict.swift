/// What becomes of a row.
enum RowVerdict: Equatable {
  /// The table has it.
  case used
  /// It is no record.
  case skipped(Skip)
  /// It is set aside.
  case refused(RowTrouble)

  /// Rows that the feed file says to pass by.
  enum Skip: String, CaseIterable {
    case blank = "blank"
    case header = "repeated header"
    case footer = "footer"
    case duplicate = "same row twice"
    case replaced = "replaced by a newer file"
  }
}
