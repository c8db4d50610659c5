/// Integer mixing for keys, ids and sampling: the same on every machine, with no state shared between threads.
package enum Mixing {
  /// Where a hash starts: the golden ratio in 64 bits.
  package static let seed: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every input bit reaches every output bit.
  @inlinable package static func finish(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A step of SplitMix64: no small number stays where it is.
  @inlinable package static func spread(_ value: UInt64) -> UInt64 { finish(value &+ 0x9e37_79b9_7f4a_7c15) }

  /// Two numbers as one.
  @inlinable package static func join(_ left: UInt64, _ right: UInt64) -> UInt64 {
    spread(left ^ (right &* 0xd6e8_feb8_6659_fd93))
  }

  /// A hash taken further by eight bytes: both halves of a 128-bit product, as wyhash does.
  @inlinable package static func fold(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return product.high ^ product.low
  }
}
