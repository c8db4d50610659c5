import Glibc

extension Linkage {
  /// The comparison of two records, whether or not they were a candidate.
  func scored(_ a: Int, _ b: Int) -> ScoredPair {
    let (first, second) = (min(a, b), max(a, b))
    let scorer = PairScorer(comparer, model)
    let outcome = comparer.compare(first, second)
    let rarity = scorer.rarity(first, outcome)
    let weight = scorer.score(outcome.pattern, rarity: rarity, sources: scorer.sourcePair(first, second)).weight
    return ScoredPair(a: UInt32(first), b: UInt32(second), weight: weight, pattern: outcome.pattern, rarity: rarity)
  }

  /// The steps that lead to a pair's weight.
  public func explain(_ pair: ScoredPair) -> PairExplanation {
    let sources = comparer.table.sources
    let names = [sources[Int(comparer.table.source[Int(pair.a)])], sources[Int(comparer.table.source[Int(pair.b)])]]
    let levels = comparer.comparisons.indices.map { LevelPattern.level(pair.pattern, $0) }
    return model.explain(levels: levels, rarity: Double(pair.rarity), sources: (names[0], names[1]))
  }
}

extension LinkageModel {
  /// The steps that lead to the weight of two records of a table, whether or not they were ever a candidate.
  ///
  /// What others of the household add by having moved with them is known of a whole linkage only, and is left out.
  public func explain(_ table: LinkageTable, _ a: Int, _ b: Int, nicknames: [[String]]) -> PairExplanation {
    let comparer = PairComparer(table, nicknames: nicknames)
    let model = fitted(to: comparer.comparisons)
    let outcome = comparer.compare(min(a, b), max(a, b))
    return model.explain(
      levels: comparer.comparisons.indices.map { LevelPattern.level(outcome.pattern, $0) },
      rarity: Double(PairScorer(comparer, model).rarity(min(a, b), outcome)),
      sources: (table.sources[Int(table.source[min(a, b)])], table.sources[Int(table.source[max(a, b)])]))
  }

  /// The steps that lead from levels to a weight, one level a comparison in the model's order.
  public func explain(levels: [Int], rarity: Double, sources: (String, String)) -> PairExplanation {
    let special = sourcePairs.first { ($0.first, $0.second) == sources || ($0.second, $0.first) == sources }
    var kin = log2(householdRate)
    var alien = -rarity
    var match = log2(matchRate)
    let steps = comparisons.indices.map { index -> PairExplanation.Step in
      let (values, level) = (comparisons[index], levels[index])
      func bits(_ probability: Double) -> Double { level == 0 ? 0 : log2(max(1e-9, probability)) }
      let person = bits((special?.person ?? comparisons.map(\.person))[index][level])
      match += person
      alien += bits(values.stranger[level])
      if index != 0, index != 2 { kin += bits(values.household[level]) }
      return PairExplanation.Step(
        comparison: values.name, level: level, label: values.labels[level],
        weight: person - bits(values.stranger[level]),
        householdWeight: person - bits(values.household[level]))
    }
    kin += Double(
      joint.logs(forename: comparisons[0].household, birth: comparisons[2].household)[levels[0] * 16 + levels[2]])
    let household = -log2(1 + exp2(kin - alien))
    return PairExplanation(
      prior: log2(matchRate), steps: steps, rarity: rarity, household: household, weight: match - alien + household)
  }
}
