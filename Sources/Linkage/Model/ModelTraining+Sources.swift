import Vocabulary

extension ModelTraining {
  /// Pairs of one pair of sources' worth of evidence that the common values count for.
  private static let pooling = 400.0

  /// Person values by pair of sources: errors are made where records are made, so they differ by source (Harron and others 2017). Each starts
  /// from the common values, and a pair of sources with few links keeps those.
  func learnSourcePairs(_ model: inout LinkageModel, _ scored: CandidateLevels) {
    let sources = comparer.table.sources
    model.sourcePairs = []
    guard sources.count > 1 else { return }
    let counts = linkedLevels(model, scored)
    for first in sources.indices {
      for second in first..<sources.count {
        var sums = counts[first * sources.count + second]
        if first != second {
          let other = counts[second * sources.count + first]
          for slot in sums.indices { sums[slot] += other[slot] }
        }
        if let person = person(model, sums) {
          model.sourcePairs.append(SourcePairModel(first: sources[first], second: sources[second], person: person))
        }
      }
    }
  }

  /// Levels of the likely links, counted by ordered pair of sources.
  private func linkedLevels(_ model: LinkageModel, _ scored: CandidateLevels) -> [[Int]] {
    let pairsOfSources = comparer.table.sources.count * comparer.table.sources.count
    let scorer = PairScorer(comparer, model)
    let partial = Parallel.map(ranges: scored.pairs.count, size: 1 << 16) { indices -> [[Int]] in
      var counts = [[Int]](repeating: [Int](repeating: 0, count: 256), count: pairsOfSources)
      for index in indices {
        let pair = scored.pairs[index]
        let between = scorer.sourcePair(Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
        let pattern = scored.patterns[index]
        if scorer.score(pattern, rarity: scored.rarity[index], sources: between) < 3 { continue }
        for comparison in comparer.comparisons.indices {
          counts[between][comparison * 16 + LevelPattern.level(pattern, comparison)] += 1
        }
      }
      return counts
    }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 256), count: pairsOfSources)
    for part in partial {
      for pair in counts.indices {
        for slot in counts[pair].indices { counts[pair][slot] += part[pair][slot] }
      }
    }
    return counts
  }

  private func person(_ model: LinkageModel, _ counts: [Int]) -> [[Double]]? {
    let pooling = ModelTraining.pooling
    guard Double(counts[0..<16].reduce(0, +)) >= pooling else { return nil }
    return model.comparisons.enumerated().map { comparison, values in
      let levels = values.person.count
      let total = Double(counts[(comparison * 16 + 1)..<(comparison * 16 + levels)].reduce(0, +))
      let person = (0..<levels).map { level -> Double in
        if level == 0 { return 0 }
        return (Double(counts[comparison * 16 + level]) + pooling * values.person[level]) / (total + pooling)
      }
      let found = counts[comparison * 16..<comparison * 16 + 16].map(Double.init)
      return plausible(person, comparison, stranger: values.stranger, counts: found[...])
    }
  }
}
