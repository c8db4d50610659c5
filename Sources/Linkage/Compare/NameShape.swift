/// What tells most names apart without looking at their letters.
struct NameShape: Sendable {
  /// Phonetic key of the whole name; 0 where there is nothing to hear.
  let sound: UInt32
  /// Which letters occur, a bit each; other characters share the bits that are left.
  let letters: UInt32
  /// Length in bytes, 255 for more.
  let length: UInt8
  /// Length of the first part in bytes.
  let firstLength: UInt8
  /// What a surname is without an ending for man, wife or daughter; 0 where it has none.
  let stem: UInt32
  /// First byte; 0 for the missing name.
  let initial: UInt8

  init(_ bytes: ArraySlice<UInt8>) {
    sound = Sound.key(bytes)
    var letters: UInt32 = 0
    for byte in bytes { letters |= 1 << UInt32((0x41...0x5A).contains(byte) ? byte - 0x41 : 26 + byte % 6) }
    self.letters = letters
    length = UInt8(min(255, bytes.count))
    let first = bytes.firstIndex(of: 0x20) ?? bytes.endIndex
    firstLength = UInt8(min(255, first - bytes.startIndex))
    initial = bytes.first ?? 0
    stem = SurnameVariants.stem(bytes)
  }

  /// Whether the name has one part.
  var isSingle: Bool { firstLength == length }

  /// Similarity of Jaro below which no two names are similar, nor one slip apart, unless they share their first letter.
  private static let unlike: Float = 0.83

  /// Whether two names of one part and of other first letters cannot be similar, whatever the order of their letters: a letter that the other name
  /// lacks can match nothing.
  func isUnlike(_ other: NameShape) -> Bool {
    if initial == other.initial || sound == other.sound || length > 64 || other.length > 64 { return false }
    if !isSingle || !other.isSingle { return false }
    let (ours, theirs) = (Float(length), Float(other.length))
    let matches = min(
      ours - Float((letters & ~other.letters).nonzeroBitCount),
      theirs - Float((other.letters & ~letters).nonzeroBitCount))
    return (matches / ours + matches / theirs + 1) / 3 < NameShape.unlike
  }
}
