import CSV

/// A small CSV file that a person has filled in, as a spreadsheet saves it.
enum FilledInFile {
  /// Its records with the line that each starts on, the header first.
  ///
  /// Throws `NightFailure` where it is not CSV, or not UTF-8.
  static func records(_ bytes: [UInt8], file: String) throws -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw NightFailure(file, "is not in UTF-8", "Save the file as 'CSV UTF-8' and import it again.")
    }
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    let reader = CSVReader()
    while true {
      switch reader.next() {
      case .record: rows.append((reader.line, reader.row.texts.map(plain)))
      case .bad: throw NightFailure("\(file):\(reader.line)", "is not CSV", "Save the file as CSV and import it again.")
      case .needsBytes:
        reader.fill { space in
          let count = min(space.count, rest.count)
          space.copyBytes(from: rest.prefix(count))
          rest = rest.dropFirst(count)
          return count
        }
      case .end: return rows
      }
    }
  }

  /// A cell without the blanks around it, and without the apostrophe that keeps a spreadsheet from taking it for a formula.
  private static func plain(_ cell: String) -> String {
    let trimmed = String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard trimmed.hasPrefix("'"), let first = trimmed.first(where: { $0 != "'" }) else { return trimmed }
    return "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".contains(first) ? String(trimmed.dropFirst()) : trimmed
  }
}
