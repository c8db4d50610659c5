internal import CLibCrypto

/// SHA-256 (FIPS 180-4) over bytes as they come, by the system's libcrypto: the one door to it.
///
/// A reference, as libcrypto keeps the state: whoever adds bytes to it changes it for all who hold it. Not to be shared between threads.
public final class SHA256 {
  // Fetched once: looking an algorithm up by name costs more than hashing a line. libcrypto's algorithms are never changed once fetched.
  nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  private static let digits = Array("0123456789abcdef".utf8)

  private let state: OpaquePointer

  /// Begins with no bytes.
  public init() {
    guard let state = EVP_MD_CTX_new(), EVP_DigestInit_ex2(state, SHA256.algorithm, nil) == 1 else {
      preconditionFailure("libcrypto has no SHA-256, or no memory is left")
    }
    self.state = state
  }

  deinit { EVP_MD_CTX_free(state) }

  /// Adds bytes.
  public func update(_ bytes: UnsafeRawBufferPointer) {
    let done = EVP_DigestUpdate(state, bytes.baseAddress, bytes.count)
    precondition(done == 1, "libcrypto refused bytes of a hash that was begun")
  }

  /// Adds bytes.
  public func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes(update) }

  /// The hash of all bytes so far, lower-case hexadecimal, 64 characters; more bytes may follow.
  public func hexadecimal() -> String {
    guard let copy = EVP_MD_CTX_new() else { preconditionFailure("no memory is left for a hash") }
    defer { EVP_MD_CTX_free(copy) }
    var sum = [UInt8](repeating: 0, count: 32)
    let done = EVP_MD_CTX_copy_ex(copy, state) == 1 && EVP_DigestFinal_ex(copy, &sum, nil) == 1
    precondition(done, "libcrypto could not finish a hash that was begun")
    return String(unsafeUninitializedCapacity: 64) { text in
      for place in 0..<32 {
        text[2 * place] = SHA256.digits[Int(sum[place] >> 4)]
        text[2 * place + 1] = SHA256.digits[Int(sum[place] & 15)]
      }
      return 64
    }
  }

  /// The hash of one run of bytes, as `sha256sum` prints it.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    let hash = SHA256()
    hash.update(bytes)
    return hash.hexadecimal()
  }
}
