import Crypto

/// SHA-256 over named parts, each with its length before it, so that no two lists of parts give the same bytes.
struct Fingerprint {
  private var hash = SHA256()

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  mutating func add(_ bytes: [UInt8]) {
    var count = UInt64(bytes.count).littleEndian
    withUnsafeBytes(of: &count) { hash.update(bufferPointer: $0) }
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  mutating func add(_ files: [(path: String, text: String)]) {
    for (path, text) in files {
      add(path)
      add(text)
    }
  }

  /// Lower-case hexadecimal.
  func hexadecimal() -> String { Fingerprint.hexadecimal(hash.finalize()) }

  /// The SHA-256 of one run of bytes, as other programs print it.
  static func of(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
