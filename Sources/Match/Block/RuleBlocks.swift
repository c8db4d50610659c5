/// The blocks of one rule.
struct RuleBlocks {
  private let comparer: PairComparer
  private let hashes: PartHashes
  private let rule: BlockingRule
  private let scope: LinkageScope
  /// Pairs that one rule may make for each record; real keys of people need about two.
  private let budgetPerRecord = 10

  init(_ comparer: PairComparer, _ hashes: PartHashes, _ rule: BlockingRule, scope: LinkageScope) {
    self.comparer = comparer
    self.hashes = hashes
    self.rule = rule
    self.scope = scope
  }

  /// The pairs of all blocks, and how many blocks had to be divided.
  func pairs() -> (pairs: [UInt64], refined: Int) {
    let entries = sortedEntries(Array(0..<UInt32(comparer.table.count)), rule)
    let blocks = RuleBlocks.blocks(entries)
    let budget = max(500_000, comparer.table.count * budgetPerRecord)
    let limit = RuleBlocks.largest(blocks, budget: budget)
    var pairs: [UInt64] = []
    var refined = 0
    for block in blocks {
      if block.count <= limit {
        emit(entries[block], &pairs)
      } else {
        refined += 1
        refine(entries[block], limit, &pairs, budget: budget * 2)
      }
    }
    return (pairs, refined)
  }

  /// Keys above, records below, in order of key and record.
  private func sortedEntries(_ records: [UInt32], _ rule: BlockingRule) -> [UInt64] {
    var entries: [UInt64] = []
    entries.reserveCapacity(records.count)
    var keys: [UInt64] = []
    let tables = hashes.tables(rule)
    for record in records {
      hashes.keys(of: Int(record), rule, tables, into: &keys)
      for key in keys { entries.append((key & 0xFFFF_FFFF_0000_0000) | UInt64(record)) }
    }
    RadixSort.sort(&entries, low: 32, high: 64)
    return entries
  }

  /// Runs of at least two records with one key.
  private static func blocks(_ entries: [UInt64]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    for index in 1..<max(1, entries.count + 1) where index <= entries.count {
      if index == entries.count || entries[index] >> 32 != entries[start] >> 32 {
        if index - start > 1 { blocks.append(start..<index) }
        start = index
      }
    }
    return blocks
  }

  /// The largest size of block that keeps all blocks up to it within the budget, and never over 2,000 records.
  private static func largest(_ blocks: [Range<Int>], budget: Int) -> Int {
    var counts = [Int](repeating: 0, count: 2_001)
    for block in blocks where block.count <= 2_000 { counts[block.count] += 1 }
    var spent = 0
    for size in 2...2_000 {
      spent += counts[size] * size * (size - 1) / 2
      if spent > budget { return size - 1 }
    }
    return 2_000
  }

  private func emit(_ block: ArraySlice<UInt64>, _ pairs: inout [UInt64]) {
    let source = comparer.table.source
    for left in block.indices.dropLast() {
      let a = block[left] & 0xFFFF_FFFF
      for right in (left + 1)..<block.endIndex {
        let b = block[right] & 0xFFFF_FFFF
        if a == b { continue }
        let isWithin = source[Int(a)] == source[Int(b)]
        if scope == .between && isWithin || scope == .within && !isWithin { continue }
        pairs.append(a < b ? a << 32 | b : b << 32 | a)
      }
    }
  }

  /// Divides a block that is too large by fields that its rule does not use; what stays too large is not compared under this rule.
  private func refine(_ block: ArraySlice<UInt64>, _ limit: Int, _ pairs: inout [UInt64], budget: Int) {
    let records = block.map { UInt32($0 & 0xFFFF_FFFF) }
    for part in [BlockingRule.Part.birth, .address, .postcode, .bothNames] where !rule.parts.contains(part) {
      let entries = sortedEntries(records, BlockingRule("", [part]))
      for inner in RuleBlocks.blocks(entries) where inner.count <= limit && pairs.count < budget {
        emit(entries[inner], &pairs)
      }
    }
  }
}
