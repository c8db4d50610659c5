/// Columns that line up on a terminal.
enum TextTable {
  /// A heading and rows, padded to the widest cell of each column; cells that are numbers stand to the right.
  static func lines(_ heading: [String], _ rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map { VisibleText.of($0) } }
    let all = [heading] + rows
    let widths = heading.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let isNumber = heading.indices.map { column in
      !rows.isEmpty && rows.allSatisfy { row in row[column].allSatisfy { "0123456789,.-+%".contains($0) } }
    }
    return all.map { row in
      let cells = row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return isNumber[column] ? space + row[column] : row[column] + space
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// A whole number with a comma before each three digits.
  static func thousands(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }
}
