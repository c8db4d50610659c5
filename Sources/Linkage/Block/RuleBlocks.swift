import Vocabulary

/// The blocks of one rule.
struct RuleBlocks {
  private let comparer: PairComparer
  private let hashes: PartHashes
  private let rule: BlockingRule
  private let scope: LinkageScope
  /// Pairs that one rule may make for each record; real keys of people need about one.
  private let budgetPerRecord = 3
  /// Records of a block above which it is divided, whatever the budget.
  private static let mostRecords = 2_000

  /// Records with one key, those that may anchor a pair first.
  private struct Block {
    var entries: Range<Int>
    var anchors: Int

    /// Pairs with at least one anchor.
    var pairs: Int { anchors * (entries.count - anchors) + anchors * (anchors - 1) / 2 }
  }

  init(_ comparer: PairComparer, _ hashes: PartHashes, _ rule: BlockingRule, scope: LinkageScope) {
    self.comparer = comparer
    self.hashes = hashes
    self.rule = rule
    self.scope = scope
  }

  /// The pairs of all blocks, and how many blocks had to be divided.
  func pairs() -> (pairs: [UInt64], refined: Int) {
    let entries = sortedEntries(0..<UInt32(comparer.table.count), rule.parts)
    let blocks = blocks(entries)
    let budget = max(500_000, comparer.table.count * budgetPerRecord)
    let limit = RuleBlocks.largest(blocks, budget: budget)
    var pairs: [UInt64] = []
    pairs.reserveCapacity(blocks.reduce(0) { $0 + ($1.entries.count <= limit ? $1.pairs : 0) })
    for block in blocks where block.entries.count <= limit { emit(entries, block, &pairs) }
    let large = blocks.filter { $0.entries.count > limit }
    if !large.isEmpty { refine(records(of: large, entries), &pairs, budget: budget + comparer.table.count) }
    return (pairs, large.count)
  }

  /// How many pairs all blocks have, were none divided or left out; of many records about so many, as one in four speaks for all.
  func everyPair() -> Int {
    let share: UInt64 = comparer.table.count > 20_000 ? 4 : 1
    let records = (0..<UInt32(comparer.table.count)).filter { Mixing.spread(UInt64($0)) % share == 0 }
    let pairs = RuleBlocks.runs(sortedEntries(records, rule.parts)).reduce(0) {
      $0 + $1.entries.count * ($1.entries.count - 1) / 2
    }
    return pairs * Int(share * share)
  }

  // MARK: Entries: the key in the upper half, below it a bit that is 0 for an anchor, and the record.

  private static let notAnchor: UInt64 = 1 << 31
  private static let recordMask: UInt64 = 1 << 31 - 1

  /// Entries in order of key, anchors first, and record.
  private func sortedEntries(_ records: some Sequence<UInt32>, _ parts: [BlockingRule.Part]) -> [UInt64] {
    var entries: [UInt64] = []
    entries.reserveCapacity(records.underestimatedCount)
    let keys = RecordKeys(hashes, BlockingRule(rule.name, parts))
    for record in records {
      let low = UInt64(record) | (isAnchor(Int(record)) ? 0 : RuleBlocks.notAnchor)
      keys.forEach(of: Int(record)) { entries.append($0 & 0xFFFF_FFFF_0000_0000 | low) }
    }
    RadixSort.sort(&entries, low: 31, high: 64)
    return entries
  }

  private func isAnchor(_ record: Int) -> Bool {
    switch rule.anchor {
    case .any: true
    case .undated: comparer.table.birth[record] == 0
    case .doubleSurname: comparer.table.names(record).contains { hashes.isDouble(comparer.table.surname[$0]) }
    }
  }

  /// Runs of entries with one key that make a pair. A rule's anchor holds only where it would otherwise make more pairs than there are records.
  private func blocks(_ entries: [UInt64]) -> [Block] {
    let blocks = RuleBlocks.runs(entries)
    let everyPair = blocks.reduce(0) { $0 + $1.entries.count * ($1.entries.count - 1) / 2 }
    if everyPair > comparer.table.count { return blocks.filter { $0.anchors > 0 } }
    return blocks.map { Block(entries: $0.entries, anchors: $0.entries.count) }
  }

  private static func runs(_ entries: [UInt64]) -> [Block] {
    var blocks: [Block] = []
    entries.withUnsafeBufferPointer { entries in
      var start = 0
      while start < entries.count {
        let key = entries[start] >> 32
        var anchors = 0
        var end = start
        while end < entries.count, entries[end] >> 32 == key {
          if entries[end] & notAnchor == 0 { anchors += 1 }
          end += 1
        }
        if end - start > 1 { blocks.append(Block(entries: start..<end, anchors: anchors)) }
        start = end
      }
    }
    return blocks
  }

  /// The largest size of block that keeps the pairs of all blocks up to it within the budget.
  private static func largest(_ blocks: [Block], budget: Int) -> Int {
    var pairs = [Int](repeating: 0, count: mostRecords + 1)
    for block in blocks where block.entries.count <= mostRecords { pairs[block.entries.count] += block.pairs }
    var spent = 0
    for size in 2...mostRecords {
      spent += pairs[size]
      if spent > budget { return size - 1 }
    }
    return mostRecords
  }

  private func emit(_ entries: [UInt64], _ block: Block, _ pairs: inout [UInt64]) {
    let source = comparer.table.source
    let start = block.entries.lowerBound
    for left in start..<start + block.anchors {
      let a = entries[left] & RuleBlocks.recordMask
      for right in (left + 1)..<block.entries.upperBound {
        let b = entries[right] & RuleBlocks.recordMask
        if a == b { continue }
        if !scope.admits(source[Int(a)], source[Int(b)]) { continue }
        pairs.append(a < b ? a << 32 | b : b << 32 | a)
      }
    }
  }

  /// The records of some blocks, each once, in order.
  private func records(of blocks: [Block], _ entries: [UInt64]) -> [UInt32] {
    var isIn = [Bool](repeating: false, count: comparer.table.count)
    for block in blocks {
      for entry in entries[block.entries] { isIn[Int(entry & RuleBlocks.recordMask)] = true }
    }
    return (0..<UInt32(isIn.count)).filter { isIn[Int($0)] }
  }

  /// Divides the blocks that are too large, all of them together, by fields that their rule does not use, the smallest of the new blocks first. What
  /// stays too large is compared along a chain, each record with the next: enough for records that are all the same.
  private func refine(_ records: [UInt32], _ pairs: inout [UInt64], budget: Int) {
    let fields: [BlockingRule.Part] = [.birth, .address, .line, .postcode, .bothNames]
    let further = fields.filter { !rule.parts.contains($0) }
    for part in further where pairs.count < budget {
      let entries = sortedEntries(records, rule.parts + [part])
      let inner = blocks(entries)
      let limit = RuleBlocks.largest(inner, budget: budget - pairs.count)
      for block in inner where block.entries.count <= limit { emit(entries, block, &pairs) }
      if part == further.last { chain(entries, inner.filter { $0.entries.count > limit }, &pairs) }
    }
  }

  private func chain(_ entries: [UInt64], _ blocks: [Block], _ pairs: inout [UInt64]) {
    for block in blocks {
      let start = block.entries.lowerBound
      for entry in block.entries.dropLast() {
        let link = Block(entries: entry..<entry + 2, anchors: entry - start < block.anchors ? 1 : 0)
        emit(entries, link, &pairs)
      }
    }
  }
}
