/// Tells which cells a spreadsheet would evaluate.
enum FormulaGuard {
  /// Whether the text, after any apostrophes, starts like a formula and is neither a negative number nor a lone sign.
  static func isNeeded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    // Nearly every cell starts with a letter or digit.
    guard first < 0x30 || first == 0x3D || first == 0x40 || first == 0xEF else { return false }
    let bare = text.drop { $0 == 0x27 }
    switch bare.first {
    case 0x3D, 0x40, 0x09, 0x0D, 0x0A: return true
    case 0x2D: return bare.count > 1 && !isNumber(bare.dropFirst())
    case 0x2B: return bare.count > 1
    case 0xEF: return isFullWidth(bare)
    default: return false
    }
  }

  private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let parts = text.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// The full-width `＝`, `＋`, `－` and `＠`, which some spreadsheets take for the plain signs.
  private static func isFullWidth(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let start = Array(text.prefix(3))
    guard start.count == 3, start[1] == 0xBC else { return false }
    return [0x9D, 0x8B, 0x8D, 0xA0].contains(start[2])
  }
}
