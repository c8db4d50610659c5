import Claims
import Families
import Ingest
import Match
import Normalise
import Outcomes
import Reports
import Vocabulary

/// A night of one family and one doubtful pair, put together by hand. Every text that could only be about somebody holds `canary`.
enum SmallNight {
  static let canary = "Zwetschge"
  static let asOf = CalendarDay(number: 17531)  // 2017-12-31

  static func input(seen: [SeenException] = []) -> ReportInput {
    let extracts = extracts()
    return ReportInput(
      runID: "2017-12-31-3fa9c1d2", ingested: inbox(extracts), extracts: extracts, persons: persons(),
      families: families(),
      outcomes: outcomes(), claims: claims(), seen: seen)
  }

  static func file(_ path: String, seen: [SeenException] = []) throws -> String {
    let files = try ReportsStage.run(input(seen: seen))
    return String(decoding: files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
  }

  private static func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? asOf }

  private static func extracts() -> NormalisedExtracts {
    var extracts = NormalisedExtracts(asOf: asOf)
    extracts.files = [
      "aspire_offences_2017-12-30.csv", "liquidlogic_people_2017-12-30.csv", "\(canary)_2017-12-30.csv",
    ].map {
      var file = ExtractFile(name: $0, feed: String($0.dropLast(15)), dataTo: day("2017-12-30"))
      (file.rows, file.used, file.quarantined) = (3, 2, 1)
      return file
    }
    extracts.feeds = [
      Coverage(feed: "aspire_offences", source: "aspire", to: day("2017-12-30"), maxAgeDays: 45),
      Coverage(feed: "liquidlogic_people", source: "liquidlogic", to: day("2017-10-01"), maxAgeDays: 45),
      Coverage(feed: "dwp_adms", source: "dwp"),
    ]
    extracts.records = [
      record("aspire", "C\(canary)1", 0, 2, "Calum", "<\(canary)> & \"Sons\"", "2003-04-07", "PE1 1AA"),
      record("liquidlogic", "L\(canary)1", 1, 2, "Callum", "\(canary)", "2003-07-04", "PE1 1AA"),
      record("liquidlogic", "L\(canary)2", 1, 3, "=Melanie", "\(canary)", "1979-07-16", "PE1 1AA"),
    ]
    return extracts
  }

  private static func record(
    _ source: String, _ key: String, _ file: UInt16, _ line: Int32, _ forename: String, _ surname: String,
    _ born: String, _ postcode: String
  ) -> SourceRecord {
    var record = SourceRecord(source: source, key: key, feed: file, line: SourceLine(file: file, line: line))
    record.names = [PersonName(surname: surname, forename: forename)]
    record.birth = day(born)
    record.sex = source == "aspire" ? "" : "M"
    record.addresses = [Address(line: "1 \(canary) Road", postcode: postcode)]
    record.numbers = [NationalNumber(.upn, "B8012\(canary)", isTrusted: false)]
    return record
  }

  private static func inbox(_ extracts: NormalisedExtracts) -> IngestedInbox {
    var inbox = IngestedInbox()
    inbox.files = extracts.files
    inbox.feeds = extracts.feeds.map { coverage in
      var feed = IngestedFeed(missing: FeedDeclaration(name: coverage.feed, source: coverage.source, columns: []))
      feed.coverage = coverage
      return feed
    }
    let raw = Array("5,\(canary),\"=1+1\"".utf8)
    inbox.feeds[0].quarantine = [
      QuarantinedRow(
        file: 0, line: 4, code: .rowTooNarrow, reason: "3 cells where the header has 13", raw: raw, cells: [])
    ]
    inbox.exceptions = [
      DataException(
        .unknownFile, stage: .ingest, fileName: "\(canary).csv", message: "\(canary).csv belongs to no feed",
        action: "Name \(canary).csv after its feed.")
    ]
    return inbox
  }

  private static func persons() -> MatchedPersons {
    var persons = MatchedPersons()
    persons.persons = [
      MatchedPerson(id: PersonID("P1"), records: [0]), MatchedPerson(id: PersonID("P2"), records: [1]),
      MatchedPerson(id: PersonID("P3"), records: [2]),
    ]
    persons.links = (0..<3).map { LinkedRecord(person: $0, linkedBy: "alone") }
    persons.links[1].weight = -1_250
    persons.review = [
      DoubtfulPair(
        id: "R1", recordA: 0, recordB: 1, weight: 4_070, probability: 731_000,
        steps: [
          .init(comparison: "address", level: "same postcode", weight: 4_500),
          .init(comparison: "birth", level: "day and month swapped", weight: -1_250),
        ])
    ]
    persons.figures = [
      .init("links by kind", [.init("alone", 3)]),
      .init("records by source", [.init("aspire", 1), .init("liquidlogic", 2)]),
    ]
    return persons
  }

  private static func families() -> FamilyList {
    var list = FamilyList()
    var register = RegisteredFamily(ref: "CF-\(canary)")
    register.registered = day("2016-09-01")
    let members = [1, 2].map { person in
      Membership(
        person: person, personRef: "L\(canary)\(person)", role: person == 1 ? "Child" : "Adult",
        from: day("2016-09-01"), to: nil,
        via: "register", line: nil)
    }
    list.families = [Family(id: FamilyID("F1"), register: register, registerIndex: 0, members: members)]
    return list
  }

  private static func outcomes() -> OutcomeList {
    var list = OutcomeList()
    var held = Outcome(family: 0, measure: "A1", headline: "A", status: .review, qualifiedOn: day("2016-09-01"))
    (held.person, held.personRef, held.reasonCode) = (1, "L\(canary)1", .matchUndecided)
    held.hangsOn = [0]
    held.reason = "A record that may be this person's has an offence."
    (held.planVersion, held.evidence, held.routes) = ("2017-07", [SourceLine(file: 0, line: 2)], ["offence", "tick"])
    var met = Outcome(family: 0, measure: "F10", headline: "F", status: .met, qualifiedOn: day("2016-09-01"))
    (met.person, met.personRef, met.metOn, met.planVersion) = (2, "L\(canary)2", day("2017-03-15"), "2017-07")
    list.outcomes = [held, met]
    list.exceptions = [
      DataException(
        .needUnconfirmed, .review, stage: .outcomes, familyRef: "CF-\(canary)", personRef: "L\(canary)1",
        measure: "A1",
        message: "A1 hangs on a doubtful pair of \(canary)", action: "Judge the pair.", owner: .coordinator)
    ]
    return list
  }

  private static func claims() -> ClaimList {
    var list = ClaimList(asOf: asOf, runID: "2017-12-31-3fa9c1d2")
    var decision = FamilyDecision(family: FamilyID("F1"), familyRef: "CF-\(canary)")
    (decision.engagedOn, decision.isEligible, decision.notMet) = (day("2016-09-01"), true, ["A1 \(canary)"])
    list.decisions = [decision]
    list.files = [
      FileTable(
        "worklist.csv", columns: "family_ref, what_is_missing, unlocks_claim",
        rows: [["CF-\(canary)", "a decision", "Y"]]),
      FileTable(
        "claims/claim_return_2017-18-Q3.csv", isPersonal: false, columns: "authority, amount",
        rows: [["Peterborough", "800.00"]]),
    ]
    return list
  }
}
