/// Latin letters with marks as plain letters: the two-byte part of UTF-8 from U+00C0 to U+017F.
enum LatinFolding {
  /// What each letter from U+00C0 on is written as without its mark, in order.
  private static let plain: [String] = [
    "A", "A", "A", "A", "A", "A", "AE", "C", "E", "E", "E", "E", "I", "I", "I", "I", "D", "N", "O", "O", "O", "O", "O",
    "",
    "O", "U", "U", "U", "U", "Y", "TH", "SS", "A", "A", "A", "A", "A", "A", "AE", "C", "E", "E", "E", "E", "I", "I",
    "I",
    "I", "D", "N", "O", "O", "O", "O", "O", "", "O", "U", "U", "U", "U", "Y", "TH", "Y", "A", "A", "A", "A", "A", "A",
    "C",
    "C", "C", "C", "C", "C", "C", "C", "D", "D", "D", "D", "E", "E", "E", "E", "E", "E", "E", "E", "E", "E", "G", "G",
    "G",
    "G", "G", "G", "G", "G", "H", "H", "H", "H", "I", "I", "I", "I", "I", "I", "I", "I", "I", "I", "IJ", "IJ", "J", "J",
    "K",
    "K", "K", "L", "L", "L", "L", "L", "L", "L", "L", "L", "L", "N", "N", "N", "N", "N", "N", "N", "N", "N", "O", "O",
    "O",
    "O", "O", "O", "OE", "OE", "R", "R", "R", "R", "R", "R", "S", "S", "S", "S", "S", "S", "S", "S", "T", "T", "T", "T",
    "T",
    "T", "U", "U", "U", "U", "U", "U", "U", "U", "U", "U", "U", "U", "W", "W", "Y", "Y", "Y", "Z", "Z", "Z", "Z", "Z",
    "Z",
    "S",
  ]
  private static let bytes: [[UInt8]] = plain.map { Array($0.utf8) }

  /// The plain letters for a two-byte character; nil where it is not a Latin letter. Combining marks vanish.
  static func letters(_ lead: UInt8, _ next: UInt8) -> [UInt8]? {
    let scalar = Int(lead & 0x1F) << 6 | Int(next & 0x3F)
    if (0x300...0x36F).contains(scalar) { return [] }
    guard scalar >= 0xC0, scalar - 0xC0 < bytes.count else { return nil }
    return bytes[scalar - 0xC0]
  }
}
