import Vocabulary

/// What can still be read of a row that could not be used: texts, names and days, wherever in the row they stand.
struct RowWords {
  /// The cells, as far as separators tell them apart.
  private(set) var cells: [String] = []
  /// Runs of letters, as names are compared.
  private(set) var names: [String] = []
  private(set) var days: Set<CalendarDay> = []

  /// The words of a whole row as it was written.
  init(raw: [UInt8]) {
    let separators: Set<UInt8> = [0x2C, 0x3B, 0x09, 0x7C, 0x22, 0x0A, 0x0D]
    for piece in raw.split(whereSeparator: separators.contains) { add(String(decoding: piece, as: UTF8.self)) }
  }

  /// The words of some cells.
  init(cells: [String]) {
    for cell in cells { add(cell) }
  }

  private mutating func add(_ text: String) {
    let cell = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    guard !cell.isEmpty else { return }
    cells.append(cell)
    let folded = RowWords.folded(cell)
    if folded.count > 1 { names.append(folded) }
    if let day = RowWords.day(cell) { days.insert(day) }
  }

  /// A name as it is compared here: its letters alone, small.
  static func folded(_ name: String) -> String { name.lowercased().filter(\.isLetter) }

  /// The first day that a text has in it, `dd/mm/yyyy` or ISO; nil where there is none.
  private static func day(_ text: String) -> CalendarDay? {
    let parts = text.split { !("0"..."9").contains($0) }
    for start in parts.indices where start + 2 < parts.endIndex {
      let (first, month, last) = (parts[start], parts[start + 1], parts[start + 2])
      let (year, day) = first.count == 4 ? (first, last) : (last.prefix(4), first)
      guard year.count == 4 else { continue }
      func two(_ part: Substring) -> String { part.count == 1 ? "0\(part)" : String(part.suffix(2)) }
      if let found = CalendarDay(iso: "\(year)-\(two(month))-\(two(day))") { return found }
    }
    return nil
  }
}
