import Normalise
import Testing
import Vocabulary

/// Who is named: one record for each system and key.
@Suite struct RecordTests {
  static let people =
    "PersonID FamilyID Role FromDate:d ToDate:d Surname Forename MiddleNames DOB:d ExpectedDOB:d Gender NHSNumber UPN NINO "
    + "AddressLine1 Town Postcode UPRN DateOfDeath:d"

  @Test func aSystemsFeedsShareItsKey() throws {
    var inbox = Inbox()
    try inbox.add(
      "aspire_offences", "ClientID Surname Forename DOB:d Gender Postcode OffenceDate:d Status",
      [
        "7001|Ashbury|Jo|2003-02-01|F|PE1 1AA|2016-03-01|Charged",
        "7002|Calder|Mo|2004-05-01|M|PE2 2BB|2016-03-02|Charged",
      ])
    try inbox.add(
      "aspire_situations", "ClientID UPN Surname Forename DOB:d Gender Postcode Group StartDate:d",
      ["7001|A950000178301|Ashbury|Josephine|2003-02-01|F|PE3 3CC|EET|2017-09-01"])
    let extracts = try inbox.normalised()
    #expect(extracts.records.map(\.key) == ["7001", "7002"])
    let record = try #require(extracts.records.first)
    #expect(record.names.map(\.forename) == ["Josephine", "Jo"], "the latest row's name comes first")
    #expect(record.addresses.map(\.postcode) == ["PE3 3CC", "PE1 1AA"])
    #expect(record.numbers.map(\.text) == ["A950000178301"])
    #expect(record.sex == "F")
    #expect(record.line == SourceLine(file: 0, line: 2))
    #expect(extracts.events.compactMap(\.record) == [0, 0, 1], "situation, then two offences")
  }

  @Test func theNewerExtractKnowsBetter() throws {
    var inbox = Inbox()
    let header = "ClientID Surname Forename DOB:d Status StatusDate:d"
    try inbox.add("aspire_destinations", header, ["1|New|Name|2001-01-01|Offer|2015-01-01"], dataTo: "2017-12-31")
    try inbox.add(
      "aspire_offences", "ClientID Surname Forename DOB:d Status OffenceDate:d",
      ["1|Old|Name|2001-01-01|Charged|2017-06-01"], dataTo: "2017-11-30")
    #expect(try inbox.normalised().records.map { $0.names.map(\.surname) } == [["New", "Old"]])
  }

  @Test func aRegisterRowSaysAllThatItKnows() throws {
    var inbox = Inbox()
    try inbox.add(
      "liquidlogic_people", RecordTests.people,
      [
        "P1|F1|Child|2016-01-01||Ashbury|Jo|Ann|2003-02-01||F|9434765919|A950000178301||1 Lincoln Road|Peterborough|PE1 1AA|100090000001|",
        "P2|F1|Child|||Ashbury||||2018-02-01|U|||||||||",
        "P3|F1|Adult|2016-01-01||Ashbury|Al||1980-01-01||M|||AB123456C|||||2017-05-01",
      ])
    let extracts = try inbox.normalised()
    let first = try #require(extracts.records.first)
    #expect(first.names == [PersonName(surname: "Ashbury", forename: "Jo", middle: "Ann")])
    #expect(first.numbers.map(\.kind) == [.upn, .nhs])
    #expect(
      first.addresses == [
        Address(line: "1 Lincoln Road", town: "Peterborough", postcode: "PE1 1AA", uprn: "100090000001")
      ])
    #expect(extracts.records[1].expectedBirth == CalendarDay(iso: "2018-02-01"))
    #expect(extracts.records[1].sex == "")
    #expect(extracts.records[2].death == CalendarDay(iso: "2017-05-01"))
    #expect(extracts.spells.map(\.role) == ["Child", "Child", "Adult"])
    #expect(extracts.register.map(\.ref) == ["F1"])
    #expect(extracts.exceptions == [])
  }

  @Test func rowsWithoutAKeyAreKnownByWhatTheySay() throws {
    var inbox = Inbox()
    try inbox.add(
      "operational_group", "MeetingDate:d PersonID Surname Forename DOB:d Reason Risk",
      [
        "2017-03-01||Ashbury|Jo|2003-02-01|CSE|High", "2017-04-01||Ashbury|Jo|2003-02-01|CSE|Low",
        "2017-04-01||Ashbury|Mo|2003-02-01|CSE|Low", "2017-04-01|P9||||CSE|Low", "2017-04-01|||||CSE|Low",
      ])
    let extracts = try inbox.normalised()
    #expect(extracts.records.count == 3)
    #expect(extracts.records.allSatisfy { $0.source == "opgroup" && $0.key.hasPrefix("operational_group-") })
    #expect(extracts.events.count == 4)
    #expect(extracts.events[0].record == extracts.events[1].record)
    #expect(extracts.records.flatMap(\.refersTo) == [SourceRecord.Reference(source: "liquidlogic", key: "P9")])
    #expect(extracts.exceptions.map(\.code) == [.nobodyNamed])
  }

  @Test func aRowAboutAPersonOfTheRegisterRefersToIt() throws {
    var inbox = Inbox()
    try inbox.add(
      "salesforce_declarations",
      "DeclarationID FamilyID PersonID Surname Forename DOB:d Measure Declaration DateDeclared:d",
      ["D1|F1|P1|Ashbury|Jo|2003-02-01|F1|Progress|2017-03-01", "D2|F1|||||D4|Progress|2017-03-01"])
    let extracts = try inbox.normalised()
    #expect(extracts.records.map(\.key) == ["P1"])
    #expect(extracts.records[0].refersTo == [SourceRecord.Reference(source: "liquidlogic", key: "P1")])
    #expect(extracts.events.map(\.record) == [0, nil])
    #expect(extracts.events.map(\.family) == [0, 0])
  }

  @Test func aRowWithAFamilysKeyAloneIsAboutTheFamilyWhomeverItMentions() throws {
    var inbox = Inbox()
    try inbox.add(
      "salesforce_declarations",
      "DeclarationID FamilyID PersonID Surname Forename DOB:d Measure Declaration DateDeclared:d",
      ["D1|F1||Ashbury|Jo||D4|Qualifies|2017-03-01", "D2|||Ashbury|Mo||F1|Qualifies|2017-03-01"])
    let extracts = try inbox.normalised()
    #expect(extracts.events.map(\.record) == [nil, 0], "without a family, whom the row names")
    #expect(extracts.events.map(\.family) == [0, nil])
    #expect(extracts.records.flatMap(\.names).map(\.forename) == ["Mo"])
  }

  @Test(arguments: [
    ("P7K3M9QX2A0", true), ("TF000123", false), ("P7K3M9QX2AI", false), ("p7k3m9qx2a0", false), ("P7K3M9QX2A", false),
  ])
  func onlyIDsOfOurOwnReferToUs(_ reference: String, _ isOurs: Bool) throws {
    var inbox = Inbox()
    try inbox.add(
      "dwp_adms", "LARef NINO Surname Forename DOB:d MatchStatus ScanDate:d",
      ["\(reference)||A|B|1980-01-01|Matched|2017-05-01"])
    let record = try #require(try inbox.normalised().records.first)
    #expect(record.key == reference)
    #expect(record.refersTo == (isOurs ? [SourceRecord.Reference(source: "cfetl", key: reference)] : []))
  }

  @Test(
    arguments: [
      (["2003-02-01", "2003-02-01"], "2003-02-01", []),
      (["2003-02-01", "2003-02-02"], "2003-02-02", [.birthConflict]),
      (["", "2003-02-01"], "2003-02-01", []), (["2018-01-01"], nil, [.birthImplausible]),
      (["1902-12-31"], nil, [.birthImplausible]), (["1903-01-01"], "1903-01-01", []),
      (["2017-12-31"], "2017-12-31", []),
    ] as [([String], String?, [ExceptionCode])])
  func birthsAreChecked(_ births: [String], _ taken: String?, _ codes: [ExceptionCode]) throws {
    var inbox = Inbox()
    try inbox.add(
      "aspire_offences", "ClientID Surname DOB:d OffenceDate:d Status",
      births.enumerated().map { "1|A|\($1)|2017-0\($0 + 1)-01|Charged" })
    let extracts = try inbox.normalised()
    #expect(extracts.records.map(\.birth) == [taken.flatMap { CalendarDay(iso: $0) }])
    #expect(extracts.exceptions.map(\.code) == codes)
  }

  @Test(arguments: [
    ("UPN", "A950000178301", true), ("UPN", "B950000178301", false), ("UPN", "R87440011400A", true),
    ("NINO", "AB123456C", true),
    ("NINO", "TN210590M", false), ("NHSNumber", "9434765919", true), ("NHSNumber", "9434765918", false),
    ("NHSNumber", "9999999999", false),
  ])
  func onlyNumbersThatCheckAreTrusted(_ column: String, _ text: String, _ isTrusted: Bool) throws {
    var inbox = Inbox()
    try inbox.add("liquidlogic_people", "PersonID Surname \(column)", ["P1|A|\(text)"])
    let record = try #require(try inbox.normalised().records.first)
    #expect(record.numbers.map(\.text) == [text], "a number that does not check is kept")
    #expect(record.numbers.map(\.isTrusted) == [isTrusted])
  }

  @Test func aKeyThatEverybodySharesIsReported() throws {
    var inbox = Inbox()
    try inbox.add(
      "aspire_offences", "ClientID Surname OffenceDate:d Status", (0..<500).map { "0|Name\($0)|2017-01-01|Charged" })
    let extracts = try inbox.normalised()
    #expect(extracts.exceptions.map(\.code) == [.keyShared])
    #expect(extracts.records.count == 1)
    #expect(extracts.events.count == 500)
  }
}
