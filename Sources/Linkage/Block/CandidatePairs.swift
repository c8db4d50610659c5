import Vocabulary

/// The pairs of records that are compared: the union of what the blocking rules make, each rule and all together within a budget.
struct CandidatePairs: Sendable {
  /// Both records of each pair, the lower in the upper half, ascending, each pair once.
  var pairs: [UInt64]
  /// The rules whose pairs these are; empty where every pair is compared.
  let rules: [BlockingRule]
  /// Pairs that each rule made, and blocks that were too large for it.
  var report: [BlockingReport]

  /// Pairs up to which no rule is needed: every record is compared with every other.
  static let mostForEveryPair = 1_000_000

  /// Makes the pairs that `scope` admits; the rules are worked on side by side.
  ///
  /// - Parameter chosen: the rules that somebody chose, which count all of them and no others; nil for those that fit the table, or none where it is so small that every pair is compared.
  init(_ comparer: PairComparer, rules chosen: [BlockingRule]?, scope: LinkageScope) {
    let table = comparer.table
    if chosen == nil, table.count * (table.count - 1) / 2 <= CandidatePairs.mostForEveryPair {
      pairs = CandidatePairs.every(table, scope)
      rules = []
      report = [BlockingReport(rule: "every pair", pairs: pairs.count, refined: 0)]
      return
    }
    let usual = chosen ?? BlockingRule.all(for: table)
    let wider = chosen == nil ? CandidatePairs.affordable(comparer, beside: usual) : []
    let all = usual + wider
    let hashes = PartHashes(comparer, rules: all)
    let made = Parallel.map(all.count) { RuleBlocks(comparer, hashes, all[$0], scope: scope).pairs() }
    let budget = chosen == nil ? CandidatePairs.budget(records: table.count) : Int.max
    let taken =
      CandidatePairs.within(budget, made.prefix(usual.count).map(\.pairs.count)) + (usual.count..<all.count)
    rules = taken.sorted().map { all[$0] }
    report = all.indices.map { rule in
      let (pairs, refined) = made[rule]
      return BlockingReport(
        rule: all[rule].name, pairs: pairs.count, refined: refined, isLeftOut: !taken.contains(rule))
    }
    pairs = CandidatePairs.union(taken.map { made[$0].pairs }, records: table.count)
  }

  /// Leaves out pairs of a record that names nobody, but for those of one number.
  mutating func keepOnlyNumbersOfNobodies(_ table: LinkageTable) {
    if table.isNobody.isEmpty { return }
    pairs.removeAll { pair in
      let (a, b) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      guard table.isNobody[a] || table.isNobody[b] else { return false }
      return !table.numbers.contains { $0.codes[a] != 0 && $0.codes[a] == $0.codes[b] }
    }
  }

  private static func every(_ table: LinkageTable, _ scope: LinkageScope) -> [UInt64] {
    var pairs: [UInt64] = []
    for a in 0..<table.count {
      for b in (a + 1)..<max(a + 1, table.count)
      where scope.admits(table.source[a], table.source[b]) {
        pairs.append(UInt64(a) << 32 | UInt64(b))
      }
    }
    return pairs
  }

  /// Records above which the usual rules must do.
  static let mostForWiderRules = 100_000
  /// Pairs that the wider rules may make for each record, and all of them together.
  static let widerBudget = (perRecord: 200, all: 5_000_000)

  /// The wider rules whose pairs fit into the budget, those that make fewest first, without those whose pairs a coarser one among them makes.
  private static func affordable(_ comparer: PairComparer, beside usual: [BlockingRule]) -> [BlockingRule] {
    let records = comparer.table.count
    guard records <= mostForWiderRules else { return [] }
    let whole = usual.filter { $0.anchor == .any }
    let rules = BlockingRule.wider(for: comparer.table).filter { rule in !whole.contains { rule.isCovered(by: $0) } }
    let hashes = PartHashes(comparer, rules: rules)
    let counts = Parallel.map(rules.count) { RuleBlocks(comparer, hashes, rules[$0], scope: .all).everyPair() }
    let budget = min(widerBudget.all, records * widerBudget.perRecord)
    let order = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
    var taken: [Int] = []
    var best: [Int] = []
    for rule in order.prefix(while: { counts[$0] <= budget }) {
      taken.removeAll { rules[$0].isCovered(by: rules[rule]) }
      taken.append(rule)
      if taken.reduce(0, { $0 + counts[$1] }) <= budget { best = taken }
    }
    return best.map { rules[$0] }
  }

  /// Pairs that all rules together may make for each record, those that several make counted for each; real keys of people need about ten.
  static let budgetPerRecord = 20
  /// What all rules may make however few the records.
  static let leastBudget = 4_000_000

  /// Pairs that the usual rules may make for so many records.
  static func budget(records: Int) -> Int { max(leastBudget, records * budgetPerRecord) }

  /// The rules whose pairs fit into a budget, those that tell records apart best, and so make fewest pairs, first.
  static func within(_ budget: Int, _ counts: [Int]) -> [Int] {
    var spent = 0
    return counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }.prefix { rule in
      spent += counts[rule]
      return spent <= budget
    }
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
