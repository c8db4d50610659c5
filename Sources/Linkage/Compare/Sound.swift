/// A phonetic key: the consonants of a name in classes that are confused when a name is heard, up to eight of them.
///
/// Unlike Soundex it does not trust the first letter, and it knows the spellings of Polish, Arabic, South Asian and Irish names (`CZ`, `SZ`, `KH`, `DH`,
/// `BH`, `GH`) as well as English ones, since one register holds them all.
enum Sound {
  /// The key; 0 where there is nothing to hear.
  static func key(_ name: some Collection<UInt8>) -> UInt32 {
    let letters = name.filter { (0x41...0x5A).contains($0) }
    if letters.isEmpty { return 0 }
    var key: UInt32 = 0
    var count = 0
    var last: UInt32 = 0
    var index = 0
    while index < letters.count, count < 8 {
      let (sound, length) = next(letters, at: index)
      if sound == 0 {
        // A vowel at the start is heard as one; between consonants it only keeps equal ones apart.
        if index == 0, isVowel(letters[0]) {
          key = 15
          count = 1
        }
        if isVowel(letters[index]) { last = 0 }
      } else if sound != last {
        key = key << 4 | sound
        count += 1
        last = sound
      }
      index += length
    }
    return key == 0 ? 15 : key
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x41, 0x45, 0x49, 0x4F, 0x55, 0x59: true
    default: false
    }
  }

  /// The class of the sound at a place (0 for none) and the letters it takes.
  private static func next(_ letters: [UInt8], at index: Int) -> (UInt32, Int) {
    let letter = letters[index]
    let following = index + 1 < letters.count ? letters[index + 1] : 0
    let hissing: UInt32 = 6
    switch (letter, following) {
    case (0x50, 0x48): return (2, 2)  // PH
    case (0x47, 0x48): return index == 0 ? (4, 2) : (0, 2)  // GH
    case (0x4B, 0x4E) where index == 0, (0x47, 0x4E) where index == 0: return (8, 2)  // KN, GN
    case (0x57, 0x52) where index == 0: return (10, 2)  // WR
    case (0x43, 0x5A), (0x53, 0x5A), (0x53, 0x48), (0x43, 0x48), (0x5A, 0x48), (0x43, 0x53): return (hissing, 2)
    case (0x4B, 0x48), (0x43, 0x4B): return (4, 2)  // KH CK
    case (0x44, 0x48), (0x54, 0x48): return (5, 2)  // DH TH
    case (0x42, 0x48): return (1, 2)  // BH
    case (0x43, 0x45), (0x43, 0x49), (0x43, 0x59): return (hissing, 1)  // CE CI CY
    default: return (single[Int(letter - 0x41)], 1)
    }
  }

  /// Classes of single letters from A: 1 labial stop, 2 labial fricative, 4 velar, 5 dental, 6 hissing, 7 M, 8 N, 9 L, 10 R, 11 J, 0 not heard.
  private static let single: [UInt32] = [
    0, 1, 4, 5, 0, 2, 4, 0, 0, 11, 4, 9, 7, 8, 0, 1, 4, 10, 6, 5, 0, 2, 2, 6, 0, 6,
  ]
}
