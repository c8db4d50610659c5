import Testing
import Vocabulary

@testable import Linkage

@Suite("Which pairs are compared")
struct CandidateTests {
  /// A table of people with few names, places and days, some of them unknown.
  private func table(_ records: Int, seed: UInt64) -> LinkageTable {
    var dice = Dice(state: seed)
    var table = LinkageTable(sources: ["a", "b"])
    for record in 0..<records {
      let birth =
        dice.roll(5) == 0 ? 0 : Int32(19_700_101 + dice.roll(30) * 10_000 + dice.roll(12) * 100 + dice.roll(28))
      table.beginRecord(source: record * 2 / records, birth: birth, sex: UInt8(dice.roll(3)))
      let surname = ["KEMP", "KEMP LYLE", "LYLE", "MOSS", ""][dice.roll(5)]
      table.addName(
        forename: table.forenames.code(["ADA", "BEN", "CLEO", "DAN"][dice.roll(4)]),
        surname: table.surnames.code(surname))
      table.addAddress(
        line: table.lines.code("\(dice.roll(40)) ELM ROAD"), postcode: table.postcodes.code("PE1\(dice.roll(9))QT"))
      table.endRecord()
    }
    return table
  }

  @Test("every pair that shares date of birth and forename, each once and in order", arguments: [1, 2, 3] as [UInt64])
  func pairs(seed: UInt64) {
    let table = table(3_000, seed: seed)
    let comparer = PairComparer(table, nicknames: [])
    let pairs = CandidatePairs(comparer, rules: BlockingRule.all(for: table), scope: .all).pairs
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
    #expect(pairs.allSatisfy { $0 >> 32 < $0 & 0xFFFF_FFFF })
    let known = Set(pairs)
    var byKey: [Int64: [Int]] = [:]
    for record in 0..<table.count where table.birth[record] != 0 {
      byKey[Int64(table.birth[record]) << 32 | Int64(table.forename[record]), default: []].append(record)
    }
    let wanted = byKey.values.flatMap { group in
      group.indices.flatMap { left in group[(left + 1)...].map { UInt64(group[left]) << 32 | UInt64($0) } }
    }
    #expect(wanted.count > 30 && wanted.allSatisfy(known.contains), "seed \(seed)")
  }

  @Test("rules that make fewest pairs come first until the budget of all rules is used up")
  func budget() {
    let records = CandidatePairs.leastBudget / CandidatePairs.budgetPerRecord * 2
    let most = CandidatePairs.budget(records: records)
    #expect(most == records * CandidatePairs.budgetPerRecord)
    #expect(CandidatePairs.within(most, [3 * records, records, 2 * records]) == [1, 2, 0])
    #expect(CandidatePairs.within(most, [most, 1, most - 1]) == [1, 2])
    #expect(CandidatePairs.within(most, [Int](repeating: 4 * records, count: 20)) == [0, 1, 2, 3, 4])
  }

  @Test("where all have one name and one birthday, places still divide them, and pairs are few for each record")
  func degenerate() {
    var table = LinkageTable(sources: ["a"])
    for record in 0..<6_000 {
      table.beginRecord(source: 0, birth: 19_800_101, sex: 1)
      table.addName(forename: table.forenames.code("ADA"), surname: table.surnames.code("KEMP"))
      table.addAddress(
        line: table.lines.code("\(record / 3) ELM ROAD"), postcode: table.postcodes.code("PE1 \(record / 600)QT"))
      table.endRecord()
    }
    let comparer = PairComparer(table, nicknames: [])
    let found = CandidatePairs(comparer, rules: BlockingRule.all(for: table), scope: .all)
    let known = Set(found.pairs)
    #expect((0..<2_000).allSatisfy { known.contains(UInt64($0 * 3) << 32 | UInt64($0 * 3 + 1)) })
    #expect(found.pairs.count <= table.count * CandidatePairs.budgetPerRecord)
    #expect(found.report.contains { $0.refined > 0 })
  }

  @Test("between sources no pair is within one", arguments: [4] as [UInt64])
  func between(seed: UInt64) {
    let table = table(2_000, seed: seed)
    let comparer = PairComparer(table, nicknames: [])
    let pairs = CandidatePairs(comparer, rules: BlockingRule.all(for: table), scope: .between).pairs
    #expect(!pairs.isEmpty)
    #expect(pairs.allSatisfy { table.source[Int($0 >> 32)] != table.source[Int($0 & 0xFFFF_FFFF)] }, "seed \(seed)")
  }

  @Test(
    "pairs that may be compared, of sources of 3, 1 and 2 records",
    arguments: [(LinkageScope.all, 15), (.within, 4), (.between, 11)])
  func scopes(scope: LinkageScope, pairs: Double) {
    var table = LinkageTable(sources: ["a", "b", "c"])
    for source in [0, 0, 0, 1, 2, 2] {
      table.beginRecord(source: source, birth: 0, sex: 0)
      table.endRecord()
    }
    #expect(scope.pairs(of: table) == pairs)
    let found = CandidatePairs(PairComparer(table, nicknames: []), rules: nil, scope: scope).pairs
    #expect(Double(found.count) == pairs)
  }

  @Test("where everybody has one name and one date, the pairs stay within the rules' budgets")
  func bounded() {
    var table = LinkageTable(sources: ["a"])
    for record in 0..<30_000 {
      table.beginRecord(source: 0, birth: 19_800_101, sex: 0)
      table.addName(forename: table.forenames.code("ADA"), surname: table.surnames.code("KEMP"))
      table.addAddress(line: table.lines.code("\(record) ELM ROAD"), postcode: 0)
      table.endRecord()
    }
    let rules = BlockingRule.all(for: table)
    let candidates = CandidatePairs(PairComparer(table, nicknames: []), rules: rules, scope: .all)
    #expect(candidates.report.contains { $0.refined > 0 })
    #expect(candidates.pairs.count < rules.count * 1_000_000)
  }

  @Test("bits are sorted and equal ones keep their order", arguments: [1, 40, 64, 65, 3_000])
  func sorted(count: Int) {
    var dice = Dice(state: UInt64(count))
    let numbers = (0..<count).map { _ in UInt64(dice.roll(1 << 30)) << 30 | UInt64(dice.roll(1 << 30)) }
    var found = numbers
    RadixSort.sort(&found, low: 20, high: 45)
    let wanted = numbers.enumerated().sorted {
      let (left, right) = ($0.element >> 20 & 0x1FF_FFFF, $1.element >> 20 & 0x1FF_FFFF)
      return left == right ? $0.offset < $1.offset : left < right
    }
    #expect(found == wanted.map(\.element))
  }

  @Test("names told apart by their letters are neither similar nor one slip apart", arguments: [7, 8] as [UInt64])
  func shapes(seed: UInt64) {
    var dice = Dice(state: seed)
    var unlike = 0
    for _ in 0..<20_000 {
      let (ours, theirs) = (name(&dice), name(&dice))
      guard NameShape(ours[...]).isUnlike(NameShape(theirs[...])) else { continue }
      unlike += 1
      ours.withUnsafeBufferPointer { ours in
        theirs.withUnsafeBufferPointer { theirs in
          #expect(TextDistance.jaroWinkler(ours, theirs) < 0.84, "seed \(seed)")
          #expect(!TextDistance.isOneSlip(ours, theirs) || min(ours.count, theirs.count) < 4, "seed \(seed)")
        }
      }
    }
    #expect(unlike > 1_000)
  }

  private func name(_ dice: inout Dice) -> [UInt8] { (0..<2 + dice.roll(8)).map { _ in UInt8(0x41 + dice.roll(9)) } }
}
