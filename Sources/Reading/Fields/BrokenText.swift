/// Recognises text that was broken before it came, and mends it where there is one way to: UTF-8 that was taken for Windows-1252 and written as
/// UTF-8 again (`ZoÃ«`), and bytes of Windows-1252 that were taken for ISO 8859-1 (`O`, U+0092, `Brien`).
enum BrokenText {
  /// What a text is read as; nil where nothing is wrong with it.
  static func reading(_ field: FieldBytes) -> FieldReading? {
    guard let first = field.firstIndex(where: { $0 >= 0x80 }), UTF8Survey.isValid(field) else { return nil }
    let scalars = FieldBytes(rebasing: field[first...]).text.unicodeScalars
    if scalars.contains("\u{FFFD}") { return FieldReading(.text(field), .broken) }
    let start = Array(field[..<first])
    if let mended = undoubled(scalars) { return FieldReading(.mended(start + mended), .mended) }
    guard scalars.contains(where: isControl) else { return nil }
    let mended = scalars.flatMap { scalar in
      isControl(scalar) ? TextDecoder.utf8(ofWindows1252: UInt8(scalar.value)) : Array(String(scalar).utf8)
    }
    return FieldReading(.mended(start + mended), .mended)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { (0x80...0x9F).contains(scalar.value) }

  /// The bytes that a program took for letters of Windows-1252, if they all are UTF-8 with a character of several bytes.
  private static func undoubled(_ scalars: String.UnicodeScalarView) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in scalars {
      guard let byte = TextDecoder.byte(ofWindows1252: scalar) else { return nil }
      bytes.append(byte)
    }
    let isText = bytes.withUnsafeBufferPointer { UTF8Survey.isValid($0) && UTF8Survey.hasCharacters($0) }
    return isText ? bytes : nil
  }
}
