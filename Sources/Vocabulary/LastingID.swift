/// Makes ids that depend on nothing but what they name, so that the same inputs give the same ids on any machine.
public enum LastingID {
  /// A prefix and ten characters of Crockford's base 32 (no I, L, O, U) from a 64-bit hash of the parts.
  ///
  /// Fifty bits: among a million ids the chance that any two agree is about one in two thousand; the caller resolves a clash
  /// by adding a counter to the parts.
  public static func make(_ prefix: String, from parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x1F) &* 0x100_0000_01b3
    }
    // FNV-1a mixes its last bytes weakly; the finaliser of SplitMix64 spreads them.
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    hash ^= hash >> 31
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    var text = prefix
    for _ in 0..<10 {
      text.append(Character(UnicodeScalar(alphabet[Int(hash & 31)])))
      hash >>= 5
    }
    return text
  }
}
