import Match
import Normalise
import Testing
import Vocabulary

@Suite("Figures of a night")
struct FigureTests {
  private static let forenames = ["Nina", "Milo", "Otto", "Carla", "Wanda", "Piet"]

  /// Thirty people of one town in two systems.
  private func records(_ change: (Int, inout SourceRecord) -> Void = { _, _ in }) -> [SourceRecord] {
    (0..<30).flatMap { index -> [SourceRecord] in
      let birth = "19\(60 + index)-0\(index % 9 + 1)-\(10 + index % 2)"
      let one = Invented.record(
        "census", "c\(index)", Self.forenames[index % 6], "Ash\(["down", "ton", "by", "field", "worth"][index / 6])",
        birth,
        line: "\(index) Larch Road", postcode: "PE1 4QT")
      var other = one
      (other.source, other.key) = ("aspire", "a\(index)")
      change(index, &other)
      return [one, other]
    }
  }

  private func matched(_ records: [SourceRecord], after last: MatchedPersons? = nil) -> MatchedPersons {
    MatchStage.run(
      Invented.extracts(records), settings: MatchSettings(),
      last: last.map { LastNight(model: $0.model, figures: $0.figures) } ?? LastNight())
  }

  private func odd(_ matched: MatchedPersons) -> [String] { matched.figures.first?.rows.map(\.name) ?? [] }

  @Test("an equal night looks odd in nothing, and the first says so")
  func equal() {
    let first = matched(records())
    #expect(first.figures.first?.label == "what looks odd")
    #expect(odd(first) == ["there is no earlier night to compare with"])
    #expect(odd(matched(records(), after: first)) == ["nothing moved much"])
  }

  @Test(
    "what is wrong with an extract is said in the first lines",
    arguments: [
      ("half of it", "aspire: 15 records, last night 30 (-50 %)"),
      ("no birthdays", "aspire, birth is there in 0.0 % of the records, last night 100.0 %"),
      ("names swapped", "aspire, forename: forename and surname swapped in 96.8 % of the links, last night 0.0 %"),
      ("twice", "aspire one person with another of its own: 100.0 % of the records"),
    ])
  func damaged(what: String, sentence: String) {
    let night = matched(records())
    var now = records { _, record in
      if what == "no birthdays" { record.birth = nil }
      if what == "names swapped" {
        record.names = record.names.map { PersonName(surname: $0.forename, forename: $0.surname) }
      }
    }
    if what == "half of it" { now = now.enumerated().filter { $0.offset % 4 != 1 }.map(\.element) }
    if what == "twice" {
      now += now.filter { $0.source == "aspire" }.map {
        var again = $0
        again.key = "again-\($0.key)"
        return again
      }
    }
    let found = odd(matched(now, after: night))
    #expect(found.prefix(8).contains { $0.hasPrefix(sentence) }, "\(found)")
  }

  @Test(
    "a level that no sound extract has often is told of on the first night too",
    arguments: [
      ("day and month swapped", "day and month swapped"),
      ("first of January", "same year, one is 1 January or no more"),
    ])
  func telling(what: String, level: String) {
    let night = matched(
      records { _, record in
        guard let (year, month, day) = record.birth?.components else { return }
        record.birth =
          what == "first of January"
          ? CalendarDay(year: year, month: 1, day: 1) : CalendarDay(year: year, month: day, day: month)
      })
    #expect(odd(night).contains { $0.hasPrefix("aspire, birth: \(level) in ") }, "\(odd(night))")
  }

  @Test("what was there last night and is gone stays in the list")
  func gone() throws {
    let night = matched(records())
    let now = matched(records().filter { $0.source == "census" }, after: night)
    let rows = try #require(now.figures.first { $0.label == "records by source" }).rows
    #expect(rows == [.init("census", 30, before: 30), .init("aspire", 0, before: 30)])
    #expect(odd(now).first == "aspire: no record, last night 30")
  }

  @Test("who merged and who was split stands there with the cause")
  func changes() throws {
    let extracts = Invented.extracts(records())
    let night = MatchStage.run(extracts, settings: MatchSettings())
    let index = MatchStage.index(night, of: extracts, previous: [])
    let apart = MatchDecision(
      sourceA: "aspire", keyA: "a3", sourceB: "census", keyB: "c3", verdict: .different, by: "Ann", on: Invented.asOf)
    let now = MatchStage.run(extracts, settings: MatchSettings(), previous: index, decisions: [apart])
    let counts = try #require(now.figures.first { $0.label == "persons against last night" }).rows
    #expect(counts.first { $0.name == "persons split" }?.count == 1)
    let largest = try #require(now.figures.first { $0.label == "largest changes against last night" }).rows
    #expect(largest.count == 1)
    #expect(largest[0].name.contains("was split, 1 of its records are now"))
    #expect(largest[0].name.hasSuffix("people decided that they are two"))
  }

  @Test("the links that hold a person together are one fewer than its records")
  func bonds() {
    let night = matched(records())
    #expect(night.bonds.count == night.links.count - night.persons.count)
    #expect(night.bonds.allSatisfy { night.links[Int($0.recordA)].person == night.links[Int($0.recordB)].person })
  }
}
