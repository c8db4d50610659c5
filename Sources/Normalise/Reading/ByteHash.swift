/// A 64-bit hash of bytes, the same on every machine: FNV-1a with the finaliser of SplitMix64.
struct ByteHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes in bytes, and an end mark, so that `ab`, `c` and `a`, `bc` differ.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = (state ^ 0x1F) &* 0x100_0000_01b3
  }

  /// Takes in a number.
  mutating func add(_ number: Int32) {
    state = (state ^ UInt64(UInt32(bitPattern: number))) &* 0x100_0000_01b3
  }

  /// The hash of all that was taken in.
  var value: UInt64 {
    var hash = state
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
  }

  /// The hash of one text.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = ByteHash()
    hash.add(bytes)
    return hash.value
  }
}
