/// The pairs of records that are compared: the union of what the blocking rules make, each rule within a budget.
struct CandidatePairs: Sendable {
  /// Both records of each pair, the lower in the upper half, ascending, each pair once.
  var pairs: [UInt64]
  /// Pairs that each rule made, and blocks that were too large for it.
  var report: [BlockingReport]

  /// Makes the pairs that `scope` admits; the rules are worked on side by side.
  init(_ comparer: PairComparer, rules: [BlockingRule], scope: LinkageScope) {
    let hashes = PartHashes(comparer, rules: rules)
    let made = Parallel.map(rules.count) { RuleBlocks(comparer, hashes, rules[$0], scope: scope).pairs() }
    report = zip(rules, made).map { BlockingReport(rule: $0.name, pairs: $1.pairs.count, refined: $1.refined) }
    pairs = CandidatePairs.union(made.map(\.pairs), records: comparer.table.count)
  }

  /// Log2 of the first records whose pairs are sorted together: few enough for a core's cache.
  private static let partBits = 12

  /// Sorts the pairs and drops those that several rules made.
  private static func union(_ lists: [[UInt64]], records: Int) -> [UInt64] {
    let (dealt, bounds) = dealtOut(lists, parts: records >> partBits + 1)
    let bits = 64 - UInt64(records).leadingZeroBitCount
    return Parallel.joined(
      Parallel.map(bounds.count - 1) { part in
        var pairs = Array(dealt[bounds[part]..<bounds[part + 1]])
        RadixSort.sort(&pairs, low: 0, high: bits)
        RadixSort.sort(&pairs, low: 32, high: 32 + partBits)
        return unique(pairs)
      })
  }

  /// All lists in one, dealt out into parts by the first record of each pair; and where the parts start.
  private static func dealtOut(_ lists: [[UInt64]], parts: Int) -> (pairs: [UInt64], bounds: [Int]) {
    let shift = UInt64(32 + partBits)
    var starts = Parallel.map(lists.count) { list in
      var counts = [Int](repeating: 0, count: parts)
      for pair in lists[list] { counts[Int(pair >> shift)] += 1 }
      return counts
    }
    var bounds = [0]
    for part in 0..<parts {
      var next = bounds[part]
      for list in lists.indices { (starts[list][part], next) = (next, next + starts[list][part]) }
      bounds.append(next)
    }
    let first = starts
    let pairs = Parallel.array(bounds[parts], pieces: lists.count) { list, slots in
      var next = first[list]
      for pair in lists[list] {
        let part = Int(pair >> shift)
        (slots + next[part]).initialize(to: pair)
        next[part] += 1
      }
    }
    return (pairs, bounds)
  }

  private static func unique(_ sorted: [UInt64]) -> [UInt64] {
    var kept = sorted
    var count = 0
    for pair in sorted where count == 0 || kept[count - 1] != pair {
      kept[count] = pair
      count += 1
    }
    kept.removeLast(kept.count - count)
    return kept
  }
}

/// What one blocking rule made.
public struct BlockingReport: Sendable, Equatable {
  /// The rule's name.
  public var rule: String
  /// Pairs that it made, other rules' pairs included.
  public var pairs: Int
  /// Blocks that were too large and were divided by further fields.
  public var refined: Int
}

/// Which pairs may be compared at all.
public enum LinkageScope: String, Sendable, CaseIterable {
  /// Within and between sources.
  case all
  /// Within sources only.
  case within
  /// Between sources only.
  case between
}
