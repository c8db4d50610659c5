import Glibc
import Vocabulary

/// Learns a model from the records themselves, without labels, the same on every run.
///
/// Stranger values come from random pairs, household and first person values from pairs of records at one address, person values and the match
/// rate from the candidate pairs by expectation maximisation with the stranger values held (Winkler 1988; Herzog, Scheuren and Winkler 2007, chapter 9).
struct ModelTraining {
  let comparer: PairComparer
  let settings: TrainingSettings
  /// Which pairs are compared at all; rates are shares of these.
  let scope: LinkageScope
  /// Pairs of records at one address.
  let sameAddress: PatternCounts

  /// Looks at the pairs to learn from; nil where there are too few records.
  init?(_ comparer: PairComparer, settings: TrainingSettings, scope: LinkageScope = .all) {
    guard comparer.table.count >= settings.leastRecords else { return nil }
    self.comparer = comparer
    (self.settings, self.scope) = (settings, scope)
    sameAddress = ModelTraining.sameAddressPatterns(comparer, scope, most: settings.mostHouseholdPairs)
  }

  /// The shipped model with stranger values learned from random pairs.
  func withStrangers() -> LinkageModel {
    var model = LinkageModel.shipped(for: comparer.comparisons, records: comparer.table.count)
    learnStrangers(&model)
    model.trainedOn = comparer.table.count
    return model
  }

  /// The model with household and person values learned from the candidates as well.
  func train(_ model: LinkageModel, _ scored: CandidateLevels) -> LinkageModel {
    var model = model
    let kinPerMatch = learnHousehold(&model)
    learnPersons(&model, scored, kinPerMatch: kinPerMatch)
    learnSourcePairs(&model, scored)
    learnMissing(&model, scored)
    model.trainedOn = comparer.table.count
    return model
  }

  // MARK: Strangers

  private func learnStrangers(_ model: inout LinkageModel) {
    let records = UInt64(comparer.table.count)
    let everyPair = records * (records - 1) / 2
    let isSmall = everyPair <= UInt64(settings.randomPairs)
    let draws = isSmall ? Int(everyPair) : settings.randomPairs
    let counts = Parallel.map(ranges: draws, size: 1 << 15) {
      draws -> (counts: [Int], joints: LevelJoints) in
      var counts = [Int](repeating: 0, count: 256)
      var joints = LevelJoints(comparer.comparisons, texts: comparer.table.texts)
      for draw in draws {
        let (a, b) = isSmall ? ModelTraining.pair(draw) : ModelTraining.randomPair(draw, of: records)
        if a == b { continue }
        let pattern = comparer.compare(a, b).pattern
        joints.add(pattern)
        for comparison in comparer.comparisons.indices {
          counts[comparison * 16 + LevelPattern.level(pattern, comparison)] += 1
        }
      }
      return (counts, joints)
    }
    for comparison in model.comparisons.indices {
      let levels = model.comparisons[comparison].labels.count
      let sums = (0..<levels).map { level in counts.reduce(0) { $0 + $1.counts[comparison * 16 + level] } }
      model.comparisons[comparison].stranger = blended(
        sums.map { max(0.5, Double($0)) }, model.comparisons[comparison].stranger, prior: 50)
      setExact(&model.comparisons[comparison], chanceOfEqual(comparison))
    }
    var joints = LevelJoints(comparer.comparisons, texts: comparer.table.texts)
    for part in counts { joints.add(part.joints) }
    model.dependences = joints.dependences(model.comparisons.map(\.name))
    let swapped = Int(ForenameLevel.swapped.rawValue)
    model.comparisons[0].stranger[swapped] = max(chanceOfSwapped, model.comparisons[0].stranger[swapped])
  }

  /// A pair of records at random, the same on every run; both may be one.
  private static func randomPair(_ draw: Int, of records: UInt64) -> (Int, Int) {
    (Int(Mixing.spread(UInt64(draw) * 2 + 1) % records), Int(Mixing.spread(UInt64(draw) * 2 + 2) % records))
  }

  /// The pair of records of a number, where all pairs are numbered by their second record.
  private static func pair(_ number: Int) -> (Int, Int) {
    var second = Int((Double(number) * 2 + 0.25).squareRoot() + 0.5)
    while second * (second - 1) / 2 > number { second -= 1 }
    while second * (second + 1) / 2 <= number { second += 1 }
    return (number - second * (second - 1) / 2, second)
  }

  /// Observed counts with a prior of so many pairs; level 0 left out.
  private func blended(_ counts: [Double], _ before: [Double], prior: Double) -> [Double] {
    let total = counts.dropFirst().reduce(0, +)
    return counts.indices.map { $0 == 0 ? 0 : (counts[$0] + prior * before[$0]) / (total + prior) }
  }

  /// The chance of equal values is known from the frequencies far better than from a sample.
  func setExact(_ values: inout ComparisonModel, _ chance: Double?) {
    guard let chance else { return }
    let rest = 1 - values.stranger[1]
    values.stranger[1] = chance
    for level in values.stranger.indices.dropFirst(2) { values.stranger[level] *= (1 - chance) / max(rest, 1e-9) }
  }

  /// Two strangers whose forename is the other's surname both ways.
  private var chanceOfSwapped: Double {
    var once = 0.0
    for (code, count) in comparer.forenames.counts.enumerated() where comparer.asSurname[code] != 0 {
      once += Double(count) * Double(comparer.surnames.counts[Int(comparer.asSurname[code])])
    }
    once /= max(1, comparer.forenames.total * comparer.surnames.total)
    return max(1e-8, once * once * comparer.fullNames.dependence)
  }

  func chanceOfEqual(_ comparison: Int) -> Double? {
    switch comparer.comparisons[comparison].field {
    case .forename: chance(comparer.forenames.counts, comparer.forenames.total)
    case .surname: chance(comparer.surnames.counts, comparer.surnames.total)
    case .birth: comparer.births.total > 1 ? min(0.999, max(1e-9, comparer.births.chanceOfEqual)) : nil
    case .address: chance(comparer.addresses.wholeCounts, comparer.addresses.total)
    case .number(let index): chance(comparer.numbers[index].counts, comparer.numbers[index].total)
    case .text(let index): chance(comparer.texts[index].counts, comparer.texts[index].total)
    case .sex: nil
    }
  }

  private func chance(_ counts: [UInt32], _ total: Double) -> Double? {
    guard total > 1 else { return nil }
    let sum = counts.reduce(0.0) { $0 + Double($1) * (Double($1) - 1) }
    return min(0.999, max(1e-9, max(0, sum) / total / (total - 1)))
  }
}
