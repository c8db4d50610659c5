/// The text of a cell of a file of which nothing is declared, without what programs leave around it.
package enum CellText {
  /// Whether a trimmed text only says that there is none. The spellings are those of programs: `Null`, `Nan` and `Na` are people's names.
  package static func isMissing(_ bytes: FieldBytes) -> Bool {
    if bytes.count > longest { return false }
    if bytes.isEmpty { return true }
    return missing.contains(String(decoding: bytes, as: UTF8.self))
  }

  /// The text as UTF-8, and without the `.0` that a whole number gets where a program took it for a decimal one.
  package static func withPlain<Result>(_ bytes: FieldBytes, _ body: (FieldBytes) -> Result) -> Result {
    if bytes.contains(where: { $0 >= 0x80 }), !UTF8Survey.isValid(bytes) {
      return TextDecoder.utf8(ofWindows1252: bytes).withUnsafeBufferPointer(body)
    }
    if let visible = InvisibleText.taken(from: bytes) {
      return visible.withUnsafeBufferPointer { body(NumberText.withoutTail($0.trimmed)) }
    }
    return body(NumberText.withoutTail(bytes))
  }

  private static let missing: Set<String> = [
    "NULL", "null", "(null)", "N/A", "n/a", "#N/A", "NA", "NaN", "nan", "<NA>", "None", "none", "NONE", "nil",
    "unknown",
    "Unknown", "UNKNOWN", "not known", "Not known", "Not Known", "NOT KNOWN", "missing", "Missing", "MISSING", "-",
    "--",
    "---", "?", "??", "???", ".", "..", "NaT", "\\N",
  ]
  private static let longest = missing.reduce(0) { max($0, $1.utf8.count) }
}
