import Normalise
import Testing
import Vocabulary

/// What happened: a row of a feed as an event.
@Suite struct EventTests {
  /// A feed, its columns, a row, and the event's fields as `name=value`.
  struct Row: Sendable, CustomTestStringConvertible {
    let feed: String
    let header: String
    let row: String
    let event: String
    var testDescription: String { "\(feed): \(row)" }

    /// A row that is no evidence, and the exception that says so.
    init(_ feed: String, _ header: String, _ row: String, _ code: ExceptionCode) {
      self.init(feed, header, row, code.rawValue)
    }

    init(_ feed: String, _ header: String, _ row: String, _ event: String) {
      self.feed = feed
      self.header = header
      self.row = row
      self.event = event
    }
  }

  @Test(arguments: [
    Row(
      "census_pupils", "UPN EntryDate:d LeavingDate:d SchoolType EnrolStatus LAESTAB NCYear",
      "U1|2015-09-01||PRU|C|8744001|R",
      "enrolment on=2015-09-01 type=PRU status=C text=8744001 count1=0"),
    Row("census_pupils", "UPN EntryDate:d NCYear", "U1|2015-09-01|11", "enrolment on=2015-09-01 count1=11"),
    Row("census_pupils", "UPN EntryDate:d NCYear", "U1|2015-09-01|N2", "enrolment on=2015-09-01"),
    Row(
      "census_attendance",
      "UPN LAESTAB AcademicYear Term SessionsPossible:n SessionsAuthorised:n SessionsUnauthorised:n",
      "U1|8744001|2016/17|Spring|120|10|2",
      "attendance on=2017-01-01 until=2017-04-16 text=8744001 count1=6049 count2=120 count3=12"),
    Row(
      "census_exclusions", "UPN LAESTAB StartDate:d Category Sessions:n Overturned", "U1|1|2017-01-10|FIXD|3|N",
      "exclusion on=2017-01-10 type=FIXD flag=N text=1 count1=3"),
    Row(
      "one_exclusions", "PersonID Category StartDate:d SchoolDays:n", "5|LNCH|2017-01-10|50",
      "exclusion on=2017-01-10 type=LNCH count1=1"),
    Row(
      "one_exclusions", "PersonID Category StartDate:d SchoolDays:n", "5|FIXD|2017-01-10|150",
      "exclusion on=2017-01-10 type=FIXD count1=3"),
    Row(
      "one_exclusions", "PersonID Category StartDate:d SchoolDays:n", "5|MOVE|2017-01-10|",
      "exclusion on=2017-01-10 type=MOVE"),
    Row(
      "one_involvements", "InvolvementID PersonID Service Reason StartDate:d EndDate:d Status",
      "I1|5|Attendance Service|NSA|2017-01-10||Open",
      "involvement on=2017-01-10 type=Attendance Service status=Open flag=NSA key=I1"),
    Row(
      "one_home_education", "PersonID StartDate:d EndDate:d RAG RAGDate:d AssessmentDate:d VisitDate:d",
      "5|2017-01-10||Green|2017-06-01|2017-05-01|2017-05-02",
      "home education on=2017-01-10 day3=2017-06-01 day4=2017-05-01 day5=2017-05-02 type=Green"),
    Row(
      "aspire_situations", "ClientID ActivityCode Group StartDate:d ConfirmedDate:d ExpiryDate:d EndDate:d",
      "7|320|EET|2017-09-04|2017-12-04|2018-03-04|",
      "situation on=2017-09-04 day3=2017-12-04 day4=2018-03-04 type=EET text=320"),
    Row(
      "aspire_destinations", "ClientID Destination Status StatusDate:d StartDate:d",
      "7|College|Offer|2017-05-01|2018-09-01",
      "destination on=2017-05-01 until=2018-09-01 status=Offer text=College"),
    Row(
      "aspire_offences", "ClientID OffenceID OffenceDate:d Offence Status OutcomeDate:d Outcome Substantive",
      "7|O1|2016-03-01|Theft|Proven|2016-05-01|Youth Caution|Y",
      "offence on=2016-03-01 day3=2016-05-01 type=Theft status=Proven outcome=Youth Caution flag=Y key=O1"),
    Row(
      "ecins_interventions", "ProfileID CaseRef Role Intervention Formal StartDate:d EndDate:d Outcome",
      "E1|C1|Perpetrator|Case review|Y|2016-04-01|2018-09-30|Completed",
      "intervention on=2016-04-01 until=2018-09-30 type=Case review role=Perpetrator outcome=Completed flag=Y key=C1"),
    Row(
      "crimefile_occurrences", "OccurrenceNo NominalID Role Type OccurredFrom:d OccurredTo:d Disposal",
      "35|N1|Suspect|ASB|2017-01-01|2017-01-03|",
      "occurrence on=2017-01-01 until=2017-01-03 type=ASB role=Suspect key=35"),
    Row(
      "liquidlogic_early_help", "EpisodeID PersonID StartDate:d EndDate:d EndReason SuccessRating:n Deemed",
      "EP1|P1|2016-09-01|2017-02-20|Needs met|8|N",
      "early help on=2016-09-01 until=2017-02-20 role=N flag=Needs met key=EP1 count1=8"),
    Row(
      "liquidlogic_social_care", "EpisodeID PersonID Type StartDate:d EndDate:d Outcome",
      "EP1|P1|REFERRAL|2017-01-01|2017-01-02|No further action",
      "social care on=2017-01-01 until=2017-01-02 type=REFERRAL outcome=No further action key=EP1"),
    Row(
      "salesforce_declarations",
      "DeclarationID PersonID Measure Declaration DateDeclared:d DeclaredBy Role Agency Detail",
      "D1|P1|B4a|Progress|2017-03-01|R Hollis|Head of year|School|improved;meeting",
      "declaration on=2017-03-01 type=B4a status=Progress role=Head of year outcome=School flag=R Hollis text=improved;meeting key=D1"
    ),
    Row(
      "salesforce_stars", "StarID PersonID StarType CompletedOn:d Area Score:n", "S1|P1|My Star|2017-03-01|Friends|",
      "star on=2017-03-01 type=My Star text=Friends key=S1"),
    Row(
      "dwp_adms",
      "LARef MatchStatus Benefit ClaimStart:d ClaimEnd:d SanctionFrom:d SanctionTo:d Conditionality ScanDate:d",
      "T1|Matched||||||None|2017-05-01", "benefit day3=2017-05-01 status=Matched flag=None"),
    Row(
      "housing_applications", "CaseRef Surname ApplicationDate:d Decision DecisionDate:d DependentChildren:n",
      "C1|A|2017-01-01|Accepted at risk|2017-02-01|2",
      "housing application on=2017-01-01 day3=2017-02-01 status=Accepted at risk key=C1 count1=2"),
    Row(
      "housing_conditions", "CaseRef Surname Finding FindingDate:d Resolved ResolvedDate:d",
      "C1|A|Overcrowded|2017-01-01|N|",
      "housing condition on=2017-01-01 type=Overcrowded status=N key=C1"),
  ])
  func rowsBecomeEvents(_ row: Row) throws {
    var inbox = Inbox()
    try inbox.add(row.feed, row.header, [row.row])
    let extracts = try inbox.normalised()
    #expect(extracts.events.map { EventTests.describe($0, extracts) } == [row.event])
    #expect(extracts.events.map(\.line) == [SourceLine(file: 0, line: 2)])
    #expect(extracts.exceptions.filter { $0.code != .danglingReference } == [])
  }

  @Test(arguments: [
    Row("one_exclusions", "PersonID Category StartDate:d", "5|FIXD|", .undated),
    Row("dwp_adms", "LARef MatchStatus Benefit ClaimStart:d ScanDate:d", "T1|Matched|JSA||2017-01-01", .undated),
    Row("dwp_adms", "LARef MatchStatus Benefit ClaimStart:d ScanDate:d", "T1|No trace|||", .undated),
    Row("one_placements", "PersonID Type StartDate:d EndDate:d", "5|AP|2017-01-02|2017-01-01", .endsBeforeStart),
    Row("census_attendance", attendance, "U1|2016/17|Spring|120|100|21", .absentMoreThanPossible),
    Row("census_attendance", attendance, "U1|2016/17|Spring|120||21", .sessionsMissing),
    Row("census_attendance", attendance, "U1|2016/17|Spring||0|0", .sessionsMissing),
    Row("census_attendance", attendance, "U1|2016/17|Spring|120|-1|0", .sessionsNegative),
    Row("census_attendance", attendance, "U1|2016/18|Spring|120|1|0", .termUnreadable),
    Row("census_attendance", attendance, "U1|2016/17|Lent|120|1|0", .termUnreadable),
  ])
  func rowsThatAreNoEvidenceLeaveDoubt(_ row: Row) throws {
    var inbox = Inbox()
    try inbox.add(row.feed, row.header, [row.row])
    let extracts = try inbox.normalised()
    #expect(extracts.events == [])
    #expect(extracts.exceptions.map(\.code.rawValue) == [row.event])
    #expect(extracts.doubtful == [DoubtfulRow(feed: 0, record: 0, family: nil, line: SourceLine(file: 0, line: 2))])
  }

  @Test(arguments: [
    Row("one_exclusions", "PersonID Category StartDate:d", "5|FIXD|2018-01-01", .futureDate),
    Row("dwp_adms", "LARef MatchStatus Benefit ClaimStart:d ScanDate:d", "T1|Matched|||2018-01-01", .futureDate),
    Row("census_attendance", attendance, "U1|2017/18|Spring|120|1|0", .futureDate),
  ])
  func rowsOfALaterDayAreNoEvidenceAndLeaveNoDoubt(_ row: Row) throws {
    var inbox = Inbox()
    try inbox.add(row.feed, row.header, [row.row])
    let extracts = try inbox.normalised()
    #expect(extracts.events == [])
    #expect(extracts.exceptions.map(\.code.rawValue) == [row.event])
    #expect(extracts.doubtful == [])
  }

  static let attendance = "UPN AcademicYear Term SessionsPossible:n SessionsAuthorised:n SessionsUnauthorised:n"

  @Test(arguments: [
    Row(
      "aspire_offences", "ClientID OffenceDate:d Status OutcomeDate:d", "7|2017-03-01|Proven|2018-01-01",
      "offence on=2017-03-01 status=Proven"),
    Row(
      "one_exclusions", "PersonID Category StartDate:d SchoolDays:n", "5|FIXD|2017-01-10|-50",
      "exclusion on=2017-01-10 type=FIXD"),
    Row(
      "one_exclusions", "PersonID Category StartDate:d SchoolDays:n", "5|FIXD|2017-01-10|120",
      "exclusion on=2017-01-10 type=FIXD count1=3"),
  ])
  func oneBadValueIsMissingAndReported(_ row: Row) throws {
    var inbox = Inbox()
    try inbox.add(row.feed, row.header, [row.row])
    let extracts = try inbox.normalised()
    #expect(extracts.events.map { EventTests.describe($0, extracts) } == [row.event])
    #expect(extracts.exceptions.count == 1)
    #expect(extracts.doubtful == [])
  }

  /// The event's fields that are there.
  static func describe(_ event: Event, _ extracts: NormalisedExtracts) -> String {
    let days = [event.days.a, event.days.b, event.days.c, event.days.d, event.days.e]
    let words = [event.words.a, event.words.b, event.words.c, event.words.d, event.words.e, event.words.f, event.key]
    let counts = [event.counts.a, event.counts.b, event.counts.c]
    let named =
      zip(["on", "until", "day3", "day4", "day5"], days).filter { $1 != Column.missing }
      .map { ($0, CalendarDay(number: $1).iso) }
      + zip(["type", "status", "role", "outcome", "flag", "text", "key"], words).filter { !$1.isNone }.map {
        ($0, extracts.words[$1])
      }
      + zip(["count1", "count2", "count3"], counts).filter { $1 != Column.missing }.map { ($0, String($1)) }
    return ([event.kind.rawValue] + named.map { "\($0)=\($1)" }).joined(separator: " ")
  }
}
