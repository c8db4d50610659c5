import Families
import Match
import Normalise
import Testing
import Vocabulary

@testable import Outcomes

/// Rows that count for nothing, or that contradict each other, as the family sees them.
@Suite struct RowExceptionTests {
  /// One registered family with the child `P1`, whom the census knows too; and a pupil of no family.
  private struct World {
    var extracts = NormalisedExtracts(asOf: CalendarDay(number: 17_000))
    var persons = MatchedPersons()
    var families = FamilyList()

    init(feeds: [String]) {
      extracts.feeds = feeds.map { Coverage(feed: $0, source: String($0.prefix { $0 != "_" }), to: extracts.asOf) }
      extracts.register = [RegisteredFamily(ref: "F1")]
      for (index, person) in [("liquidlogic", "P1", 0), ("census", "U1", 0), ("census", "U2", 1)].enumerated() {
        extracts.records.append(
          SourceRecord(source: person.0, key: person.1, feed: 0, line: SourceLine(file: 0, line: Int32(index))))
        persons.links.append(LinkedRecord(person: Int32(person.2), linkedBy: "key"))
      }
      persons.persons = [
        MatchedPerson(id: PersonID("A"), records: [0, 1]), MatchedPerson(id: PersonID("B"), records: [2]),
      ]
      let member = Membership(
        person: 0, personRef: "P1", role: "Child", from: nil, to: nil, via: "register", line: nil)
      families.families = [
        Family(id: FamilyID("F"), register: extracts.register[0], registerIndex: 0, members: [member])
      ]
    }

    mutating func add(
      _ kind: EventKind, record: Int32?, from: Int32 = 16_000, to: Int32? = nil, type: String = "", status: String = "",
      place: String = ""
    ) {
      var event = Event(
        kind, feed: 0, line: SourceLine(file: 0, line: Int32(extracts.events.count + 2)), record: record,
        family: record == nil ? 0 : nil)
      event[number: .on] = from
      if let to { event[number: .until] = to }
      event[word: .type] = extracts.words.add(type)
      event[word: .status] = extracts.words.add(status)
      event[word: .place] = extracts.words.add(place)
      extracts.events.append(event)
    }

    /// The exceptions as `code family person`.
    func exceptions() -> [String] {
      var plan = OutcomePlan(title: "Test")
      var declared = ProgressDeclared()
      declared.names = plan.add(words: ["A3b"])
      var row = PlanRow(measure: "A3", headline: "A")
      row.tests = [PlanStep(declared)]
      plan.rows = [row]
      let list = OutcomesStage.run(
        OutcomeInput(asOf: extracts.asOf, extracts: extracts, persons: persons, families: families), plan: plan,
        calendar: SchoolCalendar(terms: [], holidays: []))
      return list.exceptions.map { "\($0.code.rawValue) \($0.familyRef) \($0.personRef)" }
    }
  }

  @Test(arguments: [
    (EventKind.need, "A3", "Y", Int32?(0), []), (.need, "a 3", "Y", 0, []),
    (.need, "Z9", "Y", 0, ["UNKNOWN_MEASURE F1 P1"]), (.need, "Z9", "N", 0, []),
    (.need, "Z9", "Y", nil, ["UNKNOWN_MEASURE F1 "]), (.need, "Z9", "Y", 2, ["UNKNOWN_MEASURE  "]),
    (.declaration, "A3B", "Progress", 0, []), (.declaration, "A3 b", "Progress", 0, []),
    (.declaration, "A3 - youth justice", "Progress", 0, ["UNKNOWN_MEASURE F1 P1"]),
  ])
  func aNeedUnderNoNameOfThePlanIsTold(
    _ kind: EventKind, _ type: String, _ status: String, _ record: Int32?, _ found: [String]
  ) {
    var world = World(feeds: ["liquidlogic_needs"])
    world.add(kind, record: record, type: type, status: status)
    #expect(world.exceptions() == found)
  }

  @Test(arguments: [
    (Int32?(99), Int32(100), "C", 0), (100, 100, "C", 0), (101, 100, "C", 1), (nil, 100, "C", 1), (nil, 100, "S", 0),
  ])
  func spellsThatOverlapAreToldToTheFamily(_ end: Int32?, _ next: Int32, _ status: String, _ found: Int) {
    var world = World(feeds: ["census_pupils"])
    world.add(.enrolment, record: 1, from: 10, to: end, status: "M", place: "1")
    world.add(.enrolment, record: 1, from: next, status: status, place: "2")
    #expect(world.exceptions() == Array(repeating: "OVERLAPPING_SPELLS F1 P1", count: found))
  }

  @Test func theSameEnrolmentAgainIsNoOverlap() {
    var world = World(feeds: ["census_pupils"])
    for _ in 0..<2 { world.add(.enrolment, record: 1, from: 10, status: "C", place: "1") }
    #expect(world.exceptions() == [])
  }
}
