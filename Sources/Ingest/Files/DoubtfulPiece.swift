internal import CSV
internal import Reading

/// A line without a separator that may be the end of the row above it as well as the beginning of the row below.
struct DoubtfulPiece {
  /// Whose the piece is.
  enum Owner {
    case above, below, either
  }

  /// Why it is no row.
  var trouble: RowTrouble
  /// Its physical line, and its bytes.
  var line: Int
  var raw: [UInt8]
  /// The column above that it may end, and the one below that it may begin.
  var cut: String
  var begun: String

  /// Told by the first value of the row above, which is whole: the row below is whole where its own looks the same, and it has lost the
  /// piece where the two together do.
  func owner(above: LastRow, below: CSVReader, width: Int) -> Owner {
    guard below.line == line + 1, below.row.count == width else { return .either }
    let model = above.withFields(below.dialect) { row, _ in row[0].trimmed.map(DoubtfulPiece.kind) }
    let own = below.row[0].trimmed.map(DoubtfulPiece.kind)
    let joined = raw.withUnsafeBufferPointer { $0.trimmed.map(DoubtfulPiece.kind) } + own
    return own == model ? .above : joined == model ? .below : .either
  }

  /// A digit, a letter, or the byte itself.
  private static func kind(_ byte: UInt8) -> UInt8 { byte.isDigit ? 0x30 : byte.isLetter ? 0x41 : byte }
}
