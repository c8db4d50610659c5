import Vocabulary

extension ModelTraining {
  /// Links of a pair of sources below which missing values are taken to tell nothing.
  private static let leastLinks = 400.0

  /// What missing values tell, by pair of sources; of a single source for all.
  ///
  /// Whether a pair counts as a link is asked without the value in question, or a missing value would seem to speak against a link only because there
  /// is less to see.
  func learnMissing(_ model: inout LinkageModel, _ scored: CandidateLevels) {
    let sources = comparer.table.sources.count
    model.missing = []
    let counts = linksByMissing(model, scored)
    for first in 0..<sources {
      for second in first..<sources {
        let weights = comparer.comparisons.indices.map { comparison in
          let (here, there) = (
            counts[first * sources + second][comparison], counts[second * sources + first][comparison]
          )
          // The other way round the second record's gaps are the first's. Within a source no record comes first.
          let links =
            first == second
            ? [here[0], (here[1] + here[2]) / 2, (here[1] + here[2]) / 2, here[3]]
            : [here[0] + there[0], here[1] + there[2], here[2] + there[1], here[3] + there[3]]
          return links.reduce(0, +) < ModelTraining.leastLinks ? .none : MissingWeights(links: links)
        }
        guard weights.contains(where: \.tells) else { continue }
        if sources == 1 { model.missing = weights } else { set(&model, first, second, weights) }
      }
    }
  }

  private func set(_ model: inout LinkageModel, _ first: Int, _ second: Int, _ weights: [MissingWeights]) {
    let (ours, theirs) = (comparer.table.sources[first], comparer.table.sources[second])
    if let place = model.sourcePairs.firstIndex(where: { $0.first == ours && $0.second == theirs }) {
      model.sourcePairs[place].missing = weights
    }
  }

  /// Links counted by ordered pair of sources, comparison, and what is missing.
  private func linksByMissing(_ model: LinkageModel, _ scored: CandidateLevels) -> [[[Double]]] {
    let pairsOfSources = comparer.table.sources.count * comparer.table.sources.count
    let scorer = PairScorer(comparer, model)
    let none = [[[Double]]](
      repeating: [[Double]](repeating: [0, 0, 0, 0], count: comparer.comparisons.count), count: pairsOfSources)
    let parts = Parallel.map(ranges: scored.pairs.count, size: 1 << 17) { indices in
      var counts = none
      for index in indices {
        let (a, b) = (Int(scored.pairs[index] >> 32), Int(scored.pairs[index] & 0xFFFF_FFFF))
        let (pattern, rarity, between) = (scored.patterns[index], scored.rarity[index], scorer.sourcePair(a, b))
        let weight = scorer.score(pattern, rarity: rarity, sources: between)
        if weight < ModelTraining.hopeless { continue }
        for comparison in comparer.comparisons.indices {
          let level = LevelPattern.level(pattern, comparison)
          let (ours, theirs) = (comparer.filled(a) >> comparison & 1, comparer.filled(b) >> comparison & 1)
          if level == 0, ours + theirs == 2 { continue }
          let others = LevelPattern.setting(pattern, comparison, to: 0)
          let without = level == 0 ? weight : scorer.score(others, rarity: rarity, sources: between)
          if without >= ModelTraining.surely { counts[between][comparison][Int(1 - ours + 2 * (1 - theirs))] += 1 }
        }
      }
      return counts
    }
    return parts.reduce(into: none) { sums, part in
      for pair in sums.indices {
        for comparison in sums[pair].indices {
          for missing in 0..<4 { sums[pair][comparison][missing] += part[pair][comparison][missing] }
        }
      }
    }
  }

  /// Bits from which a pair counts as a link: so many that it was found by what it agrees on, whatever else is missing.
  private static let surely: Float = 10
  /// Bits below which no pair becomes a link by leaving one comparison out.
  private static let hopeless: Float = -5
}
