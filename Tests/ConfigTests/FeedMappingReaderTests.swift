import Config
import Foundation
import Ingest
import Normalise
import Reading
import Settings
import Testing
import Vocabulary

/// The mapping part of a feed file.
@Suite struct FeedMappingReaderTests {
  static let head = """
    feed: aspire_offences
    source: aspire
    columns:
      ClientID: { type: text }
      Surname: { type: name }
      DOB: { type: date }
      OffenceDate: { type: date }
      Status: { type: code, codes: { Charged: [], Proven: [] } }
      Count: { type: integer }

    """

  @Test func aWholeMapping() throws {
    let mapping = try FeedMappingReader.read(
      text: FeedMappingReaderTests.head + """
        person:
          key: ClientID
          surname: Surname
          birth: DOB
          refers_to: { liquidlogic: ClientID }
        family: ClientID
        event:
          - kind: offence
            on: OffenceDate
            status: Status
            when: { Status: [Charged, Proven] }
          - kind: incident
            on: OffenceDate
        """, file: "f.yaml")
    #expect(mapping.feed == "aspire_offences")
    #expect(mapping.source == "aspire")
    #expect(
      mapping.person
        == PersonMapping(
          key: "ClientID", columns: [.init(.surname, "Surname"), .init(.birth, "DOB")],
          refersTo: [.init("liquidlogic", "ClientID")]))
    #expect(mapping.family == "ClientID")
    #expect(
      mapping.events == [
        EventMapping(
          .offence, [.init(.on, "OffenceDate"), .init(.status, "Status")],
          when: [.init("Status", ["Charged", "Proven"])]),
        EventMapping(.incident, [.init(.on, "OffenceDate")]),
      ])
  }

  @Test(arguments: [
    ("[Charged, Proven]", ["Proven"], true), ("{ Charged: [], Proven: [] }", ["Proven"], true),
    ("[Charged, Proven]", ["Charge"], false), ("{ Charged: [Charge] }", ["Charge"], false),
  ])
  func aConditionNamesCodesHoweverTheyAreListed(_ codes: String, _ named: [String], _ isKnown: Bool) throws {
    let text = """
      feed: demo
      source: one
      columns:
        ID: { type: text }
        On: { type: date }
        Status: { type: code, codes: \(codes) }
      person: { key: ID }
      event: { kind: offence, on: On, when: { Status: [\(named.joined(separator: ", "))] } }
      """
    guard isKnown else {
      #expect(throws: ConfigurationMistakes.self) { try FeedMappingReader.read(text: text, file: "f.yaml") }
      return
    }
    #expect(try FeedMappingReader.read(text: text, file: "f.yaml").events.map(\.when) == [[.init("Status", named)]])
  }

  /// What follows the head, and the mistakes as `line: start of the message`.
  @Test(arguments: [
    ("person: { key: ClientId }", ["10: person.key: no column 'ClientId' is declared; did you mean 'ClientID'?"]),
    ("person: { key: ClientID, surnme: Surname }", ["10: person.surnme: no such key; did you mean 'surname'?"]),
    ("person: { surname: DOB }", ["10: person.surname: 'DOB' is declared as date; this needs a text"]),
    ("person: { birth: Surname }", ["10: person.birth: 'Surname' is declared as name; this needs a date"]),
    ("person: { sex: Nothing }", ["10: person.sex: no column 'Nothing' is declared", "10: person: names nobody"]),
    ("event: { kind: offence, on: OffenceDate }", ["10: event: the feed names neither a person nor a family"]),
    (
      "person: { key: ClientID }\nevent: { kind: ofence, on: DOB }",
      ["11: event.kind: 'ofence' is not known here; did you mean 'offence'?"]
    ),
    ("person: { key: ClientID }\nevent: { kind: offence }", ["11: event: an event of kind 'offence' needs 'on'"]),
    ("person: { key: ClientID }\nevent: { on: DOB }", ["11: event: the key 'kind' is missing"]),
    ("person: { key: ClientID }\nevent: { kind: offence, on: DOB, area: Status }", ["11: event.area: no such key"]),
    (
      "person: { key: ClientID }\nevent: { kind: offence, on: Status }",
      ["11: event.on: 'Status' is declared as code; this needs a date"]
    ),
    (
      "person: { key: ClientID }\nevent: { kind: star, on: DOB, score: Status }",
      ["11: event.score: 'Status' is declared as code"]
    ),
    (
      "person: { key: ClientID }\nevent: { kind: exclusion, on: DOB, schoolDays: Count }",
      ["11: event.schoolDays: 'Count' is declared as integer; this needs a decimal number"]
    ),
    (
      "person: { key: ClientID }\nevent: { kind: attendance, possible: Count }",
      [
        "11: event: an event of kind 'attendance' needs 'academicYear'",
        "11: event: an event of kind 'attendance' needs 'term'",
      ]
    ),
    (
      "person: { key: ClientID }\nevent: { kind: offence, on: DOB, when: { Status: [Charge], Nothing: [a] } }",
      ["11: event.when.Status.1: 'Charge' is no code of 'Status'", "11: event.when.Nothing: no column"]
    ),
    ("register: { registered: DOB }", ["10: register: a row of the register needs 'family'"]),
    ("family: ClientID\nregister: { role: Status, from: DOB }", ["11: register: a member's row needs 'person'"]),
    ("family: ClientID\nregister: { role: Status, closed: DOB }", ["11: register: either a family's own row"]),
    (
      "person: { key: A }\nfamily: B\nevent: { kind: c }",
      ["10: person.key: no column 'A'", "11: family: no column 'B'", "12: event.kind: 'c'"]
    ),
  ])
  func allMistakesAreListed(_ rest: String, _ expected: [String]) throws {
    let mistakes = try #require(
      #expect(throws: ConfigurationMistakes.self) {
        try FeedMappingReader.read(text: FeedMappingReaderTests.head + rest, file: "f.yaml")
      }
    ).mistakes
    let found = mistakes.map { "\($0.line): \($0.message)" }
    let unexpected = found.filter { message in !expected.contains { message.hasPrefix($0) } }
    let unfound = expected.filter { start in !found.contains { $0.hasPrefix(start) } }
    // A person that cannot be read is followed by complaints about what hangs on it.
    #expect(unfound == [], "found \(found)")
    #expect(
      unexpected.allSatisfy { $0.contains("names nobody") || $0.contains("neither a person") }, "found \(unexpected)")
  }

  @Test func theShippedFeedsAreInOrder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../pipelines/peterborough/feeds")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
      $0.pathExtension == "yaml"
    }
    #expect(files.count >= 28)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      let mapping = try FeedMappingReader.read(text: text, file: file.lastPathComponent)
      let declaration = try FeedDeclarationReader.read(text: text, file: file.lastPathComponent)
      let header = text.split(separator: "\n").first?.dropFirst(2).split(separator: ",").map(String.init)
      #expect(declaration.columns.map(\.name) == header, "the first line of \(mapping.feed) is its extract's header")
      #expect(declaration.source == mapping.source)
      #expect(mapping.feed == file.deletingPathExtension().lastPathComponent)
      #expect(mapping.events.count == 1 || mapping.register != nil)
    }
  }
}
