import Glibc

/// Weights of a model in the form in which pairs are scored: logarithms to base 2, by comparison and level.
package struct PairScorer: Sendable {
  private let comparer: PairComparer
  private let person: [[Float]]
  private let stranger: [Float]
  /// By pair of sources, as the person values: an address that a source writes carelessly it writes carelessly for the whole household.
  private let household: [[Float]]
  /// Forename and date of birth together in a household.
  private let joint: [Float]
  /// By pair of sources the comparisons of which a missing value tells, with its bits for neither, one and both.
  private let missing: [[(comparison: Int, bits: [Float])]]
  private let dependences: DependenceTable
  private let logMatch: Float
  private let logHousehold: Float
  private let sources: Int
  /// Expected share of equal values among strangers, by comparison: what a rare or common value is measured against.
  private let expected: [Double]
  private let byChance: [Double]
  let model: LinkageModel

  package init(_ comparer: PairComparer, _ model: LinkageModel) {
    self.comparer = comparer
    self.model = model
    sources = comparer.table.sources.count
    let names = comparer.table.sources
    let special = names.flatMap { first in names.map { model.sourcePair(first, $0) } }
    let common = PairScorer.logs(model.comparisons.map(\.person))
    person = special.map { $0.map { PairScorer.logs($0.person) } ?? common }
    stranger = PairScorer.logs(model.comparisons.map(\.stranger))
    let kin = PairScorer.logs(
      model.comparisons.enumerated().map { $0.offset == 0 || $0.offset == 2 ? [] : $0.element.household })
    household = person.map { special in
      kin.indices.map { slot in slot >> 4 == 4 ? kin[slot] + special[slot] - common[slot] : kin[slot] }
    }
    missing = special.map { pair in
      model.missing(pair).enumerated().filter { $0.element.tells }.map {
        (comparison: $0.offset, bits: $0.element.bits.map(Float.init))
      }
    }
    dependences = DependenceTable(model)
    joint = model.joint.logs(forename: model.comparisons[0].household, birth: model.comparisons[2].household)
    logMatch = Float(log2(model.matchRate))
    logHousehold = Float(log2(model.householdRate))
    expected = model.comparisons.map { max(1e-9, $0.stranger[1]) }
    byChance = model.comparisons.map(\.byChance)
  }

  private static func logs(_ values: [[Double]]) -> [Float] {
    var logs = [Float](repeating: 0, count: 256)
    for (comparison, levels) in values.enumerated() {
      for level in levels.indices.dropFirst() { logs[comparison * 16 + level] = Float(log2(max(1e-9, levels[level]))) }
    }
    return logs
  }

  /// The score of a pattern: log2 odds of one person against anything else. `rarity` is what the rarity of the agreeing values adds against a stranger, in bits.
  @inline(__always) func score(_ pattern: UInt64, rarity: Float, sources pair: Int) -> Float {
    var (match, alien, kin) = (logMatch, -rarity, logHousehold)
    kin += joint[Int(pattern & 15) << 4 | Int(pattern >> 8 & 15)]
    let household = household[pair]
    person[pair].withUnsafeBufferPointer { person in
      var rest = pattern
      var slot = 0
      while rest != 0 {
        let level = slot + Int(rest & 15)
        match += person[level]
        alien += stranger[level]
        kin += household[level]
        rest >>= 4
        slot += 16
      }
    }
    alien += dependences.bits(pattern)
    let high = max(alien, kin)
    return match - high - log2f(1 + exp2f(min(alien, kin) - high))
  }

  /// What it weighs which values two records lack, in bits.
  @inline(__always) func missing(_ a: Int, _ b: Int, _ pattern: UInt64, sources pair: Int) -> Float {
    var weight: Float = 0
    for (comparison, bits) in missing[pair] {
      if let missing = comparer.missing(a, b, comparison, level: LevelPattern.level(pattern, comparison)) {
        weight += bits[missing.rawValue]
      }
    }
    return max(-Float(MissingWeights.most), min(Float(MissingWeights.most), weight))
  }

  /// Index of the pair of sources of two records.
  @inline(__always) func sourcePair(_ a: Int, _ b: Int) -> Int {
    Int(comparer.table.source[a]) * sources + Int(comparer.table.source[b])
  }

  /// The match weight of two records with the levels and the rarity of their comparison, in bits.
  @inline(__always) func weight(_ a: Int, _ b: Int, _ pattern: UInt64, rarity: Float) -> Float {
    let between = sourcePair(a, b)
    return score(pattern, rarity: rarity, sources: between) + missing(a, b, pattern, sources: between)
  }

  /// The match weight of two records as compared.
  package func weight(_ a: Int, _ b: Int, _ outcome: PairComparer.Outcome) -> Float {
    weight(a, b, outcome.pattern, rarity: rarity(a, outcome))
  }

  /// What it takes from equal forename and surname that both come from one culture, in bits: strangers share both four times as often as chance says.
  private static let namesGoTogether: Float = -2

  /// What the rarity of equal values adds, in bits: log2 of the average chance of an equal value over the chance of this one.
  func rarity(_ a: Int, _ outcome: PairComparer.Outcome) -> Float {
    // The shipped values are used where there is too little to tell what is rare; but that the two names go together holds everywhere.
    if model.trainedOn == 0 { return outcome.pattern & 0xFF == 0x11 ? PairScorer.namesGoTogether : 0 }
    var ratio = 1.0
    let pattern = outcome.pattern
    if pattern & 0xFF == 0x11 {
      let product = names(0, outcome.nameA) * expected[0] * names(1, outcome.nameA) * expected[1]
      ratio *= comparer.fullNames.chance(outcome.nameA, product: product) / (expected[0] * expected[1])
    } else if pattern & 15 == 1 {
      ratio *= names(0, outcome.nameA)
    } else if pattern >> 4 & 15 == 1 {
      ratio *= names(1, outcome.nameA)
    }
    if LevelPattern.level(pattern, 2) == 1 {
      ratio *= share(2, comparer.births.counts[a], comparer.births.total)
    }
    switch LevelPattern.level(pattern, 4) {
    case Int(AddressLevel.exact.rawValue):
      let whole = comparer.addresses.whole[outcome.addressA]
      ratio *= share(4, comparer.addresses.wholeCounts[Int(whole)], comparer.addresses.total)
    case Int(AddressLevel.close.rawValue), Int(AddressLevel.postcode.rawValue):
      // A crowded postcode, as of a site or a hostel, tells less than others do.
      ratio *= Double(max(1, comparer.addresses.crowds.postcodes[Int(comparer.table.postcode[outcome.addressA])]))
    default: break
    }
    for position in 5..<max(5, comparer.comparisons.count)
    where LevelPattern.level(pattern, position) == 1 && !dependences.isKnown(pattern, position) {
      ratio *= further(position, a)
    }
    return Float(-log2(ratio))
  }

  /// The rarity of an entry's forename (0) or surname (1).
  private func names(_ comparison: Int, _ entry: Int) -> Double {
    comparison == 0
      ? share(0, comparer.forenames.counts[Int(comparer.table.forename[entry])], comparer.forenames.total)
      : share(1, comparer.surnames.counts[Int(comparer.table.surname[entry])], comparer.surnames.total)
  }

  private func further(_ position: Int, _ a: Int) -> Double {
    switch comparer.comparisons[position].field {
    case .number(let index):
      share(
        position, comparer.numbers[index].counts[Int(comparer.table.numbers[index].codes[a])],
        comparer.numbers[index].total)
    case .text(let index):
      share(
        position, comparer.texts[index].counts[Int(comparer.table.texts[index].codes[a])], comparer.texts[index].total)
    default: 1
    }
  }

  /// Chance that a stranger has a value that so many records have, over the average chance of an equal value. The average counts as one observation
  /// (a gamma prior of shape 1), and records of the same person are left out.
  @inline(__always) private func share(_ comparison: Int, _ count: UInt32, _ total: Double) -> Double {
    let average = expected[comparison]
    return (max(0, Double(count) - 1) * byChance[comparison] + 1) / (total * average + 1)
  }
}
