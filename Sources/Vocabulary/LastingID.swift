/// Makes ids that depend on nothing but what they name, so that the same inputs give the same ids on any machine.
public enum LastingID {
  /// A prefix and ten characters of Crockford's base 32 (no I, L, O, U) from a 64-bit hash of the parts.
  ///
  /// Fifty bits: among a million ids the chance that any two agree is about one in two thousand; the caller resolves a clash
  /// by adding a counter to the parts.
  public static func make(_ prefix: String, from parts: [String]) -> String {
    var bytes = ByteHash()
    for var part in parts { part.withUTF8 { bytes.add($0) } }
    var hash = bytes.value
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    var text = prefix
    for _ in 0..<10 {
      text.append(Character(UnicodeScalar(alphabet[Int(hash & 31)])))
      hash >>= 5
    }
    return text
  }
}
