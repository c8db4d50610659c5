import Glibc
import Linkage
import Normalise
import Vocabulary

/// The pairs that nobody can be sure of: doubtful scores, links that a constraint or other records refused, conflicts of numbers, and decisions that
/// contradict each other. One pair for two persons: the likeliest. An answer about two records settles the question for all records of their two
/// persons, and two persons whom one register knows under two keys are not asked about through records of other systems.
///
/// All of them are kept, whatever fits into the list that people work through, for each holds back the measures that hang on it.
struct ReviewPairs {
  /// Pairs that are kept of a person who has many. Whoever may be more people than that is nobody in particular, and is told of in `crowded`.
  static let mostOfOne = 16

  private(set) var pairs: [DoubtfulPair] = []
  /// The first records of persons who may be so many others that not all are in the pairs.
  private(set) var crowded: Set<UInt32> = []

  private let records: [SourceRecord]
  private let linkage: Linkage
  private let decided: DecidedPairs
  private let reasons: DoubtReasons
  /// Lists of steps that were met, each kept once.
  private var known: [[DoubtfulPair.Step]: [DoubtfulPair.Step]] = [:]
  private var seen: Set<UInt64>
  private var counts: [UInt32: Int] = [:]

  init(_ night: MatchNight, settings: MatchSettings) {
    let registers = settings.registers.sorted()
    (records, linkage, decided) = (night.records, night.linkage, night.decided)
    reasons = DoubtReasons(night, settings: settings)
    let person = night.linkage.person
    let broken = night.decided.broken(person)
    seen = Set(night.decided.different.map { ReviewPairs.persons($0.0, $0.1, person) })
    // A contradiction is asked about again, though both its records were decided about.
    seen.subtract(broken.map { ReviewPairs.persons($0.a, $0.b, person) })
    for link in broken { add(linkage.scored(Int(link.a), Int(link.b))) }
    let isRegistered = ReviewPairs.registered(records, linkage.person, registers)
    let conflicts = night.sure.conflicts.map { linkage.scored(Int($0.a), Int($0.b)) }
    let (sure, threshold) = (SureGroups(night), settings.linkage.linkWeight)
    // A score that would not link asks nothing where the one record is surely somebody whom the other cannot be.
    let doubtful = linkage.pairs.filter {
      linkage.person[Int($0.a)] != linkage.person[Int($0.b)] && ($0.weight >= threshold || !sure.forbid($0.a, $0.b))
    }
    for pair in conflicts + doubtful {
      if decided.keys.contains(UInt64(pair.a) << 32 | UInt64(pair.b)) { continue }
      let (a, b) = (Int(pair.a), Int(pair.b))
      let isOfRegister = registers.contains(records[a].source) && registers.contains(records[b].source)
      if !isOfRegister, isRegistered[Int(linkage.person[a])], isRegistered[Int(linkage.person[b])] { continue }
      add(pair)
    }
  }

  /// Adds a pair unless its two persons are there, or both have enough.
  private mutating func add(_ pair: Linkage.ScoredPair) {
    let (first, second) = (linkage.person[Int(pair.a)], linkage.person[Int(pair.b)])
    guard seen.insert(ReviewPairs.persons(pair.a, pair.b, linkage.person)).inserted else { return }
    guard counts[first, default: 0] < ReviewPairs.mostOfOne || counts[second, default: 0] < ReviewPairs.mostOfOne else {
      crowded.formUnion([first, second])
      return
    }
    counts[first, default: 0] += 1
    counts[second, default: 0] += 1
    pairs.append(doubtful(pair))
  }

  /// The persons of two records as one number, the lower above.
  private static func persons(_ a: UInt32, _ b: UInt32, _ person: [UInt32]) -> UInt64 {
    let (first, second) = (person[Int(a)], person[Int(b)])
    return UInt64(min(first, second)) << 32 | UInt64(max(first, second))
  }

  /// For each person, by the number of its first record, whether a register knows it.
  private static func registered(_ records: [SourceRecord], _ person: [UInt32], _ registers: [String]) -> [Bool] {
    var known = [Bool](repeating: false, count: records.count)
    for (index, record) in records.enumerated() where registers.contains(record.source) {
      known[Int(person[index])] = true
    }
    return known
  }

  private mutating func doubtful(_ pair: Linkage.ScoredPair) -> DoubtfulPair {
    let (a, b) = (records[Int(pair.a)], records[Int(pair.b)])
    let explanation = linkage.explain(pair)
    // Pairs with the same steps share one list of them, so that a city's pairs take little room.
    var steps = ReviewPairs.steps(explanation)
    if let same = known[steps] { steps = same } else { known[steps] = steps }
    var doubt = DoubtfulPair(
      id: LastingID.make("R", from: [a.source, a.key, b.source, b.key]), recordA: Int32(pair.a), recordB: Int32(pair.b),
      weight: LinkedBy.thousandths(pair.weight), probability: Int32((pair.probability * 1_000_000).rounded()),
      steps: steps)
    doubt.rarity = ReviewPairs.thousandths(explanation.rarity)
    doubt.household = ReviewPairs.thousandths(explanation.household)
    doubt.why = reasons.why(pair)
    if let known = decided.standing[UInt64(pair.a) << 32 | UInt64(pair.b)] {
      doubt.said = "\(known.verdict.rawValue), said \(known.by) on \(known.on.iso)"
    }
    return doubt
  }

  private static func steps(_ explanation: PairExplanation) -> [DoubtfulPair.Step] {
    explanation.steps.filter { $0.level > 0 || $0.weight != 0 }.map {
      DoubtfulPair.Step(
        comparison: $0.comparison, level: $0.label, weight: thousandths($0.weight), isMissing: $0.level == 0)
    }
  }

  private static func thousandths(_ bits: Double) -> Int32 { Int32((bits * 1_000).rounded()) }
}
