internal import CSV
internal import Reading

/// Recognises rows that are no records by how they begin: totals, the end of a report, what a database says of its own answer.
struct Footers {
  private let starts: [[UInt8]]

  init(_ declared: [String]) { starts = declared.map { Array($0.utf8).map(\.lowered) } }

  /// Whether a row that could not be used begins like a footer.
  func match(_ row: CSVRow) -> Bool {
    guard let field = Footers.first(row) else { return false }
    return starts.contains { Footers.begins(field, $0) } || (row.count == 1 && Footers.isRowCount(field))
  }

  /// Whether any row at all begins with a declared footer as a word: `Total,,,30` has a record's width and is none.
  func matchWord(_ row: CSVRow) -> Bool {
    guard !starts.isEmpty, let field = Footers.first(row) else { return false }
    return starts.contains { start in
      Footers.begins(field, start)
        && (field.count == start.count || !(field[start.count].isLetter || field[start.count].isDigit))
    }
  }

  private static func begins(_ field: FieldBytes, _ start: [UInt8]) -> Bool {
    guard field.count >= start.count else { return false }
    for index in start.indices where field[index].lowered != start[index] { return false }
    return true
  }

  /// The first field that is not blank.
  private static func first(_ row: CSVRow) -> FieldBytes? {
    for index in 0..<row.count {
      let field = row[index].trimmed
      if !field.isEmpty { return field }
    }
    return nil
  }

  /// `(123 rows affected)`.
  private static func isRowCount(_ field: FieldBytes) -> Bool {
    let words = field.text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    return words.count == 3 && Int(words[0]) != nil && (words[1] == "rows" || words[1] == "row")
      && words[2] == "affected"
  }
}
