import Hashing

/// SHA-256 over named parts, each with its length before it, so that no two lists of parts give the same bytes.
struct Fingerprint {
  private let hash = SHA256()

  func add(_ text: String) { add(Array(text.utf8)) }

  func add(_ bytes: [UInt8]) {
    var count = UInt64(bytes.count).littleEndian
    withUnsafeBytes(of: &count, hash.update)
    hash.update(bytes)
  }

  func add(_ files: [(path: String, text: String)]) {
    for (path, text) in files {
      add(path)
      add(text)
    }
  }

  /// Lower-case hexadecimal.
  func hexadecimal() -> String { hash.hexadecimal() }
}
