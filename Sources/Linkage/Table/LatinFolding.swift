/// Latin letters as plain ones: what marks, ligatures and other forms of a letter are written as without them.
enum LatinFolding {
  /// By scalar up to the last one of the letters: its plain letters; empty for what is no letter.
  private static let letters: [[UInt8]] = {
    var letters: [[UInt8]] = []
    for block in LatinLetters.blocks {
      letters.append(contentsOf: repeatElement([], count: block.first - letters.count))
      letters.append(contentsOf: block.letters.split(separator: " ").map { $0 == "-" ? [] : Array($0.utf8) })
    }
    return letters
  }()

  /// Marks that stand after their letter, and the letter-like apostrophes of Arabic, Hawaiian and Uzbek names: they vanish.
  private static let marks: [ClosedRange<Int>] = [
    0x2B9...0x2BF, 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0xFE20...0xFE2F,
  ]

  /// The plain letters for a character of two bytes or more; nil where it is not a Latin letter. Combining marks vanish.
  static func letters(_ scalar: Int) -> [UInt8]? {
    if marks.contains(where: { $0.contains(scalar) }) { return [] }
    guard scalar < letters.count, !letters[scalar].isEmpty else { return scalar == 0xD7 || scalar == 0xF7 ? [] : nil }
    return letters[scalar]
  }
}
