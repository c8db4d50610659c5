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
    let parts = Parallel.ranges(pairs.count, size: 1 << 15)
    let compared = Parallel.map(parts.count) { part in
      var patterns: [UInt64] = []
      var rarity: [Float] = []
      patterns.reserveCapacity(parts[part].count)
      rarity.reserveCapacity(parts[part].count)
      for pair in pairs[parts[part]] {
        let (a, b) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
        let outcome = comparer.compare(a, b)
        patterns.append(outcome.pattern)
        rarity.append(shares.rarity(a, outcome))
      }
      return (patterns, rarity)
    }
    patterns = compared.flatMap(\.0)
    rarity = compared.flatMap(\.1)
  }

  /// Works out again what rarity adds, after the model has changed.
  mutating func rate(_ comparer: PairComparer, _ scorer: PairScorer) {
    let hasAlternates =
      comparer.table.forename.count > comparer.table.count || comparer.table.line.count > comparer.table.count
    let parts = Parallel.ranges(pairs.count, size: 1 << 15)
    let (pairs, patterns) = (pairs, patterns)
    rarity = Parallel.map(parts.count) { part in
      parts[part].map { index -> Float in
        let (a, b) = (Int(pairs[index] >> 32), Int(pairs[index] & 0xFFFF_FFFF))
        if hasAlternates { return scorer.rarity(a, comparer.compare(a, b)) }
        return scorer.rarity(
          a, PairComparer.Outcome(pattern: patterns[index], nameA: a, nameB: b, addressA: a, addressB: b))
      }
    }.flatMap { $0 }
  }

  /// An even sample of patterns and rarities.
  func sample(_ most: Int) -> [(pattern: UInt64, rarity: Float)] {
    let step = max(1, (pairs.count + most - 1) / max(1, most))
    return stride(from: 0, to: pairs.count, by: step).map { (patterns[$0], rarity[$0]) }
  }
}
