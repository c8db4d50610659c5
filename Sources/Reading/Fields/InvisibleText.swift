/// Characters that nobody sees and that make two values differ: zero-width ones, soft hyphens and marks of direction are left out, no-break and
/// thin spaces become spaces (readings 4.22, 14).
enum InvisibleText {
  /// The text without them; nil where it has none.
  static func taken(from field: FieldBytes) -> [UInt8]? {
    guard let first = field.firstIndex(where: { leads.contains($0) }), UTF8Survey.isValid(field) else { return nil }
    let scalars = FieldBytes(rebasing: field[first...]).text.unicodeScalars
    guard scalars.contains(where: { isInvisible($0) || isSpace($0) }) else { return nil }
    var bytes = Array(field[..<first])
    for scalar in scalars where !isInvisible(scalar) {
      bytes += isSpace(scalar) ? [0x20] : Array(String(scalar).utf8)
    }
    return bytes
  }

  /// First bytes of their UTF-8.
  private static let leads: Set<UInt8> = [0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF]

  /// Unicode's default-ignorable characters of general use: joiners, marks of direction and of order, byte order marks, variation selectors.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  /// Unicode's space separators beside the space itself.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
