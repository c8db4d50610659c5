import Testing
import Vocabulary

@testable import Linkage

@Suite("Wider blocking rules")
struct WiderRuleTests {
  @Test(
    "a rule is covered by one whose every part follows from its own",
    arguments: [
      ([.surname, .birth], [.surnameSound, .birthYear], true), ([.surname, .birth], [.surname], true),
      ([.surname, .birth], [.forename], false), ([.surnameSound], [.surname], false),
      ([.postcode, .forename], [.sector], true), ([.text(0), .birth], [.textStart(0, 4)], true),
      ([.text(1), .birth], [.textStart(0, 4)], false), ([.birth], [.birth, .forename], false),
    ] as [([BlockingRule.Part], [BlockingRule.Part], Bool)])
  func covered(fine: [BlockingRule.Part], coarse: [BlockingRule.Part], expected: Bool) {
    #expect(BlockingRule("fine", fine).isCovered(by: BlockingRule("coarse", coarse)) == expected)
  }

  /// Records of few names, dates and towns.
  private func table(_ records: Int) -> LinkageTable {
    var dice = Dice(state: 9)
    var table = LinkageTable(sources: ["a", "b"])
    var town = TextField(name: "town", kind: .words)
    for record in 0..<records {
      table.beginRecord(source: record % 2, birth: Int32(19_500_101 + dice.roll(50) * 10_000 + dice.roll(28)), sex: 0)
      table.addName(
        forename: table.forenames.code("FORE\(dice.roll(30))"), surname: table.surnames.code("SUR\(dice.roll(90))"))
      table.endRecord()
      town.codes.append(town.texts.code("TOWN\(dice.roll(40))"))
    }
    table.texts = [town]
    return table
  }

  @Test("a small table is compared whole", arguments: [LinkageScope.all, .within, .between])
  func whole(scope: LinkageScope) {
    let table = table(600)
    let found = CandidatePairs(PairComparer(table, nicknames: []), rules: nil, scope: scope)
    let expected: [LinkageScope: Int] = [.all: 179_700, .within: 89_700, .between: 90_000]
    #expect(found.pairs.count == expected[scope])
    #expect(zip(found.pairs, found.pairs.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("a larger one by any two columns, within a budget, none of them twice")
  func budget() {
    let table = table(8_000)
    let usual = BlockingRule.all(for: table)
    let found = CandidatePairs(PairComparer(table, nicknames: []), rules: nil, scope: .all)
    let wider = found.report.dropFirst(usual.count)
    #expect(!wider.isEmpty)
    #expect(wider.reduce(0) { $0 + $1.pairs } <= 8_000 * CandidatePairs.widerBudget.perRecord)
    #expect(found.pairs.count < 4_000_000)
    let known = Set(found.pairs)
    var missed = 0
    for a in 0..<2_000 {
      for b in (a + 1)..<2_000
      where table.birth[a] == table.birth[b] && table.texts[0].codes[a] == table.texts[0].codes[b] {
        if !known.contains(UInt64(a) << 32 | UInt64(b)) { missed += 1 }
      }
    }
    #expect(missed == 0, "birthday and town are reason enough to look")
  }
}
