import Families
import Match
import Normalise
import Outcomes
import Reports
import Testing
import Vocabulary

@Suite("The order of the review")
struct ReviewOrderTests {
  /// A night of three registered families, each with one member who may be somebody else; the more likely, the later in the alphabet.
  private func sorted(
    holding: [(family: Int32, pair: Int32)], open: [Int32] = [], perhapsClaimed: [Int32] = []
  ) -> [ReviewedPair] {
    var persons = MatchedPersons()
    persons.claimed = perhapsClaimed.map {
      ClaimedMatch(claim: ClaimID("C1"), key: "C1-P9", person: $0, record: $0, weight: 9_000, isSure: false)
    }
    persons.persons = (0..<6).map { MatchedPerson(id: PersonID("P\($0)"), records: [$0]) }
    persons.links = (0..<6).map { LinkedRecord(person: $0, linkedBy: "alone") }
    persons.review = (0..<3).map {
      DoubtfulPair(
        id: "R\($0)", recordA: $0, recordB: $0 + 3, weight: $0 * 1_000, probability: 500_000 + $0 * 100_000, steps: [])
    }
    var families = FamilyList()
    families.families = (0..<3).map { index in
      Family(
        id: FamilyID("F\(index)"), register: RegisteredFamily(ref: "CF-\(index)"), registerIndex: index,
        members: [
          Membership(person: index, personRef: "", role: "Child", from: nil, to: nil, via: "register", line: nil)
        ])
    }
    var outcomes = OutcomeList()
    for (family, pair) in holding {
      var outcome = Outcome(
        family: family, measure: "A1", headline: "A", status: .review, qualifiedOn: CalendarDay(number: 17_000))
      outcome.hangsOn = [pair]
      outcomes.outcomes.append(outcome)
    }
    outcomes.outcomes += open.map {
      Outcome(family: $0, measure: "B1", headline: "B", status: .pending, qualifiedOn: CalendarDay(number: 17_000))
    }
    return ReviewOrder.sorted(persons, families, outcomes)
  }

  @Test("by likelihood where nothing hangs on any")
  func likelihood() { #expect(sorted(holding: []).map(\.doubt.id) == ["R2", "R1", "R0"]) }

  @Test("one with somebody who may have been claimed for holds back the claim of their family")
  func claimed() {
    let pairs = sorted(holding: [], perhapsClaimed: [1])
    #expect(pairs.map(\.claims) == [["CF-1"], [], []])
  }

  @Test("one that holds back a measure before more likely ones, and one that alone holds back a claim before all")
  func claims() {
    let pairs = sorted(holding: [(0, 0), (1, 1)], open: [1])
    #expect(pairs.map(\.doubt.id) == ["R0", "R1", "R2"])
    #expect(pairs.map(\.unlocks) == [["CF-0"], [], []])
    #expect(pairs.map(\.claims) == [["CF-0"], ["CF-1"], []])
    #expect(pairs.map(\.families) == [["CF-0"], ["CF-1"], ["CF-2"]])
  }

  @Test("of two pairs that hold back one claim neither does so alone")
  func two() {
    let pairs = sorted(holding: [(0, 0), (0, 1)])
    #expect(pairs.map(\.unlocks) == [[], [], []])
    #expect(pairs.map(\.claims) == [["CF-0"], ["CF-0"], []])
  }

  @Test("a pair that touches a family is not said to hold back what hangs on another pair")
  func another() {
    let pairs = sorted(holding: [(1, 2)])
    #expect(pairs.first { $0.doubt.id == "R1" }?.claims == [])
    #expect(pairs.first?.doubt.id == "R2")
    #expect(pairs.first?.families == ["CF-1", "CF-2"])
  }

  @Test("the list is cut where it is shown, and what is beyond is counted", arguments: [0, 1])
  func cut(limit: Int) throws {
    var input = SmallNight.input()
    input.persons.reviewLimit = limit
    let files = try ReportsStage.run(input)
    func text(_ path: String) -> String {
      String(decoding: files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
    }
    #expect(text("review.csv").split(separator: "\n").count == 1 + limit)
    #expect(
      text("report.html").contains(limit == 0 ? "the first 0 of them in review.html" : "all of them in review.html"))
    #expect(text("review.html").contains(limit == 0 ? "The first 0 of 1 pair" : "1 pair, those first"))
  }
}
