import Glibc
import Normalise
import Vocabulary

/// The pairs that a person must judge: doubtful scores, links that a constraint or other records refused, and conflicts of numbers. One pair for two
/// persons: the likeliest.
struct ReviewPairs {
  private(set) var pairs: [DoubtfulPair] = []

  init(_ records: [SourceRecord], linkage: Linkage, sure: SureLinks, decided: DecidedPairs, most: Int) {
    let conflicts = sure.conflicts.map { linkage.scored(Int($0.a), Int($0.b)) }
    let doubtful = linkage.pairs.filter { linkage.person[Int($0.a)] != linkage.person[Int($0.b)] }
    var seen = Set<UInt64>()
    for pair in conflicts + doubtful where pairs.count < most {
      if decided.keys.contains(UInt64(pair.a) << 32 | UInt64(pair.b)) { continue }
      let (first, second) = (linkage.person[Int(pair.a)], linkage.person[Int(pair.b)])
      guard seen.insert(UInt64(min(first, second)) << 32 | UInt64(max(first, second))).inserted else { continue }
      pairs.append(ReviewPairs.doubtful(pair, records, linkage))
    }
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
