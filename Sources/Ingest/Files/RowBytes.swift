internal import Reading

/// Looks for bytes in a row that no text has; only files in which the survey found some are looked at.
struct RowBytes {
  private let looksForControls: Bool
  private let looksForStrays: Bool
  private let looksForMarks: Bool
  private let looksForMixture: Bool
  /// Whether any row needs a look.
  let isNeeded: Bool

  init(_ survey: ByteSurvey, _ encoding: TextEncoding) {
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    looksForControls = isWide || survey.nullCount > 0 || survey.controlZ > survey.controlZAtEnd
    looksForStrays = !encoding.isUTF8 || survey.utf8.strays > 0
    looksForMarks = isWide || survey.utf8.marksInside > 0
    looksForMixture = encoding == .windows1252 && survey.utf8.characters > 0
    isNeeded = looksForControls || looksForStrays || looksForMarks || looksForMixture
  }

  /// What is wrong with a row's bytes; nil where nothing is.
  func trouble(_ raw: FieldBytes) -> RowTrouble? {
    if looksForControls {
      if raw.contains(0) { return .badBytes("a NUL byte") }
      if raw.contains(0x1A) { return .badBytes("a Ctrl-Z inside") }
    }
    if looksForStrays, !UTF8Survey.isValid(raw) {
      return .badBytes("a byte that stands for no character in the file's encoding")
    }
    if looksForMarks, hasMarkInside(raw) { return .badBytes("a byte order mark inside") }
    if looksForMixture, looksDecodedTwice(raw) {
      return .badBytes("characters of another encoding than the rest of the file")
    }
    return nil
  }

  /// A byte order mark anywhere but in front.
  private func hasMarkInside(_ raw: FieldBytes) -> Bool {
    var index = 3
    while index + 2 < raw.count {
      if raw[index] == 0xEF, raw[index + 1] == 0xBB, raw[index + 2] == 0xBF { return true }
      index += 1
    }
    return false
  }

  /// Whether letters such as `Ã©` stand for one character of UTF-8 that was read as two of Windows-1252.
  private func looksDecodedTwice(_ raw: FieldBytes) -> Bool {
    guard raw.contains(where: { $0 >= 0x80 }) else { return false }
    let bytes = raw.text.unicodeScalars.map { TextDecoder.byte(ofWindows1252: $0) ?? 0x20 }
    return bytes.withUnsafeBufferPointer { UTF8Survey.hasCharacters($0) }
  }
}
