import Linkage
import Match
import Normalise
import Testing
import Vocabulary

@Suite("Doubt")
struct DoubtTests {
  /// People of the register whom a record of Aspire fits but for the birthday, which it lacks: fathers and sons of one name.
  private func extracts(_ likenesses: Int) -> NormalisedExtracts {
    let register = (0..<likenesses).map { index in
      Invented.record(
        "liquidlogic", "\(index)", "Milo", "Ashdown", "19\(40 + index)-11-21", line: "12 Larch Road",
        postcode: "PE1 4QT")
    }
    let open = Invented.record("aspire", "x", "Milo", "Ashdown", "", line: "12 Larch Road", postcode: "PE1 4QT")
    return Invented.extracts([open] + register)
  }

  private func settings(most: Int = 500) -> MatchSettings {
    var settings = MatchSettings()
    settings.registers = ["liquidlogic"]
    settings.mostReviewPairs = most
    return settings
  }

  @Test("is all there, however few pairs people are shown", arguments: [0, 1, 500])
  func unbounded(most: Int) {
    let matched = MatchStage.run(extracts(3), settings: settings(most: most))
    // Each of the three, and each two of the three: the register holds them as two.
    #expect(matched.review.count == 6)
    #expect(matched.reviewLimit == most)
    #expect(matched.crowded.isEmpty)
  }

  @Test("of somebody who may be very many is told of, though not all pairs are kept")
  func crowd() {
    let matched = MatchStage.run(extracts(40), settings: settings())
    #expect(matched.review.count < 16 * 41)
    var pairs: [Int32: Int] = [:]
    for pair in matched.review {
      for record in [pair.recordA, pair.recordB] { pairs[matched.links[Int(record)].person, default: 0] += 1 }
    }
    let crowded = Set(matched.crowded)
    #expect(!crowded.isEmpty)
    #expect(crowded.allSatisfy { pairs[$0, default: 0] >= 16 })
  }

  @Test("says why, and what each level weighs, and adds up")
  func said() throws {
    let matched = MatchStage.run(
      extracts(2), settings: settings(),
      decisions: [
        MatchDecision(
          sourceA: "aspire", keyA: "x", sourceB: "liquidlogic", keyB: "0", verdict: .unsure, by: "Ann",
          on: Invented.asOf)
      ])
    let first = try #require(matched.review.first { $0.recordA == 0 && $0.recordB == 1 })
    #expect(first.said == "unsure, said Ann on \(Invented.asOf.iso)")
    #expect(first.why.contains("fits somebody else nearly as well"))
    #expect(first.steps.map(\.words).contains("surname: same"))
    let parts = first.prior + first.rarity + first.household + first.steps.reduce(0) { $0 + $1.weight }
    #expect(parts == first.weight)
    #expect(abs(first.prior - Int32((matched.model.first?.weight ?? 0))) <= 8, "what is left over is the prior")
    #expect(try MatchedPersons(tables: matched.tables) == matched)
  }

  /// Three records of one girl in three systems.
  private var girl: NormalisedExtracts {
    Invented.extracts(
      ["aspire", "census", "ecins"].map {
        Invented.record($0, "k", "Nina", "Ashdown", "2007-11-23", line: "12 Larch Road", postcode: "PE1 4QT")
      })
  }

  private func decision(_ a: String, _ b: String, _ verdict: MatchDecision.Verdict, _ day: Int32) -> MatchDecision {
    MatchDecision(
      sourceA: a, keyA: "k", sourceB: b, keyB: "k", verdict: verdict, by: "Ann", on: CalendarDay(number: 17_500 + day))
  }

  @Test("of answers that contradict each other: different holds, the later same holds, the other is asked about again")
  func contradiction() {
    let decisions = [
      decision("aspire", "census", .same, 1), decision("census", "ecins", .same, 2),
      decision("aspire", "ecins", .different, 0),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let matched = MatchStage.run(girl, settings: MatchSettings(), decisions: order.map { decisions[$0] })
      #expect(matched.links[1].person == matched.links[2].person, "the later word")
      #expect(matched.links[0].person != matched.links[2].person, "different")
      #expect(matched.exceptions.map(\.code) == [.decisionConflict])
      #expect(matched.exceptions[0].message.contains("by Ann on 2017-12-01, and through others to be two by Ann on"))
      #expect(matched.review.map(\.recordB) == [1])
      #expect(matched.review.map(\.why) == ["the answer contradicts answers about other records"])
    }
  }

  @Test("an answer about a record that is gone waits for it")
  func gone() {
    var fewer = girl
    fewer.records.remove(at: 1)
    let decisions = [decision("aspire", "census", .different, 1)]
    let without = MatchStage.run(fewer, settings: MatchSettings(), decisions: decisions)
    #expect(without.persons.count == 1)
    let back = MatchStage.run(girl, settings: MatchSettings(), decisions: decisions)
    #expect(back.links[0].person != back.links[1].person)
  }

  @Test(
    "a score that would not link asks nothing about a record that is surely somebody else", arguments: [true, false])
  func settled(isTied: Bool) {
    let numbers = ["TM127510A", "TM903377B"].map { [NationalNumber(.nino, $0, isTrusted: true)] }
    var declaration = Invented.record(
      "salesforce", "d1", "Nina", "Ashdown-Orville", line: "12 Larch Road", postcode: "PE1 4QT")
    if isTied { declaration.refersTo = [SourceRecord.Reference(source: "liquidlogic", key: "42")] }
    let extracts = Invented.extracts([
      declaration,
      Invented.record(
        "liquidlogic", "42", "Nina", "Ashdown-Orville", "1987-11-23", line: "12 Larch Road", postcode: "PE1 4QT",
        numbers: numbers[0]),
      Invented.record(
        "dwp", "7", "Nena", "Ashdown-Orville", "1961-02-03", line: "", postcode: "PE1 4QT", numbers: numbers[1]),
    ])
    var settings = MatchSettings()
    settings.linkage.reviewProbability = 0.000_1
    settings.linkage.linkProbability = 0.999_9
    let matched = MatchStage.run(extracts, settings: settings)
    let asked = matched.review.contains { pair in
      Set([pair.recordA, pair.recordB].map { extracts.records[Int($0)].source }) == ["dwp", "salesforce"]
    }
    #expect(asked == !isTied)
  }
}
