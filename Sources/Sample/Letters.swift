/// What old systems and hurried typists do to letters.
enum Letters {
  private static let plain: [Unicode.Scalar: String] = [
    "ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "z", "Ł": "L", "Ś": "S",
    "Ż": "Z",
    "č": "c", "ė": "e", "į": "i", "š": "s", "ų": "u", "ū": "u", "ž": "z", "Č": "C", "Š": "S", "Ž": "Z",
    "á": "a", "â": "a", "ã": "a", "ç": "c", "é": "e", "ê": "e", "í": "i", "õ": "o", "ú": "u", "Á": "A", "É": "E",
    "Í": "I",
    "ă": "a", "ș": "s", "ț": "t", "Ș": "S", "Ț": "T", "î": "i", "ï": "i", "ë": "e", "’": "'",
  ]
  /// Pairs of keys that lie beside each other.
  private static let beside: [UInt8: UInt8] = [
    0x61: 0x73, 0x65: 0x72, 0x69: 0x6F, 0x6F: 0x70, 0x75: 0x79, 0x6E: 0x6D, 0x6D: 0x6E, 0x73: 0x61, 0x74: 0x72,
    0x72: 0x65,
    0x6C: 0x6B, 0x63: 0x76, 0x64: 0x66, 0x68: 0x6A, 0x6B: 0x6C, 0x79: 0x75,
  ]

  /// The text without accents, as systems that know only English letters keep it.
  static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if let letter = plain[scalar] { result += letter } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// The text with one slip of the keyboard: a letter left out, doubled, swapped with the next, or the key beside it.
  static func mistyped(_ text: String, _ dice: inout Dice) -> String {
    var bytes = Array(text.utf8)
    guard bytes.count >= 3, bytes.allSatisfy({ $0 < 0x80 }) else { return folded(text) }
    let at = dice.within(1...(bytes.count - 2))
    switch dice.below(4) {
    case 0: bytes.remove(at: at)
    case 1: bytes.insert(bytes[at], at: at)
    case 2: bytes.swapAt(at, at + 1)
    default: bytes[at] = beside[bytes[at]] ?? bytes[at + 1]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
