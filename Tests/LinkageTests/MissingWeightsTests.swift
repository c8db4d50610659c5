import Testing
import Vocabulary

@testable import Linkage

@Suite("What missing values tell")
struct MissingWeightsTests {
  @Test(
    "weights from links in which neither, the first, the second, both lack a value",
    arguments: [
      ("lost by chance", [8_100, 900, 900, 100], ["0", "0", "0"]),
      ("lost by chance, more in the second", [6_300, 700, 2_700, 300], ["0", "0", "0"]),
      ("a person has it or has not", [5_000, 0, 0, 5_000], ["+", "-", "+"]),
      ("a few know of each other", [5_000, 300, 300, 4_400], ["+", "-", "+"]),
      ("lost in one or in the other", [0, 5_000, 5_000, 0], ["-", "+", "-"]),
      ("hardly ever lost: too few to tell", [99_700, 150, 150, 0], ["0", "0", "0"]),
      ("never there in one source", [0, 0, 5_000, 0], ["0", "0", "0"]),
      ("no links", [0, 0, 0, 0], ["0", "0", "0"]),
    ])
  func weights(name: String, links: [Int], signs: [String]) {
    let weights = MissingWeights(links: links.map(Double.init))
    #expect(weights.bits.map { $0 > 0 ? "+" : $0 < 0 ? "-" : "0" } == signs, "\(name): \(weights.bits)")
    #expect(weights.bits.allSatisfy { abs($0) <= 4 })
    #expect(weights.tells == signs.contains { $0 != "0" })
  }

  private let settings: LinkageSettings = {
    var settings = LinkageSettings()
    settings.training.randomPairs = 20_000
    return settings
  }()

  /// People with two records each, and a telephone number that one in two has.
  private func table(_ people: Int, seed: UInt64, isLost: (_ hasNone: Bool, _ dice: inout Dice) -> Bool) -> LinkageTable
  {
    var dice = Dice(state: seed)
    var table = LinkageTable(sources: ["a", "b"])
    var phone = TextField(name: "phone", kind: .contact)
    for person in 0..<people {
      let hasNone = dice.roll(2) == 0
      let birth = Int32((1940 + dice.roll(70)) * 10_000 + (1 + dice.roll(12)) * 100 + 1 + dice.roll(28))
      for source in 0..<2 {
        table.beginRecord(source: source, birth: birth, sex: 0)
        table.addName(
          forename: table.forenames.code("FORE\(dice.roll(40))NAME\(person % 97)"),
          surname: table.surnames.code("SUR\(person % 211)NAME"))
        table.endRecord()
        phone.codes.append(isLost(hasNone, &dice) ? 0 : phone.texts.code("0770\(100_000 + person)"))
      }
    }
    table.texts = [phone]
    return table
  }

  @Test(
    "learned from records whose owners have no number, and not from records that lost it",
    arguments: [5, 6] as [UInt64])
  func learned(seed: UInt64) {
    let owned = Linkage(table(800, seed: seed) { hasNone, _ in hasNone }, settings: settings).model
    let lost = Linkage(table(800, seed: seed) { _, dice in dice.roll(2) == 0 }, settings: settings).model
    let phone = owned.comparisons.count - 1
    let told = owned.missing(owned.sourcePair("a", "b"))[phone]
    #expect(told[.one] < -1 && told[.both] > 0.2 && told[nil] == 0, "seed \(seed): \(told.bits)")
    #expect(!lost.missing(lost.sourcePair("a", "b"))[phone].tells, "seed \(seed)")
  }

  @Test("an explanation shows them, and its steps add up to the weight that linked", arguments: [7] as [UInt64])
  func explained(seed: UInt64) throws {
    let linkage = Linkage(table(800, seed: seed) { hasNone, _ in hasNone }, settings: settings)
    let phone = linkage.model.comparisons.count - 1
    let pair = try #require(linkage.pairs.first { linkage.missing($0, phone) == .both })
    let explanation = linkage.explain(pair)
    #expect(explanation.steps[phone].label == "missing in both")
    #expect(explanation.waterfall.contains { $0.label == "missing in both" && $0.weight > 0 })
    #expect(abs(explanation.weight - Double(pair.weight)) < 1e-3, "seed \(seed)")
    #expect(abs((explanation.waterfall.last?.total ?? 0) - explanation.weight) < 1e-9)
  }

  @Test("columns that lack their values together weigh no more than one", arguments: [8] as [UInt64])
  func together(seed: UInt64) throws {
    var table = table(800, seed: seed) { hasNone, dice in hasNone || dice.roll(40) == 0 }
    table.texts = (0..<4).map { number in
      var column = table.texts[0]
      column.name = "phone \(number)"
      return column
    }
    let linkage = Linkage(table, settings: settings)
    let phones = linkage.model.comparisons.indices.suffix(4)
    #expect(phones.reduce(0) { $0 + linkage.model.missing(linkage.model.sourcePair("a", "b"))[$1][.one] } < -6)
    let pair = try #require(linkage.pairs.first { linkage.missing($0, phones.startIndex) == .one })
    let explanation = linkage.explain(pair)
    #expect(abs(phones.reduce(0) { $0 + explanation.steps[$1].weight } + 4) < 1e-9)
    #expect(abs(explanation.weight - Double(pair.weight)) < 1e-3, "seed \(seed)")
  }
}
