internal import CSV
internal import Reading

/// Rows that a line break has cut, and rows that an open quote has swallowed.
extension FileReading {
  /// A line without a separator is a piece of a row: of the last value above it, or of the first value below.
  ///
  /// Where the value above can be read with the piece as well as without it, nothing tells which is right, so the row is set aside whole;
  /// and so is the row below, where the piece could begin it. Where both could be, the row below is looked at first.
  mutating func takePiece(_ trouble: RowTrouble, _ reader: CSVReader, _ rows: inout RowReader) {
    let text = reader.row[0].trimmed
    ending.takeBroken(trouble)
    let begun = rows.columnBegun(by: text)
    let cut = lastUsed.next == reader.line ? lastUsed.columnCut(by: text, reader.dialect, &rows) : nil
    if let begun, let cut {
      reader.reject()
      doubtful = DoubtfulPiece(trouble: trouble, line: reader.line, raw: Array(reader.raw), cut: cut, begun: begun)
      return
    }
    if let cut { takeBack(cut, reader.dialect, &rows) }
    setAside(trouble, reader, rows.header)
    pieceAbove = begun.map { (reader.line + 1, $0) }
  }

  /// Says of a doubtful piece whose it is; `reader` stands at the record below it, and is nil where there is none.
  mutating func settle(_ reader: CSVReader?, _ dialect: CSVDialect, _ rows: inout RowReader) {
    guard let piece = doubtful else { return }
    doubtful = nil
    let owner = reader.flatMap { piece.owner(above: lastUsed, below: $0, width: rows.header.width) } ?? .either
    if owner != .below { takeBack(piece.cut, dialect, &rows) }
    piece.raw.withUnsafeBufferPointer {
      quarantine.add(piece.trouble, line: piece.line, reach: piece.line, raw: $0, cells: [])
    }
    if owner != .above { pieceAbove = (piece.line + 1, piece.begun) }
  }

  /// Sets the last used row aside where the file ends in its last field.
  mutating func takeBackIfCut(_ line: Int, _ dialect: CSVDialect, _ rows: inout RowReader) {
    guard lastUsed.line > 0, lastUsed.next == line, let column = end.columnCut else { return }
    takeBack(column, because: .fileEnds(column: column), dialect, &rows)
  }

  /// Sets the last used row aside.
  private mutating func takeBack(
    _ column: String, because trouble: RowTrouble? = nil, _ dialect: CSVDialect, _ rows: inout RowReader
  ) {
    rows.takeBack(line: lastUsed.line)
    used -= 1
    let last = lastUsed
    last.withFields(dialect) { row, raw in
      let cells = FileReading.cells(row, rows.header)
      quarantine.add(trouble ?? .pieceBelow(column: column), lines: last.line...(last.next - 1), raw: raw, cells: cells)
    }
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
