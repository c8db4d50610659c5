internal import CSV

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

  /// Its fields, as long as the reader lives.
  func reader(_ dialect: CSVDialect) -> CSVReader {
    let reader = CSVReader(dialect, windowBytes: raw.count + 1)
    var rest = raw[...]
    while reader.next() == .needsBytes { reader.fill(from: &rest) }
    return reader
  }
}
