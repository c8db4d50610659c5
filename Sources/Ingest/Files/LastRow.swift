internal import CSV
internal import Reading

/// The row that was used last, kept until the line below it is known to be no piece of it.
struct LastRow {
  /// Its first physical line, and the line below its last; 0 where no row was used yet.
  private(set) var line = 0
  private(set) var next = 0
  /// Its bytes.
  private(set) var raw: [UInt8] = []

  /// Remembers the row that the reader stands at.
  mutating func take(_ reader: CSVReader) {
    line = reader.line
    next = reader.lastLine + 1
    raw.removeAll(keepingCapacity: true)
    raw.append(contentsOf: reader.raw)
  }

  /// Shows its fields and its bytes, which live as long as the call.
  func withFields<Answer>(_ dialect: CSVDialect, _ use: (CSVRow, FieldBytes) -> Answer) -> Answer {
    let reader = CSVReader(dialect, windowBytes: raw.count + 1)
    var rest = raw[...]
    while reader.next() == .needsBytes { reader.fill(from: &rest) }
    return withExtendedLifetime(reader) { use(reader.row, reader.raw) }
  }

  /// The column whose last value may go on in a piece of a row.
  func columnCut(by piece: FieldBytes, _ dialect: CSVDialect, _ rows: inout RowReader) -> String? {
    withFields(dialect) { row, _ in
      row.count == rows.header.width ? rows.columnCut(value: row[row.count - 1], piece: piece) : nil
    }
  }
}
