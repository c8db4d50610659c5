import Match
import Normalise
import Testing
import Vocabulary

@Suite("Numbers, keys and constraints")
struct SureLinkTests {
  private let nino = NationalNumber(.nino, "TM127510D", isTrusted: true)

  @Test("a trusted number links where nothing contradicts")
  func number() {
    let extracts = Invented.extracts([
      Invented.record("dwp", "1", "Carla", "Ashdown", "1979-03-14", numbers: [nino]),
      Invented.record("ecins", "2", "Carla", "Newlywed", "1979-03-14", numbers: [nino]),
    ])
    let matched = MatchStage.run(extracts, settings: MatchSettings())
    #expect(matched.persons.count == 1)
    #expect(matched.links.map(\.linkedBy) == ["NINO", "NINO"])
  }

  @Test("a number that two different people bear is a conflict, and a person looks at it")
  func conflict() {
    let extracts = Invented.extracts([
      Invented.record("dwp", "1", "Carla", "Ashdown", "1979-03-14", numbers: [nino]),
      Invented.record("ecins", "2", "Umar", "Hollis", "1991-07-02", numbers: [nino]),
    ])
    let matched = MatchStage.run(extracts, settings: MatchSettings())
    #expect(matched.persons.count == 2)
    #expect(matched.exceptions.map(\.code) == ["ID_CONFLICT"])
    #expect(matched.review.count == 1)
  }

  @Test("a former UPN links, two live ones keep apart")
  func upns() {
    func upn(_ kind: NationalNumber.Kind, _ text: String) -> NationalNumber {
      NationalNumber(kind, text, isTrusted: true)
    }
    func pupil(_ key: String, _ numbers: [NationalNumber]) -> SourceRecord {
      Invented.record(
        "census", key, "Milo", "Ashdown", "2007-06-02", line: "12 Larch Road", postcode: "PE1 4QT", numbers: numbers)
    }
    let changed = Invented.extracts([
      pupil("1", [upn(.upn, "A823200112001")]),
      pupil("2", [upn(.upn, "B823200112002"), upn(.formerUPN, "A823200112001")]),
    ])
    #expect(MatchStage.run(changed, settings: MatchSettings()).persons.count == 1)
    let two = Invented.extracts([pupil("1", [upn(.upn, "A823200112001")]), pupil("2", [upn(.upn, "B823200112002")])])
    let matched = MatchStage.run(two, settings: MatchSettings())
    #expect(matched.persons.count == 2)
    #expect(matched.review.count == 1, "all else agrees, so a person is asked")
  }

  @Test("two records of a register are two people")
  func register() {
    var settings = MatchSettings()
    settings.registers = ["liquidlogic"]
    let twice = ["1", "2"].map {
      Invented.record("liquidlogic", $0, "Milo", "Ashdown", "2007-06-02", line: "12 Larch Road", postcode: "PE1 4QT")
    }
    #expect(MatchStage.run(Invented.extracts(twice), settings: settings).persons.count == 2)
    settings.registers = []
    #expect(MatchStage.run(Invented.extracts(twice), settings: settings).persons.count == 1)
  }

  @Test("a reference to another system's key links")
  func reference() {
    var declaration = Invented.record("salesforce", "d1", "", "")
    declaration.refersTo = [SourceRecord.Reference(source: "liquidlogic", key: "42")]
    let extracts = Invented.extracts([
      declaration, Invented.record("liquidlogic", "42", "Nina", "Ashdown", "2007-11-23"),
    ])
    let matched = MatchStage.run(extracts, settings: MatchSettings())
    #expect(matched.persons.count == 1)
    #expect(matched.links.allSatisfy { $0.linkedBy == "reference" })
  }

  @Test(
    "an answer to a request of ours is whose id it carries, whatever else it lost; a stranger's is for a person to look at"
  )
  func ownReference() {
    var settings = MatchSettings()
    settings.registers = ["liquidlogic"]
    let register = Invented.record("liquidlogic", "42", "Nina", "Ashdown", "1987-11-23")
    let first = MatchStage.run(Invented.extracts([register]), settings: settings)
    let id = first.persons[0].id
    let index = MatchStage.index(first, of: Invented.extracts([register]), previous: [])
    for (forename, birth, persons) in [("N", "1987-11-23", 1), ("Umar", "1991-07-02", 2)] {
      var answer = Invented.record("dwp", id.text, forename, "Newlywed", birth)
      answer.refersTo = [SourceRecord.Reference(source: "cfetl", key: id.text)]
      let extracts = Invented.extracts([answer, register])
      let matched = MatchStage.run(extracts, settings: settings, previous: index)
      #expect(matched.persons.count == persons)
      #expect(
        MatchStage.run(extracts, settings: settings).persons.count == 2, "without the earlier night nobody has that id")
      if persons == 1 { #expect(matched.links[0].linkedBy == "reference" && matched.persons[0].id == id) }
      if persons == 2 { #expect(matched.exceptions.contains { $0.code == "ID_CONFLICT" }) }
    }
  }
}
