import Hashing

/// SHA-256 over texts, each with its length before it, so that no two lists of texts give the same bytes.
enum Digest {
  /// Lower-case hexadecimal, 64 characters.
  static func of(_ texts: [String]) -> String {
    var bytes: [UInt8] = []
    for text in texts {
      bytes.append(contentsOf: String(text.utf8.count).utf8)
      bytes.append(0x3A)
      bytes.append(contentsOf: text.utf8)
    }
    return SHA256.hexadecimal(of: bytes)
  }
}
