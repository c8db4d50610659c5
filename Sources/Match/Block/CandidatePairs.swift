/// The pairs of records that are compared: the union of what the blocking rules make, each rule within a budget.
struct CandidatePairs: Sendable {
  /// Both records of each pair, the lower in the upper half, ascending, each pair once.
  var pairs: [UInt64]
  /// Pairs that each rule made, and blocks that were too large for it.
  var report: [BlockingReport]

  /// Compares records of one source only where `withinSources`, of two only where `betweenSources`.
  init(_ comparer: PairComparer, rules: [BlockingRule], scope: LinkageScope) {
    let hashes = PartHashes(comparer, rules: rules)
    let made = Parallel.map(rules.count) { RuleBlocks(comparer, hashes, rules[$0], scope: scope).pairs() }
    report = zip(rules, made).map { BlockingReport(rule: $0.name, pairs: $1.pairs.count, refined: $1.refined) }
    pairs = CandidatePairs.union(made.map(\.pairs), records: comparer.table.count)
  }

  /// Sorts the pairs and drops those that several rules made, in two halves by their first record.
  private static func union(_ lists: [[UInt64]], records: Int) -> [UInt64] {
    let bits = max(1, 64 - (UInt64(max(1, records))).leadingZeroBitCount)
    let cuts = [0, UInt64(records) * 3 / 10, UInt64(records)]
    let halves = Parallel.map(2) { half -> [UInt64] in
      var mine: [UInt64] = []
      for list in lists {
        for pair in list where pair >> 32 >= cuts[half] && pair >> 32 < cuts[half + 1] { mine.append(pair) }
      }
      RadixSort.sort(&mine, low: 0, high: bits)
      RadixSort.sort(&mine, low: 32, high: 32 + bits)
      return unique(mine)
    }
    return halves[0] + halves[1]
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
