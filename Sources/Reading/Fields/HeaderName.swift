/// Compares headers by letters and digits alone: `Date of Birth`, `date_of_birth` and `DATE OF BIRTH ` are one.
public enum HeaderName {
  /// What of a header is compared; empty where it has no letters or digits, or stands in quotes of another kind.
  public static func key(_ text: String) -> String {
    var text = text
    return text.withUTF8 { key($0) }
  }

  /// A header as it may stand on a screen: in one line, without control characters, not too long.
  package static func shown(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format ? " " : scalar
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: plain.prefix(60))
    return String(view) + (plain.count > 60 ? "…" : "")
  }

  package static func key(_ field: FieldBytes) -> String {
    let field = field.trimmed
    // A quote that the reader left in place says that the file uses another quote than it was read with.
    guard let first = field.first, first != 0x27, !field.contains(where: isQuote) else { return "" }
    var result: [UInt8] = []
    var index = 0
    while index < field.count {
      let byte = field[index]
      if isMark(field, index) {
        index += 3
        continue
      }
      let isNoBreakSpace = byte == 0xC2 && index + 1 < field.count && field[index + 1] == 0xA0
      if byte.isLetter || byte.isDigit || (byte >= 0x80 && !isNoBreakSpace) { result.append(byte.lowered) }
      index += isNoBreakSpace ? 2 : 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x60 }

  /// Whether a byte order mark stands here.
  private static func isMark(_ field: FieldBytes, _ index: Int) -> Bool {
    index + 2 < field.count && field[index] == 0xEF && field[index + 1] == 0xBB && field[index + 2] == 0xBF
  }
}
