import Glibc
import Vocabulary

/// Record linkage: from a table of records to groups that are one person each, with the reasons.
public struct Linkage: Sendable {
  /// The model that was used, trained where there was enough to learn from.
  public private(set) var model: LinkageModel
  /// Pairs from the review threshold up, by weight, the strongest first.
  public private(set) var pairs: [ScoredPair] = []
  /// For each record the first record of its group.
  public private(set) var person: [UInt32]
  /// Links that other records or constraints refused, the strongest first.
  public private(set) var refused: [ScoredPair] = []
  /// What each blocking rule made.
  public let blocking: [BlockingReport]
  /// The keys of the rules that the pairs came from; empty where every record was compared with every other.
  public let keys: [BlockingKey]
  /// Pairs that were compared.
  public let compared: Int
  /// Pairs by weight, whole bits from -40 to 40.
  public private(set) var histogram: [Int] = []
  /// Pairs whose addresses somebody else moved between.
  public private(set) var movedTogether = 0

  /// An address of so many people of different surnames that it is no home.
  public struct Hub: Sendable, Equatable {
    /// The first line and the postcode in the form for comparing.
    public var address: String
    /// How many surnames are there.
    public var surnames: Int
  }

  /// The hubs, the most crowded first.
  public var hubs: [Hub] {
    let book = comparer.addresses
    var entries: [UInt32: Int] = [:]
    for (entry, code) in book.whole.enumerated() where book.crowds.isHub(code) {
      entries[code] = entries[code] ?? entry
    }
    return entries.map { code, entry in
      let lines = [table.lines[table.line[entry]], table.postcodes[table.postcode[entry]]]
      return Hub(
        address: lines.filter { !$0.isEmpty }.joined(separator: ", "), surnames: Int(book.crowds.surnames[Int(code)]))
    }.sorted { ($1.surnames, $0.address) < ($0.surnames, $1.address) }
  }

  /// The records as they were compared: without placeholders.
  public var table: LinkageTable { comparer.table }

  let comparer: PairComparer
  /// The model where pairs are scored.
  let scorer: PairScorer

  /// Two records and what their comparison gave.
  public struct ScoredPair: Sendable, Equatable {
    /// The record that stands first.
    public var a: UInt32
    /// The other.
    public var b: UInt32
    /// Match weight: log2 of the odds that both are one person.
    public var weight: Float
    /// Levels, four bits each.
    public var pattern: UInt64
    /// What the rarity of equal values adds, in bits.
    public var rarity: Float

    /// Probability that both are one person.
    public var probability: Double { 1 / (1 + exp2(-Double(weight))) }
  }

  /// Links the records of a table.
  ///
  /// - Parameters:
  ///   - model: a trained model; nil to learn one, or take the shipped one where there is too little to learn from.
  ///   - constraints: what is known beforehand.
  public init(
    _ table: LinkageTable, settings: LinkageSettings, model given: LinkageModel? = nil,
    constraints: LinkageConstraints = .init()
  ) {
    var table = table
    table.blank(settings.placeholders)
    comparer = PairComparer(table, nicknames: settings.nicknames)
    var candidates = CandidatePairs(
      comparer, rules: settings.blocking?.compactMap { $0.rule(in: table) }, scope: settings.scope)
    candidates.keepOnlyNumbersOfNobodies(table)
    keys = candidates.rules.map { BlockingKey($0, in: table) }
    blocking = candidates.report
    compared = candidates.pairs.count
    let training = given == nil ? ModelTraining(comparer, settings: settings.training, scope: settings.scope) : nil
    let start =
      given?.fitted(to: comparer.comparisons).rescaled(to: table.count)
      ?? training?.withStrangers()
      ?? LinkageModel.shipped(for: comparer.comparisons, records: table.count).rounded
    var scored = CandidateLevels(comparer, pairs: candidates.pairs, shares: PairScorer(comparer, start))
    model = start
    if let training {
      model = training.train(start, scored)
      var moved = scored
      let first = PairScorer(comparer, model)
      _ = Linkage.markMoves(comparer, first, &moved)
      moved.rate(comparer, first)
      model = training.train(model, moved).rounded
      scored.rate(comparer, PairScorer(comparer, model))
    }
    scorer = PairScorer(comparer, model)
    movedTogether = Linkage.markMoves(comparer, scorer, &scored)
    let weights = Linkage.weights(scored, scorer)
    person = []
    keep(scored, weights, settings)
    cluster(settings, constraints)
  }

  /// Marks the candidates whose addresses somebody else surely moved between, by the weights that a scorer gives them; returns how many.
  private static func markMoves(_ comparer: PairComparer, _ scorer: PairScorer, _ scored: inout CandidateLevels) -> Int
  {
    let weights = weights(scored, scorer)
    return HouseholdContext(comparer, scored, weights: weights, sure: 7).mark(comparer, &scored, weights: weights)
  }

  private static func weights(_ scored: CandidateLevels, _ scorer: PairScorer) -> [Float] {
    Parallel.flatMap(scored.pairs.count, size: 1 << 16) { indices in
      indices.map { index -> Float in
        let pair = scored.pairs[index]
        return scorer.weight(
          Int(pair >> 32), Int(pair & 0xFFFF_FFFF), scored.patterns[index], rarity: scored.rarity[index])
      }
    }
  }

  /// Keeps the pairs from the review threshold up, the strongest first, of equal ones in order of their records.
  private mutating func keep(_ scored: CandidateLevels, _ weights: [Float], _ settings: LinkageSettings) {
    let review = settings.reviewWeight
    let parts = Parallel.map(ranges: weights.count, size: 1 << 16) { indices in
      var kept: [UInt64] = []
      var histogram = [Int](repeating: 0, count: 81)
      for index in indices {
        histogram[max(0, min(80, Int(weights[index].rounded(.down)) + 40))] += 1
        if weights[index] >= review { kept.append(UInt64(~weights[index].ordinal) << 32 | UInt64(index)) }
      }
      return (kept, histogram)
    }
    histogram = parts.reduce(into: [Int](repeating: 0, count: 81)) { sums, part in
      for bin in sums.indices { sums[bin] += part.1[bin] }
    }
    var kept = Parallel.joined(parts.map(\.0))
    RadixSort.sort(&kept, low: 32, high: 64)
    let order = kept
    pairs = Parallel.flatMap(order.count, size: 1 << 14) { places in
      order[places].map { entry in
        let index = Int(entry & 0xFFFF_FFFF)
        return ScoredPair(
          a: UInt32(scored.pairs[index] >> 32), b: UInt32(scored.pairs[index] & 0xFFFF_FFFF), weight: weights[index],
          pattern: scored.patterns[index], rarity: scored.rarity[index])
      }
    }
  }

  private mutating func cluster(_ settings: LinkageSettings, _ constraints: LinkageConstraints) {
    let clusters = clusters(settings, constraints)
    person = clusters.root
    let refusedKeys = Set(clusters.refused.map { UInt64($0.a) << 32 | UInt64($0.b) })
    refused = pairs.filter {
      refusedKeys.contains(UInt64($0.a) << 32 | UInt64($0.b)) && person[Int($0.a)] != person[Int($0.b)]
    }
  }

  /// For each record the first record of its group, were other thresholds set.
  public func persons(settings: LinkageSettings, constraints: LinkageConstraints = .init()) -> [UInt32] {
    clusters(settings, constraints).root
  }

  private func clusters(_ settings: LinkageSettings, _ constraints: LinkageConstraints) -> PersonClusters {
    let threshold = settings.linkWeight
    var clusters = PersonClusters(
      records: comparer.table.count, apart: constraints.apart, loose: LooseRecords(comparer))
    let source = comparer.table.source
    let isAllowed: (UInt32, UInt32) -> Bool = { a, b in
      if settings.oneRecordPerSource, source[Int(a)] == source[Int(b)] { return false }
      return constraints.isAllowed(a, b)
    }
    for (a, b) in constraints.decided { clusters.require(a, b) { _, _ in true } }
    for (a, b) in constraints.together { clusters.require(a, b, isAllowed) }
    let known = PairWeights(pairs)
    let steady = Steadiness(constraints.before)
    let open = steady.weighed(
      constraints.unscored.isEmpty ? pairs : pairs.filter { !constraints.isHeldBack($0.a, $0.b) })
    clusters.join(
      open.prefix { $0.weight >= threshold }.map { PersonClusters.Link(a: $0.a, b: $0.b, weight: $0.weight) },
      least: Float(settings.leastMeanWeight), bound: Float(settings.weightBound),
      rivals: Rivals(
        open, records: comparer.table.count, margin: Float(settings.rivalMargin), linking: threshold),
      isAllowed: isAllowed,
      weight: { a, b in
        (known[a, b] ?? scorer.weight(Int(a), Int(b), comparer.compare(Int(a), Int(b)))) + steady.bits(a, b)
      })
    return clusters
  }

  /// The levels of a pair, one a comparison of the model.
  public func levels(_ pair: ScoredPair) -> [Int] { comparer.comparisons.indices.map { level(pair, $0) } }

  /// In how many of a pair's records the value of a comparison is missing; nil where both have one that could not be compared.
  public func missing(_ pair: ScoredPair, _ comparison: Int) -> MissingValue? {
    comparer.missing(Int(pair.a), Int(pair.b), comparison, level: level(pair, comparison))
  }

  /// The level of a pair in one of the model's comparisons.
  public func level(_ pair: ScoredPair, _ comparison: Int) -> Int { LevelPattern.level(pair.pattern, comparison) }
}

extension Float {
  /// A number that stands in the same order as the value does.
  fileprivate var ordinal: UInt32 { sign == .minus ? ~bitPattern : bitPattern | 1 << 31 }
}
