import Glibc
import Normalise
import Vocabulary

/// The pairs that a person must judge: doubtful scores, links that a constraint or other records refused, and conflicts of numbers. One pair for two
/// persons: the likeliest. An answer about two records settles the question for all records of their two persons, and two persons whom one
/// register knows under two keys are not asked about through records of other systems.
struct ReviewPairs {
  private(set) var pairs: [DoubtfulPair] = []

  init(
    _ records: [SourceRecord], linkage: Linkage, sure: SureLinks, decided: DecidedPairs, registers: [String], most: Int
  ) {
    let conflicts = sure.conflicts.map { linkage.scored(Int($0.a), Int($0.b)) }
    let doubtful = linkage.pairs.filter { linkage.person[Int($0.a)] != linkage.person[Int($0.b)] }
    let isRegistered = ReviewPairs.registered(records, linkage.person, registers)
    var seen = Set(decided.different.map { ReviewPairs.persons($0.0, $0.1, linkage.person) })
    for pair in conflicts + doubtful where pairs.count < most {
      if decided.keys.contains(UInt64(pair.a) << 32 | UInt64(pair.b)) { continue }
      let (a, b) = (Int(pair.a), Int(pair.b))
      let isOfRegister = registers.contains(records[a].source) && registers.contains(records[b].source)
      if !isOfRegister, isRegistered[Int(linkage.person[a])], isRegistered[Int(linkage.person[b])] { continue }
      guard seen.insert(ReviewPairs.persons(UInt32(a), UInt32(b), linkage.person)).inserted else { continue }
      pairs.append(ReviewPairs.doubtful(pair, records, linkage))
    }
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

  private static func doubtful(_ pair: Linkage.ScoredPair, _ records: [SourceRecord], _ linkage: Linkage)
    -> DoubtfulPair
  {
    let (a, b) = (records[Int(pair.a)], records[Int(pair.b)])
    var agrees: [String] = []
    var differs: [String] = []
    for step in linkage.explain(pair).steps where step.level > 0 {
      if step.weight > 0 {
        agrees.append("\(step.comparison): \(step.label)")
      } else {
        differs.append("\(step.comparison): \(step.label)")
      }
    }
    return DoubtfulPair(
      id: LastingID.make("R", from: [a.source, a.key, b.source, b.key]), recordA: Int32(pair.a), recordB: Int32(pair.b),
      weight: LinkedBy.thousandths(pair.weight), probability: Int32((pair.probability * 1_000_000).rounded()),
      agrees: agrees, differs: differs)
  }
}
