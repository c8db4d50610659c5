import CSV

/// A small CSV file that a person has filled in, as a spreadsheet saves it.
enum FilledInFile {
  /// Its records with the line that each starts on, the header first.
  ///
  /// - Parameter cell: what a cell says; by default without the blanks around it, and without the apostrophe that keeps a spreadsheet from
  ///   taking it for a formula.
  ///
  /// Throws `NightFailure` where it is not UTF-8 or not CSV.
  static func records(_ bytes: [UInt8], file: String, cell: (String) -> String = plain) throws -> [(
    line: Int, cells: [String]
  )] {
    var rows: [(line: Int, cells: [String])] = []
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw NightFailure(file, "is not in UTF-8", "Save the file as 'CSV UTF-8' and import it again.")
    }
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    let reader = CSVReader()
    while true {
      switch reader.next() {
      case .record: rows.append((reader.line, reader.row.texts.map(cell)))
      case .bad:
        throw NightFailure("\(file):\(reader.line)", "is not CSV", "Save the file as CSV and hand it in again.")
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
    CSVWriter.unguarded(String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()))
  }
}
