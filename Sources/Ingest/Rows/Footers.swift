internal import CSV

/// Recognises rows that are no records by how they begin: totals, the end of a report, what a database says of its own answer.
struct Footers {
  private let starts: [[UInt8]]

  init(_ declared: [String]) { starts = declared.map { Array($0.utf8).map(\.lowered) } }

  /// Whether the first field that is not blank begins like a footer. Only rows that could not be used are asked.
  func match(_ row: CSVRow) -> Bool {
    for index in 0..<row.count {
      let field = row[index].trimmed
      if field.isEmpty { continue }
      return starts.contains { start in field.count >= start.count && zip(start, field).allSatisfy { $0 == $1.lowered }
      }
        || (row.count == 1 && Footers.isRowCount(field))
    }
    return false
  }

  /// `(123 rows affected)`.
  private static func isRowCount(_ field: FieldBytes) -> Bool {
    let words = field.text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    return words.count == 3 && Int(words[0]) != nil && (words[1] == "rows" || words[1] == "row")
      && words[2] == "affected"
  }
}
