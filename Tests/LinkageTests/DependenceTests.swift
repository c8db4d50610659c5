import Testing
import Vocabulary

@testable import Linkage

@Suite("Columns that go together")
struct DependenceTests {
  /// People of one record each, in towns of fifty; `follows` says whether the town follows from the postcode.
  private func table(_ people: Int, seed: UInt64, follows: Bool) -> LinkageTable {
    var dice = Dice(state: seed)
    var table = LinkageTable(sources: ["a"])
    var town = TextField(name: "town", kind: .words)
    for person in 0..<people {
      table.beginRecord(
        source: 0, birth: Int32((1940 + dice.roll(70)) * 10_000 + (1 + dice.roll(12)) * 100 + 1 + dice.roll(28)), sex: 0
      )
      table.addName(
        forename: table.forenames.code(DependenceTests.name(dice.roll(60))),
        surname: table.surnames.code(DependenceTests.name(dice.roll(400)) + "MERE"))
      let place = person / 10
      table.addAddress(line: 0, postcode: table.postcodes.code("PE\(place % 90 + 10) \(place % 7)QT"))
      table.endRecord()
      town.codes.append(town.texts.code("TOWN \(follows ? place / 5 : dice.roll(people / 50))"))
    }
    table.texts = [town]
    return table
  }

  /// Names that are not alike, by number.
  private static func name(_ number: Int) -> String {
    let syllables = [
      "BAL", "COR", "DUN", "FEN", "GAR", "HOL", "KES", "LIM", "MOV", "NOR", "PEM", "RUZ", "SIG", "TUF", "WEX", "YON",
    ]
    return syllables[number % 16] + syllables[number / 16 % 16] + syllables[(number / 256 + number) % 16]
  }

  private let settings: LinkageSettings = {
    var settings = LinkageSettings()
    settings.training.randomPairs = 100_000
    return settings
  }()

  private func model(_ table: LinkageTable) throws -> LinkageModel {
    let comparer = PairComparer(table, nicknames: [])
    return try #require(ModelTraining(comparer, settings: settings.training)).withStrangers()
  }

  @Test("a town that follows from the postcode weighs little more than the postcode", arguments: [1, 2] as [UInt64])
  func follows(seed: UInt64) throws {
    let model = try model(table(1_800, seed: seed, follows: true))
    let dependence = try #require(model.dependences.first { $0.comparison == "town" })
    #expect(dependence.given == "address")
    let town = model.comparisons.count - 1
    let chance = model.comparisons[town].stranger[1]
    let bits = dependence[Int(AddressLevel.postcode.rawValue), 1]
    #expect(bits > 4, "seed \(seed)")
    #expect(chance * Double(1 << Int(bits)) <= 1.2, "nothing is likelier than certain")
    #expect(dependence[0, 1] == 0 && dependence[1, 0] == 0, "a missing value depends on nothing")
  }

  @Test("towns at random depend on nothing", arguments: [1, 2] as [UInt64])
  func independent(seed: UInt64) throws {
    #expect(try model(table(1_800, seed: seed, follows: false)).dependences.isEmpty, "seed \(seed)")
  }

  @Test("neighbours are not taken for one person where nobody stands twice", arguments: [3, 4] as [UInt64])
  func neighbours(seed: UInt64) {
    let linkage = Linkage(table(1_800, seed: seed, follows: true), settings: settings)
    let persons = Set(linkage.person).count
    #expect(persons >= 1_795, "seed \(seed): \(1_800 - persons) are linked")
  }
}
