import Glibc

extension Linkage {
  /// The comparison of two records, whether or not they were a candidate.
  package func scored(_ a: Int, _ b: Int) -> ScoredPair {
    let (first, second) = (min(a, b), max(a, b))
    let outcome = comparer.compare(first, second)
    let rarity = scorer.rarity(first, outcome)
    let weight = scorer.weight(first, second, outcome.pattern, rarity: rarity)
    return ScoredPair(a: UInt32(first), b: UInt32(second), weight: weight, pattern: outcome.pattern, rarity: rarity)
  }

  /// The steps that lead to a pair's weight.
  public func explain(_ pair: ScoredPair) -> PairExplanation {
    let sources = comparer.table.sources
    let names = [sources[Int(comparer.table.source[Int(pair.a)])], sources[Int(comparer.table.source[Int(pair.b)])]]
    return model.explain(
      levels: levels(pair), missing: comparer.comparisons.indices.map { missing(pair, $0) },
      rarity: Double(pair.rarity), sources: (names[0], names[1]))
  }
}

extension LinkageModel {
  /// The steps that lead to the weight of two records of a table, whether or not they were ever a candidate.
  ///
  /// What others of the household add by having moved with them is known of a whole linkage only, and is left out.
  public func explain(_ table: LinkageTable, _ a: Int, _ b: Int, nicknames: [[String]]) -> PairExplanation {
    let comparer = PairComparer(table, nicknames: nicknames)
    let model = fitted(to: comparer.comparisons)
    let (first, second) = (min(a, b), max(a, b))
    let outcome = comparer.compare(first, second)
    let levels = comparer.comparisons.indices.map { LevelPattern.level(outcome.pattern, $0) }
    return model.explain(
      levels: levels,
      missing: levels.indices.map { comparer.missing(first, second, $0, level: levels[$0]) },
      rarity: Double(PairScorer(comparer, model).rarity(first, outcome)),
      sources: (table.sources[Int(table.source[first])], table.sources[Int(table.source[second])]))
  }

  /// The steps that lead from levels to a weight, one level a comparison in the model's order; `missing` says of each in how many records it is.
  public func explain(levels: [Int], missing: [MissingValue?], rarity: Double, sources: (String, String))
    -> PairExplanation
  {
    let special = sourcePair(sources.0, sources.1)
    let weights = self.missing(special)
    let told = comparisons.indices.map { weights[$0][missing[$0]] }
    // As all of them together are held to the most that one may weigh, each is given its part of that.
    let all = told.reduce(0, +).magnitude
    let blanks = told.map { all > MissingWeights.most ? $0 * MissingWeights.most / all : $0 }
    var kin = log2(householdRate)
    var alien = -rarity
    var match = log2(matchRate)
    let steps = comparisons.indices.map { index -> PairExplanation.Step in
      let (values, level) = (comparisons[index], levels[index])
      func bits(_ probability: Double) -> Double { level == 0 ? 0 : log2(max(1e-9, probability)) }
      let person = bits((special?.person ?? comparisons.map(\.person))[index][level])
      let blank = blanks[index]
      let known = dependence(index, levels)
      match += person + blank
      alien += bits(values.stranger[level]) + known
      if index != 0, index != 2 { kin += bits(values.household[level]) }
      if index == 4 { kin += person - bits(values.person[level]) }
      return PairExplanation.Step(
        comparison: values.name, level: level,
        label: level == 0 ? missing[index]?.label(values.labels[0]) ?? values.labels[0] : values.labels[level],
        weight: person - bits(values.stranger[level]) - known + blank,
        householdWeight: person - bits(values.household[level]) + blank)
    }
    kin += Double(
      joint.logs(forename: comparisons[0].household, birth: comparisons[2].household)[levels[0] * 16 + levels[2]])
    let household = -log2(1 + exp2(kin - alien))
    return PairExplanation(
      prior: log2(matchRate), steps: steps, rarity: rarity, household: household, weight: match - alien + household)
  }

  /// By how many bits a level is likelier among strangers for what another comparison shows.
  private func dependence(_ comparison: Int, _ levels: [Int]) -> Double {
    guard let dependence = dependences.first(where: { $0.comparison == comparisons[comparison].name }),
      let given = comparisons.firstIndex(where: { $0.name == dependence.given })
    else { return 0 }
    return dependence[levels[given], levels[comparison]]
  }
}
