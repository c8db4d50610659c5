import CSV

/// A small CSV file that a person has filled in, as a spreadsheet saves it.
enum FilledInFile {
  /// Its records with the line that each starts on, the header first.
  ///
  /// Throws `NightFailure` where it is not CSV.
  static func records(_ bytes: [UInt8], file: String) throws -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    let reader = CSVReader()
    while true {
      switch reader.next() {
      case .record: rows.append((reader.line, reader.row.texts))
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
}
