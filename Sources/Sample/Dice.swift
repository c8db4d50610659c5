/// Chance from a seed, the same on every machine: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014), in integers only.
///
/// Every household has a stream of its own, so that a change to one household moves nothing in the next.
struct Dice {
  private var state: UInt64

  /// The stream of a seed and a number.
  init(seed: UInt64, stream: UInt64) {
    state = seed &* 0x9e37_79b9_7f4a_7c15 ^ (stream &+ 1) &* 0xd1b5_4a32_d192_ed03
    _ = next()
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below `bound`; 0 where the bound is not positive.
  mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int(((next() >> 32) &* UInt64(bound)) >> 32) : 0
  }

  /// A number of the range, both ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True in this many cases of a thousand.
  mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

  /// An element, each as likely as the other; nil of an empty list.
  mutating func pick<Element>(_ list: [Element]) -> Element? { list.isEmpty ? nil : list[below(list.count)] }

  /// A text of a list, each as likely as the other.
  mutating func word(_ list: [String]) -> String { pick(list) ?? "" }

  /// A text of a list that starts with the common ones: the first tenth of the list comes up in about a third of the cases.
  mutating func commonWord(_ list: [String]) -> String {
    let drawn = next() >> 32
    let squared = (drawn &* drawn) >> 32
    return list.isEmpty ? "" : list[Int((squared &* UInt64(list.count)) >> 32)]
  }

  /// An index of a list of weights, each as likely as its weight.
  mutating func weighted(_ weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    return 0
  }
}
