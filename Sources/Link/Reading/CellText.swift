/// The text of a cell, without what programs leave around it.
enum CellText {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Without blanks at its ends.
  static func trimmed(_ bytes: Bytes) -> Bytes {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start == 0 && end == bytes.count ? bytes : Bytes(rebasing: bytes[start..<end])
  }

  /// Whether a trimmed text only says that there is none. The spellings are those of programs: `Null`, `Nan` and `Na` are people's names.
  static func isMissing(_ bytes: Bytes) -> Bool {
    if bytes.count > longest { return false }
    if bytes.isEmpty { return true }
    return missing.contains(String(decoding: bytes, as: UTF8.self))
  }

  /// The text as UTF-8, and without the `.0` that a whole number gets where a program took it for a decimal one.
  static func withPlain<Result>(_ bytes: Bytes, _ body: (Bytes) -> Result) -> Result {
    if bytes.contains(where: { $0 >= 0x80 }), !isUTF8(bytes) {
      return Windows1252.utf8(bytes).withUnsafeBufferPointer(body)
    }
    return body(withoutFraction(bytes))
  }

  private static func withoutFraction(_ bytes: Bytes) -> Bytes {
    let end = bytes.count - 2
    guard end > 0, bytes[end] == 0x2E, bytes[end + 1] == 0x30,
      bytes[..<end].allSatisfy({ (0x30...0x39).contains($0) })
    else { return bytes }
    return Bytes(rebasing: bytes[..<end])
  }

  static func isUTF8(_ bytes: Bytes) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  private static let missing: Set<String> = [
    "NULL", "null", "(null)", "N/A", "n/a", "#N/A", "NA", "NaN", "nan", "<NA>", "None", "none", "NONE", "nil",
    "unknown",
    "Unknown", "UNKNOWN", "not known", "Not known", "Not Known", "NOT KNOWN", "missing", "Missing", "MISSING", "-",
    "--",
    "---", "?", "??", "???", ".", "..", "NaT", "\\N",
  ]
  private static let longest = missing.reduce(0) { max($0, $1.utf8.count) }
}
