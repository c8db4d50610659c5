import Normalise
import Testing
import Vocabulary

/// The programme's register, and rows that name what it does not know.
@Suite struct RegisterTests {
  static let families =
    "FamilyID RegistrationDate:d AssessmentDate:d PlanDate:d LeadProfessional LeadAgency ClosedDate:d ClosureReason"
  static let people = "PersonID FamilyID Role FromDate:d ToDate:d Surname Forename"

  static func inbox(_ familyRows: [String], _ peopleRows: [String]) throws -> Inbox {
    var inbox = Inbox()
    try inbox.add("liquidlogic_families", families, familyRows)
    try inbox.add("liquidlogic_people", people, peopleRows)
    return inbox
  }

  @Test func familiesStandInOrderWithAllThatIsKnown() throws {
    let extracts = try RegisterTests.inbox(
      ["F2|2016-09-01|2016-09-02|2016-09-03|R Hollis|Early Help|2017-06-01|Needs met", "F10|2016-10-01||||||"],
      ["P1|F2|Adult|2016-01-01||A|B"]
    ).normalised()
    #expect(extracts.register.map(\.ref) == ["F10", "F2"])
    let family = extracts.register[1]
    #expect(family.registered == CalendarDay(iso: "2016-09-01"))
    #expect(family.assessed == CalendarDay(iso: "2016-09-02"))
    #expect(family.planned == CalendarDay(iso: "2016-09-03"))
    #expect(family.closed == CalendarDay(iso: "2017-06-01"))
    #expect([family.lead, family.leadAgency, family.closureReason] == ["R Hollis", "Early Help", "Needs met"])
    #expect(family.line == SourceLine(file: 0, line: 2))
    #expect(extracts.spells.map(\.family) == [1])
    #expect(extracts.exceptions == [])
  }

  @Test(
    arguments: [
      (["F1|2018-01-01"], .futureDate, nil), (["F1|2016-01-01||||||2015-12-31"], nil, "2016-01-01"),
      (["F1|2016-01-01", "F1|2017-01-01"], .familyRegisteredTwice, "2017-01-01"),
      (["F1|2017-01-01", "F1|2016-01-01"], .familyRegisteredTwice, "2017-01-01"),
      (["F1|2017-01-01", "F1|2017-01-01"], nil, "2017-01-01"),
      (["F1|2017-01-01|||||2016-12-31"], .endsBeforeStart, "2017-01-01"),
    ] as [([String], ExceptionCode?, String?)])
  func oddRowsOfTheRegister(_ rows: [String], _ code: ExceptionCode?, _ registered: String?) throws {
    let extracts = try RegisterTests.inbox(rows, []).normalised()
    #expect(extracts.exceptions.map(\.code) == (code.map { [$0] } ?? []))
    #expect(extracts.exceptions.allSatisfy { $0.familyRef == "F1" })
    #expect(extracts.register.map(\.registered) == [registered.flatMap { CalendarDay(iso: $0) }])
  }

  @Test(
    arguments: [
      ("P1|F1|Child|2018-01-01||A|B", [.futureDate], 0, 0), ("P1|F1|Child|2016-01-01|2018-06-01|A|B", [], 1, 0),
      ("P1|F1|Child|2017-01-02|2017-01-01|A|B", [.endsBeforeStart], 1, 1), ("P1||Child|2017-01-02||A|B", [], 0, 0),
      ("P1|F9|Child|2017-01-02||A|B", [.danglingReference], 1, 0),
    ] as [(String, [ExceptionCode], Int, Int)])
  func membersRows(_ row: String, _ codes: [ExceptionCode], _ spells: Int, _ doubtful: Int) throws {
    let extracts = try RegisterTests.inbox(["F1|2016-01-01"], [row]).normalised()
    #expect(extracts.exceptions.map(\.code) == codes)
    #expect(extracts.spells.count == spells)
    #expect(extracts.doubtful.count == doubtful)
  }

  @Test func keysThatTheRegisterDoesNotHaveAreReportedOnce() throws {
    var inbox = try RegisterTests.inbox(["F1|2016-01-01"], ["P1|F1|Child|2016-01-01||A|B"])
    try inbox.add(
      "liquidlogic_cse", "AssessmentID PersonID AssessedOn:d RiskLevel",
      ["A|P1|2017-01-01|Low", "B|P2|2017-01-01|Low", "C|P2|2017-02-01|Low"])
    try inbox.add(
      "salesforce_declarations", "FamilyID PersonID Measure Declaration DateDeclared:d",
      [
        "F1|P1|F1|Progress|2017-01-01", "F1|P2|F1|Progress|2017-01-01", "F7|P3|F1|Progress|2017-01-01",
        "F7||D4|Progress|2017-01-01",
      ])
    let extracts = try inbox.normalised()
    #expect(extracts.exceptions.map(\.code) == [.danglingReference, .danglingReference, .danglingReference])
    #expect(extracts.exceptions.map { $0.familyRef + $0.personRef } == ["F7", "P2", "P3"])
    #expect(extracts.register.map(\.ref) == ["F1", "F7"])
    #expect(extracts.register[1].line == nil)
  }

  @Test func withoutARegisterNothingDangles() throws {
    var inbox = Inbox()
    try inbox.add("liquidlogic_cse", "AssessmentID PersonID AssessedOn:d RiskLevel", ["A|P1|2017-01-01|Low"])
    #expect(try inbox.normalised().exceptions == [])
  }

  @Test func quarantinedRowsHoldBackWhomTheyName() throws {
    var inbox = try RegisterTests.inbox(["F1|2016-01-01"], ["P1|F1|Child|2016-01-01||A|B"])
    try inbox.add("census_pupils", "UPN EntryDate:d", ["A950000178301|2015-09-01"])
    try inbox.add("census_attendance", EventTests.attendance, [])
    inbox.quarantine(" a950000178301 |2016/17|Spring|x|0|0", line: 5)
    inbox.quarantine("B1|2016/17|Spring|x|0|0", line: 6)
    inbox.quarantine("", line: 7)
    try inbox.add("salesforce_declarations", "FamilyID PersonID Measure Declaration DateDeclared:d", [])
    inbox.quarantine("F1|P1|F1|Progress|31/31/2017", line: 2)
    inbox.quarantine("F1||D4|Progress|31/31/2017", line: 3)
    let extracts = try inbox.normalised()
    #expect(extracts.records.map(\.source) == ["census", "liquidlogic"])
    #expect(
      extracts.doubtful == [
        DoubtfulRow(feed: 3, record: 0, family: nil, line: SourceLine(file: 3, line: 5)),
        DoubtfulRow(feed: 4, record: nil, family: 0, line: SourceLine(file: 4, line: 2)),
        DoubtfulRow(feed: 4, record: 1, family: nil, line: SourceLine(file: 4, line: 2)),
        DoubtfulRow(feed: 4, record: nil, family: 0, line: SourceLine(file: 4, line: 3)),
      ])
  }
}
