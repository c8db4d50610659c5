import Match
import Normalise
import Testing
import Vocabulary

@Suite("The match stage")
struct MatchStageTests {
  private static let here = [
    ("Carla", "1979-03-14", "F"), ("Milo", "2005-06-02", "M"), ("Nina", "2007-11-23", "F"), ("Otto", "2007-11-23", "M"),
  ]
  private static let there = [
    ("Carla", "1984-08-30", "F"), ("Mila", "2009-01-19", "F"), ("Nina", "2011-04-07", "F"), ("Odo", "2004-12-12", "M"),
  ]

  /// One family in four systems, all details the same.
  private func family(
    _ surname: String, _ street: String, _ postcode: String, prefix: String, _ people: [(String, String, String)] = here
  )
    -> [SourceRecord]
  {
    return ["census", "liquidlogic", "ecins", "aspire"].flatMap { source in
      people.enumerated().map { index, person in
        Invented.record(
          source, "\(prefix)\(index)", person.0, surname, person.1, sex: person.2, line: "12 \(street)",
          postcode: postcode)
      }
    }
  }

  @Test("a family alone in four systems is four people, and nothing is left to review")
  func oneFamily() {
    let extracts = Invented.extracts(family("Ashdown", "Larch Road", "PE1 4QT", prefix: "a"))
    let matched = MatchStage.run(extracts, settings: MatchSettings())
    #expect(matched.persons.map(\.records.count) == [4, 4, 4, 4])
    #expect(matched.review.isEmpty)
  }

  @Test("families with alike names stay apart", arguments: ["Ashdown", "Ashton", "Ashdowne"])
  func twoFamilies(surname: String) {
    let extracts = Invented.extracts(
      family("Ashdown", "Larch Road", "PE1 4QT", prefix: "a")
        + family(surname, "Mill Lane", "PE2 7AB", prefix: "b", Self.there))
    let matched = MatchStage.run(extracts, settings: MatchSettings())
    #expect(matched.persons.map(\.records.count) == Array(repeating: 4, count: 8))
    #expect(matched.review.isEmpty)
  }

  @Test("a family of three alone, each once")
  func three() {
    let extracts = Invented.extracts(Array(family("Ashdown", "Larch Road", "PE1 4QT", prefix: "a").prefix(3)))
    let matched = MatchStage.run(extracts, settings: MatchSettings())
    #expect(matched.persons.count == 3)
    #expect(matched.review.isEmpty)
  }

  @Test("nobody")
  func nobody() {
    let matched = MatchStage.run(NormalisedExtracts(asOf: Invented.asOf), settings: MatchSettings())
    #expect(matched.persons.isEmpty && matched.links.isEmpty)
  }
}
