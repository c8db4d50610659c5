import Glibc
import Hashing
import RunStore

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

  /// The SHA-256 of a file's bytes, read piece by piece; throws `StoreFailure` where it cannot be read.
  static func ofFile(_ path: String) throws -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw DurableFile.failure(path, "cannot be opened") }
    defer { close(file) }
    let digest = SHA256()
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw DurableFile.failure(path, "cannot be read") }
      if count == 0 { return digest.hexadecimal() }
      chunk.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }
}
