/// A 64-bit hash of bytes, the same on every machine: FNV-1a with the finaliser of SplitMix64, since FNV-1a mixes its last bytes weakly.
package struct ByteHash {
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Nothing yet: FNV's offset basis.
  @inlinable package init() {}

  /// Takes in bytes, and an end mark, so that `ab`, `c` and `a`, `bc` differ.
  @inlinable package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = (state ^ 0x1F) &* 0x100_0000_01b3
  }

  /// Takes in a number.
  @inlinable package mutating func add(_ number: Int32) {
    state = (state ^ UInt64(UInt32(bitPattern: number))) &* 0x100_0000_01b3
  }

  /// The hash of all that was taken in.
  @inlinable package var value: UInt64 { Mixing.finish(state) }

  /// The hash of one text.
  @inlinable package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = ByteHash()
    hash.add(bytes)
    return hash.value
  }
}
