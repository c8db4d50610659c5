public import Vocabulary

/// Writes records into a buffer of bytes: RFC 4180 with LF, UTF-8, and no cell that a spreadsheet would evaluate.
///
/// A cell that starts like a formula (`=`, `+`, `-`, `@`, a tab or carriage return, or their full-width forms, whatever number of
/// apostrophes stands before them) gets one apostrophe more in front, so that dropping one gives the text back. A plain negative
/// number and a lone `-` stay as they are.
public struct CSVWriter: Sendable {
  /// What has been written and not taken.
  public private(set) var bytes: [UInt8] = []
  private var cellsInRow = 0

  private let guardsFormulas: Bool

  /// A file that starts with this header. Without `guardsFormulas` every cell is the text itself, for readers that are no spreadsheet.
  public init(header: [String], guardsFormulas: Bool = true) {
    self.guardsFormulas = guardsFormulas
    row(header)
  }

  /// A continuation: no header is written.
  public init() { guardsFormulas = true }

  // MARK: Rows

  /// Writes a whole row.
  public mutating func row(_ cells: [String]) {
    for cell in cells { append(cell) }
    endRow()
  }

  /// Ends the row.
  public mutating func endRow() {
    bytes.append(0x0A)
    cellsInRow = 0
  }

  /// Hands over what has been written and starts with an empty buffer, for files written piece by piece.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  // MARK: Cells

  /// Writes a text; an empty one is a blank cell.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(utf8: $0) }
  }

  /// Writes a text from its UTF-8 bytes.
  public mutating func append(utf8 text: UnsafeBufferPointer<UInt8>) {
    separate()
    let isFormula = guardsFormulas && FormulaGuard.isNeeded(text)
    guard isFormula || text.contains(where: CSVWriter.needsQuotes) || text.first == 0x20 || text.last == 0x20 else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(0x22)
    if isFormula { bytes.append(0x27) }
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Texts as they are written in cells, for texts that are written many times: see `append(cell:)`.
  public static func cells(_ texts: [String]) -> TextColumn {
    var cells = TextColumn()
    for text in texts {
      var writer = CSVWriter()
      writer.append(text)
      writer.bytes.withUnsafeBufferPointer { cells.append($0) }
    }
    return cells
  }

  /// Writes a cell that is known to be as it is written: one made by `cells`, or a decimal number.
  public mutating func append(cell: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(contentsOf: cell)
  }

  /// Writes a whole number; nil is a blank cell.
  public mutating func append(_ number: Int?) {
    separate()
    if let number { bytes.append(contentsOf: String(number).utf8) }
  }

  /// Writes a date as `yyyy-mm-dd`; nil is a blank cell.
  public mutating func append(_ day: CalendarDay?) {
    separate()
    if let day { bytes.append(contentsOf: day.iso.utf8) }
  }

  /// Writes a number of hundredths with two places, such as pence as pounds; nil is a blank cell.
  public mutating func append(hundredths: Int?) {
    separate()
    if let hundredths { bytes.append(contentsOf: Pence(hundredths).pounds.utf8) }
  }

  private mutating func separate() {
    if cellsInRow > 0 { bytes.append(0x2C) }
    cellsInRow += 1
  }

  /// The text of a cell as it was before it was written: without the apostrophe that keeps a spreadsheet from evaluating it.
  public static func unguarded(_ cell: String) -> String {
    guard cell.utf8.first == 0x27 else { return cell }
    var bare = String(cell.dropFirst())
    return bare.withUTF8 { FormulaGuard.isNeeded($0) } ? bare : cell
  }

  /// Comma, quote and line ends by RFC 4180; semicolon and tab because some spreadsheets split there.
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x22, 0x0A, 0x0D, 0x3B, 0x09: true
    default: false
    }
  }
}
