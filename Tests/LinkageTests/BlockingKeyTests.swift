import Testing
import Vocabulary

@testable import Linkage

@Suite("Blocking keys in words")
struct BlockingKeyTests {
  private func table(births: [Int32] = []) -> LinkageTable {
    var table = LinkageTable(sources: ["a"])
    let (forename, surname) = (table.forenames.code("ROSA"), table.surnames.code("ASHDOWN"))
    let (line, postcode) = (table.lines.code("12 LARCH ROAD"), table.postcodes.code("PE11AA"))
    for birth in births {
      table.beginRecord(source: 0, birth: birth, sex: 0)
      table.addName(forename: forename, surname: surname)
      table.addAddress(line: line, postcode: postcode)
      table.endRecord()
    }
    table.numbers = [NumberColumn(name: "NINO", codes: births.map { _ in 0 })]
    table.texts = [
      TextField(name: "email", kind: .contact, codes: births.map { _ in 0 }),
      TextField(name: "town", kind: .words, codes: births.map { _ in 0 }),
    ]
    return table
  }

  @Test("every rule that fits a table can be said in words, and the words mean it")
  func words() {
    let full = table(births: [19_710_624])
    for rule in BlockingRule.all(for: full) + BlockingRule.wider(for: full) {
      let key = BlockingKey(rule, in: full)
      let again = key.rule(in: full)
      #expect(again?.parts == rule.parts && again?.anchor == rule.anchor, "\(rule.name): \(key.words)")
    }
  }

  @Test("a key of a column that the table lacks finds nothing")
  func lacking() {
    #expect(BlockingKey(["ULN"]).rule(in: table()) == nil)
    #expect(BlockingKey(["undated"]).rule(in: table()) == nil)
    #expect(BlockingKey(["forename start 10"]).rule(in: table()) == nil)
  }

  @Test(
    "a day that is not known agrees with no other",
    arguments: [
      ([19_710_000, 19_720_000], ["birth month and day"], 0),
      ([19_710_000, 19_710_000], ["birth turned", "surname"], 0),
      ([19_710_624, 19_720_624], ["birth month and day"], 1), ([19_710_000, 19_710_624], ["birth year"], 1),
      ([19_710_000, 19_710_000], ["birth"], 1),
    ] as [([Int32], [String], Int)])
  func unknownDays(births: [Int32], words: [String], pairs: Int) {
    let comparer = PairComparer(table(births: births), nicknames: [])
    let rules = [BlockingKey(words)].compactMap { $0.rule(in: comparer.table) }
    #expect(CandidatePairs(comparer, rules: rules, scope: .all).pairs.count == pairs)
  }

  @Test("further names of a record agree as its first does")
  func otherNames() {
    var table = table(births: [19_710_624, 19_710_624, 19_710_624])
    let (rosie, innes) = (table.forenames.code("ROSIE"), table.surnames.code("INNES"))
    table.addNames(forenames: [rosie, 0, 0], surnames: [innes, innes, 0])
    #expect((0..<3).map { table.names($0).count } == [3, 2, 1])
    let comparer = PairComparer(table, nicknames: [])
    #expect(LevelPattern.level(comparer.compare(0, 2).pattern, 1) == Int(SurnameLevel.exact.rawValue))
    #expect(table.surname[table.names(1).lowerBound + 1] == innes)
  }
}
