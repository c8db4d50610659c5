/// Integer mixing for keys and for sampling: the same on every machine, with no state shared between threads.
enum Mixing {
  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every input bit reaches every output bit.
  @inline(__always) static func spread(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Two numbers as one.
  @inline(__always) static func join(_ left: UInt64, _ right: UInt64) -> UInt64 {
    spread(left ^ (right &* 0xd6e8_feb8_6659_fd93))
  }
}
