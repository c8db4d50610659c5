import Vocabulary

/// The candidates with the levels of each, and what rarity adds.
struct CandidateLevels: Sendable {
  /// Both records, the lower above.
  var pairs: [UInt64]
  /// Levels.
  var patterns: [UInt64]
  /// What the rarity of equal values adds, in bits.
  var rarity: [Float]

  init(_ comparer: PairComparer, pairs: [UInt64], shares: PairScorer) {
    self.pairs = pairs
    let compared = Parallel.map(ranges: pairs.count, size: 1 << 15) { indices in
      var patterns: [UInt64] = []
      var rarity: [Float] = []
      patterns.reserveCapacity(indices.count)
      rarity.reserveCapacity(indices.count)
      for pair in pairs[indices] {
        let (a, b) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
        let outcome = comparer.compare(a, b)
        patterns.append(outcome.pattern)
        rarity.append(shares.rarity(a, outcome))
      }
      return (patterns, rarity)
    }
    patterns = Parallel.joined(compared.map(\.0))
    rarity = Parallel.joined(compared.map(\.1))
  }

  /// Works out again what rarity adds, after the model has changed.
  mutating func rate(_ comparer: PairComparer, _ scorer: PairScorer) {
    let table = comparer.table
    let hasAlternates = table.forename.count > table.count || table.line.count > table.count
    let (pairs, patterns) = (pairs, patterns)
    rarity = Parallel.flatMap(pairs.count, size: 1 << 15) { indices in
      indices.map { index -> Float in
        let (a, b) = (Int(pairs[index] >> 32), Int(pairs[index] & 0xFFFF_FFFF))
        if hasAlternates { return scorer.rarity(a, comparer.compare(a, b)) }
        return scorer.rarity(a, PairComparer.Outcome(pattern: patterns[index], nameA: a, addressA: a))
      }
    }
  }

  /// An even sample of patterns and rarities.
  func sample(_ most: Int) -> [(pattern: UInt64, rarity: Float)] {
    let step = max(1, (pairs.count + most - 1) / max(1, most))
    return stride(from: 0, to: pairs.count, by: step).map { (patterns[$0], rarity[$0]) }
  }
}
