import Glibc
import Vocabulary

extension ModelTraining {
  // MARK: Households

  /// Pairs of records at one address are one person or two of one household, seldom strangers: two classes, told apart by everything but the
  /// address. Returns how many pairs of household members there are for each pair of one person; nil where there is too little to learn from.
  func learnHousehold(_ model: inout LinkageModel) -> Double? {
    let patterns = sameAddress
    guard patterns.total >= Double(settings.leastHouseholdPairs) else { return nil }
    var share = 0.4
    let start = model
    for _ in 0..<settings.mostRounds {
      let person = LevelLogs(model.comparisons.map(\.person))
      let household = LevelLogs(model.comparisons.map(\.household), joint: model.joint)
      var sums = LevelSums(comparisons: model.comparisons.count)
      var (kinTotal, twins, namesakes) = (0.0, 0.0, 0.0)
      for entry in patterns.entries {
        let match = log2(share) + person.sum(entry.pattern)
        let kin = log2(1 - share) + household.sum(entry.pattern)
        let posterior = 1 / (1 + exp2(kin - match))
        let shares = household.householdShares(entry.pattern)
        let related = (1 - posterior) * entry.count
        kinTotal += related
        twins += related * shares.twins
        namesakes += related * shares.namesakes
        sums.add(entry.pattern, person: posterior * entry.count, household: related * shares.ordinary)
      }
      model.joint = start.joint.blended(twins: twins, namesakes: namesakes, of: kinTotal)
      share = min(0.9999, max(0.01, sums.personTotal / patterns.total))
      for comparison in model.comparisons.indices where comparison != 4 {
        model.comparisons[comparison].person = personValues(comparison, sums, from: start)
        // A number is one person's, whatever a few records say.
        if case .number = comparer.comparisons[comparison].field { continue }
        model.comparisons[comparison].household = sums.blend(
          comparison, sums.household, start.comparisons[comparison].household)
      }
    }
    return (1 - share) / share
  }

  /// Patterns, without the address, of pairs of records at one address.
  static func sameAddressPatterns(_ comparer: PairComparer, _ scope: LinkageScope, most: Int) -> PatternCounts {
    let pairs = sameAddressPairs(comparer, scope, most: most)
    return PatternCounts(
      Parallel.flatMap(pairs.count, size: 1 << 14) { indices in
        pairs[indices].map { (comparer.compare(Int($0 >> 32), Int($0 & 0xFFFF_FFFF)).pattern & ~(15 << 16), 0) }
      })
  }

  /// Pairs of records at one whole address, from addresses of two to twelve records, evenly spread and about as many as wanted.
  private static func sameAddressPairs(_ comparer: PairComparer, _ scope: LinkageScope, most: Int) -> [UInt64] {
    let source = comparer.table.source
    var entries: [UInt64] = []
    for record in 0..<comparer.table.count {
      let whole = comparer.addresses.whole[comparer.table.addresses(record).lowerBound]
      if whole != 0, (2...12).contains(comparer.addresses.wholeCounts[Int(whole)]) {
        entries.append(UInt64(whole) << 32 | UInt64(record))
      }
    }
    RadixSort.sort(&entries, low: 32, high: 64)
    let stride = max(1, entries.count * 2 / most)
    var pairs: [UInt64] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
      if Mixing.spread(entries[start] >> 32) % UInt64(stride) == 0 {
        for left in start..<end {
          for right in (left + 1)..<max(left + 1, end) {
            let (a, b) = (entries[left] & 0xFFFF_FFFF, entries[right] & 0xFFFF_FFFF)
            if scope.admits(source[Int(a)], source[Int(b)]) { pairs.append(a << 32 | b) }
          }
        }
      }
      start = end
    }
    return pairs
  }

  // MARK: Persons

  /// Expectation maximisation over the candidates: three classes, stranger and household values held, but for the address: who lives together moves
  /// together, so two members' addresses agree as one person's do, and say nothing of which of the two it is. Candidates agree on some blocking key, and a
  /// pair that does is no likelier to be a match for it than its levels say; so the stranger values of all pairs are right for them too.
  func learnPersons(_ model: inout LinkageModel, _ scored: CandidateLevels, kinPerMatch: Double?) {
    let patterns = PatternCounts(scored.sample(settings.mostCandidates))
    guard patterns.total > 0 else { return }
    let weight = Double(scored.pairs.count) / patterns.total
    let everyPair = max(1, scope.pairs(of: comparer.table))
    let start = model
    var last = LevelSums(comparisons: model.comparisons.count)
    for _ in 0..<settings.mostRounds {
      let sums = expectation(model, patterns)
      last = sums
      let before = model.matchRate
      model.matchRate = min(0.5, max(1 / everyPair, sums.personTotal * weight / everyPair))
      for comparison in model.comparisons.indices {
        model.comparisons[comparison].person = personValues(comparison, sums, from: start)
      }
      model.comparisons[4].household = model.comparisons[4].person
      // Where no addresses tell how many household members there are, the candidates do.
      let kin = kinPerMatch.map { model.matchRate * min(20, $0) } ?? sums.householdTotal * weight / everyPair
      model.householdRate = min(0.5, max(1e-3 / everyPair, kin))
      if (model.matchRate - before).magnitude < before * 1e-5 { break }
    }
    correctStrangers(&model, last, weight)
  }

  /// The person values of a comparison from the counts.
  private func personValues(_ comparison: Int, _ sums: LevelSums, from start: LinkageModel) -> [Double] {
    let values = sums.blend(comparison, sums.person, start.comparisons[comparison].person)
    let counts = sums.person[comparison * 16..<comparison * 16 + 16]
    return plausible(values, comparison, stranger: start.comparisons[comparison].stranger, counts: counts)
  }

  /// Person values without what learning takes for one person's though it is two people's.
  func plausible(_ person: [Double], _ comparison: Int, stranger: [Double], counts: ArraySlice<Double>)
    -> [Double]
  {
    switch comparer.comparisons[comparison].field {
    case .birth: BirthLevel.withoutGenerations(person, stranger: stranger)
    case .number: NumberLevel.speaking(person, counts: counts)
    default: person
    }
  }

  private func expectation(_ model: LinkageModel, _ patterns: PatternCounts) -> LevelSums {
    let person = LevelLogs(model.comparisons.map(\.person))
    let stranger = LevelLogs(model.comparisons.map(\.stranger))
    let household = LevelLogs(model.comparisons.map(\.household), joint: model.joint)
    let dependences = DependenceTable(model)
    var sums = LevelSums(comparisons: model.comparisons.count)
    for entry in patterns.entries {
      let match = log2(model.matchRate) + person.sum(entry.pattern)
      let alien = stranger.sum(entry.pattern) + Double(dependences.bits(entry.pattern)) - Double(entry.rarity)
      let kin = log2(model.householdRate) + household.sum(entry.pattern)
      let posterior = 1 / (1 + exp2(alien - match) + exp2(kin - match))
      sums.add(entry.pattern, person: posterior * entry.count, household: posterior * exp2(kin - match) * entry.count)
    }
    return sums
  }

  /// Takes the pairs of one person out of the pairs with equal values: what is left is chance.
  private func correctStrangers(_ model: inout LinkageModel, _ sums: LevelSums, _ weight: Double) {
    for comparison in model.comparisons.indices {
      guard let chance = chanceOfEqual(comparison), let filled = filled(comparison), filled > 1 else { continue }
      let pairs = filled * (filled - 1) / 2
      let levels = 1..<model.comparisons[comparison].labels.count
      let ours = levels.reduce(0.0) { $0 + sums.person[comparison * 16 + $1] } * weight
      let equal = sums.person[comparison * 16 + 1] * weight
      let left = max(chance * 0.01, (chance * pairs - equal) / max(1, pairs - ours), 1e-9)
      setExact(&model.comparisons[comparison], left)
      model.comparisons[comparison].byChance = min(1, left / chance)
    }
  }

  /// Entries that have a value.
  private func filled(_ comparison: Int) -> Double? {
    switch comparer.comparisons[comparison].field {
    case .forename: comparer.forenames.total
    case .surname: comparer.surnames.total
    case .birth: comparer.births.total
    case .address: comparer.addresses.total
    case .number(let index): comparer.numbers[index].total
    case .text(let index): comparer.texts[index].total
    case .sex: nil
    }
  }
}
