import Vocabulary

/// Weights of pairs that were kept, to be looked up by pair.
struct PairWeights {
  private var keys: [UInt64]
  private var values: [Float]

  init(_ pairs: [Linkage.ScoredPair]) {
    var capacity = 64
    while capacity < pairs.count * 2 { capacity *= 2 }
    keys = [UInt64](repeating: UInt64.max, count: capacity)
    values = [Float](repeating: 0, count: capacity)
    for pair in pairs {
      let key = UInt64(pair.a) << 32 | UInt64(pair.b)
      var slot = Int(Mixing.spread(key) & UInt64(capacity - 1))
      while keys[slot] != UInt64.max { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = key
      values[slot] = pair.weight
    }
  }

  /// The weight of a pair, the lower record first; nil where it was not kept.
  subscript(a: UInt32, b: UInt32) -> Float? {
    let key = UInt64(a) << 32 | UInt64(b)
    var slot = Int(Mixing.spread(key) & UInt64(keys.count - 1))
    while keys[slot] != UInt64.max {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }
}
