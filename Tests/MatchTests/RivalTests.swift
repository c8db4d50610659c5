import Linkage
import Match
import Normalise
import Testing
import Vocabulary

@Suite("A record that fits two people who cannot be one")
struct RivalTests {
  private func matched(_ pair: RegisteredPair, margin: Double = 3, _ decisions: [(String, MatchDecision.Verdict)] = [])
    -> MatchedPersons
  {
    var settings = MatchSettings()
    settings.registers = ["liquidlogic"]
    settings.linkage.rivalMargin = margin
    return MatchStage.run(
      pair.extracts, settings: settings,
      decisions: decisions.map {
        MatchDecision(
          sourceA: "aspire", keyA: "x", sourceB: "liquidlogic", keyB: $0.0, verdict: $0.1, by: "analyst",
          on: Invented.asOf)
      })
  }

  /// The register's key of the person who has the record of Aspire, the first of all; empty where nobody has it.
  private func owner(_ pair: RegisteredPair, _ matched: MatchedPersons) -> String {
    let records = matched.persons[Int(matched.links[0].person)].records
    return records.count == 1 ? "" : pair.extracts.records[Int(records[1])].key
  }

  @Test(
    "goes to neither, and a person is asked about both; one that fits better goes where it fits",
    arguments: RegisteredPair.all)
  func goesToNeither(pair: RegisteredPair) {
    let matched = matched(pair)
    #expect(owner(pair, matched) == (pair.fitsBoth ? "" : "2"))
    #expect(matched.review.filter { $0.recordA == 0 }.map(\.recordB).sorted() == (pair.fitsBoth ? [1, 2] : []))
  }

  @Test(
    "goes to one of them where the margin is nought, if it says when it was born",
    arguments: RegisteredPair.all.filter { !$0.record[2].isEmpty })
  func margin(pair: RegisteredPair) { #expect(owner(pair, matched(pair, margin: 0)) != "") }

  @Test("goes where a person says", arguments: RegisteredPair.all.filter(\.fitsBoth), ["1", "2"])
  func decided(pair: RegisteredPair, key: String) {
    let same = matched(pair, [(key, .same)])
    #expect(owner(pair, same) == key)
    #expect(same.review.isEmpty)
    let different = matched(pair, [(key, .different)])
    #expect(owner(pair, different) == (key == "1" ? "2" : "1"))
    #expect(different.review.isEmpty)
  }

  @Test("goes to neither together with others that say no more")
  func together() {
    let rows = ["aspire", "ecins"].map { source in
      Invented.record(source, "x", "Milo", "Ashdown", "", line: "12 Larch Road", postcode: "PE1 4QT")
    }
    let register = RegisteredPair.generations.enumerated().map { index, cells in
      Invented.record(
        "liquidlogic", "\(index)", cells[0], cells[1], cells[2], line: cells[3], postcode: cells[4])
    }
    var settings = MatchSettings()
    settings.registers = ["liquidlogic"]
    let matched = MatchStage.run(Invented.extracts(rows + register), settings: settings)
    #expect(matched.persons.map(\.records.count).sorted() == [1, 1, 2])
    #expect(matched.links[0].person == matched.links[1].person)
    #expect(matched.review.count == 2)
  }
}

/// Two people of the register and a record that names one of them, or either.
struct RegisteredPair: CustomTestStringConvertible {
  var testDescription: String
  /// Forename, surname, date of birth, street and postcode of both.
  var people: [[String]]
  var record: [String]
  var fitsBoth: Bool

  var extracts: NormalisedExtracts {
    let rows = people.enumerated().map { ("liquidlogic", "\($0 + 1)", $1) } + [("aspire", "x", record)]
    return Invented.extracts(
      rows.map { source, key, cells in
        Invented.record(source, key, cells[0], cells[1], cells[2], line: cells[3], postcode: cells[4])
      })
  }

  private static let twins = [
    ["Milo", "Ashdown", "2004-04-03", "12 Larch Road", "PE1 4QT"],
    ["Wanda", "Ashdown", "2004-04-03", "12 Larch Road", "PE1 4QT"],
  ]
  static let generations = [
    ["Milo", "Ashdown", "2004-04-03", "12 Larch Road", "PE1 4QT"],
    ["Milo", "Ashdown", "1975-11-21", "12 Larch Road", "PE1 4QT"],
  ]

  static let all: [RegisteredPair] = [
    RegisteredPair(
      testDescription: "twins, no forename", people: twins,
      record: ["", "Ashdown", "2004-04-03", "12 Larch Road", "PE1 4QT"], fitsBoth: true),
    RegisteredPair(
      testDescription: "twins, the forename", people: twins,
      record: ["Wanda", "Ashdown", "2004-04-03", "", "PE1 4QT"], fitsBoth: false),
    RegisteredPair(
      testDescription: "father and son, no birthday", people: generations,
      record: ["Milo", "Ashdown", "", "12 Larch Road", "PE1 4QT"], fitsBoth: true),
    RegisteredPair(
      testDescription: "father and son, the birthday", people: generations,
      record: ["Milo", "Ashdown", "1975-11-21", "12 Larch Road", "PE1 4QT"], fitsBoth: false),
    RegisteredPair(
      testDescription: "father and son, a slip in the birthday", people: generations,
      record: ["Milo", "Ashdown", "1975-11-22", "12 Larch Road", "PE1 4QT"], fitsBoth: false),
  ]
}
