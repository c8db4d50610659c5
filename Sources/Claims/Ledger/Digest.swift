import Crypto

/// SHA-256 over texts, each with its length before it, so that no two lists of texts give the same bytes.
enum Digest {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Lower-case hexadecimal, 64 characters.
  static func of(_ texts: [String]) -> String {
    var bytes: [UInt8] = []
    for text in texts {
      bytes.append(contentsOf: String(text.utf8.count).utf8)
      bytes.append(0x3A)
      bytes.append(contentsOf: text.utf8)
    }
    let hash = Array(SHA256.hash(data: bytes))
    return String(unsafeUninitializedCapacity: 64) { text in
      for place in 0..<32 {
        text[2 * place] = digits[Int(hash[place] >> 4)]
        text[2 * place + 1] = digits[Int(hash[place] & 15)]
      }
      return 64
    }
  }
}
