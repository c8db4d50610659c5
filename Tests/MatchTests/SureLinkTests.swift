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
    #expect(matched.exceptions.map(\.code) == [.numberConflict])
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

  @Test("numbers that a row joins as UPN and former UPN are one pupil's everywhere", arguments: ChangedUPN.all)
  func classes(row: ChangedUPN) {
    let records = row.rows.map { cells in
      let numbers = [(NationalNumber.Kind.upn, cells[3]), (.formerUPN, cells[4])].filter { !$0.1.isEmpty }
      let isOther = cells[2] == "Umar"
      return Invented.record(
        cells[0], cells[1], cells[2], isOther ? "Hollis" : cells[2].isEmpty ? "" : "Ashdown",
        cells[2].isEmpty ? "" : isOther ? "2001-01-30" : "2007-06-02",
        numbers: numbers.map { NationalNumber($0.0, $0.1, isTrusted: true) })
    }
    var settings = MatchSettings()
    settings.registers = ["liquidlogic"]
    #expect(MatchStage.run(Invented.extracts(records), settings: settings).persons.count == row.persons)
  }

  @Test(
    "a NINO is compared on its first eight characters",
    arguments: [("TM127510", 1), ("TM127510A", 1), ("TM127510D", 1), ("TM127511D", 2), ("TM127511", 2)])
  func suffix(other: String, persons: Int) {
    let extracts = Invented.extracts([
      Invented.record("dwp", "1", "Carla", "Ottershaw", "1979-03-14", numbers: [nino]),
      Invented.record(
        "liquidlogic", "2", "Carla", "Ashdown", "1979-03-14", numbers: [NationalNumber(.nino, other, isTrusted: true)]),
    ])
    #expect(MatchStage.run(extracts, settings: MatchSettings()).persons.count == persons)
  }

  @Test(
    "a register has one person twice in two families where a number says so, never in one family",
    arguments: [("A823200112001", 1, 1), ("A823200112001", 0, 2), ("B823200112002", 1, 2), ("", 1, 2)])
  func twiceOnTheRegister(upn: String, family: Int32, persons: Int) {
    var extracts = Invented.extracts(
      ["A823200112001", upn].enumerated().map { index, upn in
        Invented.record(
          "liquidlogic", "\(index)", "Milo", "Ashdown", "2007-06-02", line: "12 Larch Road", postcode: "PE1 4QT",
          numbers: upn.isEmpty ? [] : [NationalNumber(.upn, upn, isTrusted: true)])
      })
    extracts.register = ["F1", "F2"].map { RegisteredFamily(ref: $0) }
    extracts.spells = [(0, 0), (1, family)].map { record, family in
      RegisteredSpell(
        family: family, record: Int32(record), role: "Child", from: nil, to: nil, line: SourceLine(file: 0, line: 2))
    }
    var settings = MatchSettings()
    settings.registers = ["liquidlogic"]
    let matched = MatchStage.run(extracts, settings: settings)
    #expect(matched.persons.count == persons)
    #expect(matched.review.count == persons - 1, "what is not linked comes before a person")
    let conflicts = matched.exceptions.filter { $0.code == .numberConflict }
    #expect(conflicts.map(\.personRef) == (upn == "A823200112001" && persons == 2 ? ["1"] : []))
    #expect(conflicts.allSatisfy { $0.familyRef == "F1" })
  }

  /// What a person says about a record whose key is one child's and whose name is another's, and who has it then.
  private static let answers: [(answer: (String, MatchDecision.Verdict)?, owner: String)] = [
    (nil, ""), (("1", .same), "1"), (("1", .different), "2"), (("2", .same), "2"),
  ]

  @Test("a key that name and birthday contradict counts for neither until somebody decides", arguments: answers)
  func contradictedKey(answer: (String, MatchDecision.Verdict)?, owner: String) {
    func child(_ source: String, _ key: String, _ forename: String, _ birth: String) -> SourceRecord {
      Invented.record(source, key, forename, "Ashdown", birth, line: "12 Larch Road", postcode: "PE1 4QT")
    }
    var listed = child("aspire", "x", "Wanda", "2009-11-21")
    listed.refersTo = [SourceRecord.Reference(source: "liquidlogic", key: "1")]
    let extracts = Invented.extracts([
      listed, child("liquidlogic", "1", "Milo", "2004-04-03"), child("liquidlogic", "2", "Wanda", "2009-11-21"),
    ])
    var settings = MatchSettings()
    settings.registers = ["liquidlogic"]
    let decisions = answer.map {
      [
        MatchDecision(
          sourceA: "aspire", keyA: "x", sourceB: "liquidlogic", keyB: $0.0, verdict: $0.1, by: "analyst",
          on: Invented.asOf)
      ]
    }
    let matched = MatchStage.run(extracts, settings: settings, decisions: decisions ?? [])
    let records = matched.persons[Int(matched.links[0].person)].records
    #expect((records.count == 2 ? extracts.records[Int(records[1])].key : "") == owner)
    guard answer == nil else { return }
    #expect(matched.review.map(\.recordB).sorted() == [1, 2])
    #expect(matched.exceptions.map(\.code) == [.numberConflict])
    #expect(matched.exceptions.map(\.personRef) == ["1"])
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
    let before = PersonID("P-merged")
    for (forename, birth, asked, persons) in [
      ("N", "1987-11-23", id, 1), ("N", "1987-11-23", before, 1), ("Umar", "1991-07-02", id, 2),
    ] {
      var answer = Invented.record("dwp", asked.text, forename, "Newlywed", birth)
      answer.refersTo = [SourceRecord.Reference(source: "cfetl", key: asked.text)]
      let extracts = Invented.extracts([answer, register])
      let matched = MatchStage.run(extracts, settings: settings, previous: index, aliases: [before: id])
      #expect(matched.persons.count == persons)
      #expect(
        MatchStage.run(extracts, settings: settings).persons.count == 2, "without the earlier night nobody has that id")
      if persons == 1 { #expect(matched.links[0].linkedBy == "reference" && matched.persons[0].id == id) }
      if persons == 2 { #expect(matched.exceptions.contains { $0.code == .numberConflict }) }
    }
  }
}

/// One child's records in several systems, and who of them is one person.
struct ChangedUPN: CustomTestStringConvertible {
  var testDescription: String
  /// Source, key, forename, UPN and former UPN.
  var rows: [[String]]
  var persons: Int

  static let all: [ChangedUPN] = [
    ChangedUPN(
      testDescription: "the older rows stand under the old number",
      rows: [
        ["census", "1", "Milo", "A823200112001", "B823200112002"], ["census", "2", "", "B823200112002", ""],
        ["liquidlogic", "3", "Milo", "A823200112001", ""],
      ], persons: 1),
    ChangedUPN(
      testDescription: "the register has the old number, a third system the new one",
      rows: [
        ["census", "1", "Milo", "A823200112001", "B823200112002"], ["liquidlogic", "3", "Milo", "B823200112002", ""],
        ["one", "4", "Milo", "A823200112001", ""],
      ], persons: 1),
    ChangedUPN(
      testDescription: "changed twice",
      rows: [
        ["census", "1", "Milo", "A823200112001", "B823200112002"],
        ["census", "2", "Milo", "B823200112002", "C823200112003"],
        ["liquidlogic", "3", "Milo", "A823200112001", ""], ["one", "4", "Milo", "C823200112003", ""],
      ], persons: 1),
    ChangedUPN(
      testDescription: "nobody says that the number changed",
      rows: [
        ["census", "1", "Milo", "A823200112001", ""], ["liquidlogic", "3", "Milo", "B823200112002", ""],
      ], persons: 2),
    ChangedUPN(
      testDescription: "the former number is somebody else's",
      rows: [
        ["census", "1", "Milo", "A823200112001", "B823200112002"], ["one", "2", "Umar", "B823200112002", ""],
        ["liquidlogic", "3", "Milo", "A823200112001", ""],
      ], persons: 2),
  ]
}
