internal import CSV

/// Rows that a line break has cut, and rows that an open quote has swallowed.
extension FileReading {
  /// A line without a separator is a piece of a row: of the last value above it, or of the first value below.
  ///
  /// Where the value above can be read with the piece as well as without it, nothing tells which is right, so the row is set aside whole.
  mutating func takePiece(_ reader: CSVReader, _ rows: inout RowReader) {
    let piece = reader.row[0].trimmed
    if lastUsed.next == reader.line { takeBack(cutBy: piece, reader.dialect, &rows) }
    pieceAbove = rows.columnBegun(by: piece).map { (reader.lastLine + 1, $0) }
  }

  /// Sets the last used row aside if the piece could be the rest of its last value.
  private mutating func takeBack(cutBy piece: FieldBytes, _ dialect: CSVDialect, _ rows: inout RowReader) {
    let last = lastUsed.reader(dialect)
    let row = last.row
    guard row.count == rows.header.width, let column = rows.columnCut(value: row[row.count - 1], piece: piece) else {
      return
    }
    rows.takeBack(line: lastUsed.line)
    used -= 1
    let cells = FileReading.cells(row, rows.header)
    quarantine.add(
      .pieceBelow(column: column), lines: lastUsed.line...(lastUsed.next - 1), raw: last.raw, cells: cells)
  }

  /// Whether a line inside a record of several lines is a row by itself: then the record's quote is a stray one.
  func swallowsRows(_ reader: CSVReader, _ rows: inout RowReader) -> Bool {
    let lines = CSVReader(reader.dialect, windowBytes: reader.raw.count + 64)
    var rest = reader.raw.firstIndex { $0 == 0x0A || $0 == 0x0D }.map { reader.raw[$0...] } ?? reader.raw[0..<0]
    var found = false
    while true {
      switch lines.next() {
      case .record:
        // A record of several lines within another is no row by itself.
        if lines.lastLine > lines.line { lines.reject() } else if rows.standsAlone(lines.row) { found = true }
      case .bad: break
      case .end: return found
      case .needsBytes: lines.fill(from: &rest)
      }
    }
  }
}
