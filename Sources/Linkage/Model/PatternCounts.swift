/// Distinct patterns of levels, with rarity in whole bits, and how many pairs have each.
struct PatternCounts: Sendable {
  struct Entry: Sendable {
    var pattern: UInt64
    var rarity: Int
    var count: Double
  }

  private(set) var entries: [Entry] = []
  private(set) var total = 0.0

  /// Counts equal pairs of pattern and rarity. The upper eight bits of a pattern are free for the rarity.
  init(_ pairs: [(pattern: UInt64, rarity: Float)]) {
    var keys = pairs.map { $0.pattern | UInt64(max(0, min(255, Int($0.rarity.rounded(.down)) + 128))) << 56 }
    RadixSort.sort(&keys, high: 64)
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] == keys[start] { end += 1 }
      entries.append(
        Entry(pattern: keys[start] & (1 << 56 - 1), rarity: Int(keys[start] >> 56) - 128, count: Double(end - start)))
      start = end
    }
    total = Double(keys.count)
  }
}
