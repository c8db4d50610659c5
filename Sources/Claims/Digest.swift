import Crypto

/// SHA-256 over texts, each with its length before it, so that no two lists of texts give the same bytes.
enum Digest {
  /// Lower-case hexadecimal, 64 characters.
  static func of(_ texts: [String]) -> String {
    var hash = SHA256()
    for text in texts {
      let bytes = Array(text.utf8)
      hash.update(data: Array("\(bytes.count):".utf8))
      hash.update(data: bytes)
    }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first 64 bits, for a seed.
  static func seed(_ texts: [String]) -> UInt64 { UInt64(of(texts).prefix(16), radix: 16) ?? 0 }
}
