import CustomDump
import Reports
import Testing
import Vocabulary

struct ReportsStageTests {
  @Test func theFilesOfANightInOrder() throws {
    let files = try ReportsStage.run(SmallNight.input())
    expectNoDifference(
      files.map { "\($0.path) \($0.label.rawValue)" },
      [
        "claims/claim_return_2017-18-Q3.csv aggregate", "exceptions.csv personal", "exceptions_summary.csv aggregate",
        "members.csv personal", "outcomes.csv personal", "people.csv personal",
        "quarantine/aspire_offences.csv personal",
        "report.html aggregate", "review.csv personal", "review.html personal", "worklist.csv personal",
      ])
  }

  @Test func twiceTheSameBytes() throws {
    let first = try ReportsStage.run(SmallNight.input())
    let second = try ReportsStage.run(SmallNight.input())
    #expect(first == second)
  }

  @Test(arguments: [
    (
      "people.csv",
      """
      person_id,source,record_key,feed,file,line,linked_by,match_weight
      P1,aspire,C*1,aspire_offences,aspire_offences_2017-12-30.csv,2,alone,
      P2,liquidlogic,L*1,liquidlogic_people,liquidlogic_people_2017-12-30.csv,2,alone,-1.250
      P3,liquidlogic,L*2,liquidlogic_people,liquidlogic_people_2017-12-30.csv,3,alone,

      """
    ),
    (
      "members.csv",
      """
      family_id,family_ref,person_id,person_ref,role,from,to,via
      F1,CF-*,P2,L*1,Child,2016-09-01,,register
      F1,CF-*,P3,L*2,Adult,2016-09-01,,register

      """
    ),
    (
      "outcomes.csv",
      """
      as_of,family_id,family_ref,person_id,person_ref,measure,headline,status,qualified_on,routes,window_from,window_to,met_on,due_on,\
      reason_code,reason,plan_version,evidence
      2017-12-31,F1,CF-*,P2,L*1,A1,A,REVIEW,2016-09-01,"offence;tick",,,,,NEED_UNCONFIRMED,A record that may be this person's has an \
      offence.,2017-07,aspire_offences_2017-12-30.csv:2
      2017-12-31,F1,CF-*,P3,L*2,F10,F,MET,2016-09-01,,,,2017-03-15,,,,2017-07,

      """
    ),
    (
      "review.csv",
      """
      pair_id,weight,probability,record_a,record_b,agrees,differs,families_affected,claims_affected
      R1,4.070,0.731000,aspire:C*1,liquidlogic:L*1,address: same postcode,birth: day and month swapped,CF-*,CF-*

      """
    ),
    (
      "quarantine/aspire_offences.csv",
      "file,line,code,reason,raw\naspire_offences_2017-12-30.csv,4,ROW_TOO_NARROW,3 cells where the header has 13,\"5,*,\"\"=1+1\"\"\"\n"
    ),
    (
      "exceptions_summary.csv",
      "severity,code,count,new,cleared\nREVIEW,NEED_UNCONFIRMED,1,1,0\nWARN,UNKNOWN_FILE,1,1,0\n"
    ),
  ])
  func aFileIsWrittenAsTheContractSays(path: String, expected: String) throws {
    let written = try SmallNight.file(path).replacing(SmallNight.canary, with: "*")
    expectNoDifference(written, expected)
  }

  @Test func anExceptionKeepsItsIDAndItsFirstNight() throws {
    let first = try SmallNight.file("exceptions.csv").split(separator: "\n")[1].split(separator: ",")
    let day = try #require(CalendarDay(iso: "2017-11-05"))
    let seen = [
      SeenException(id: String(first[0]), code: "NEED_UNCONFIRMED", severity: .review, firstSeen: day, lastSeen: day),
      SeenException(id: "XGONE", code: "ROW_LATE", severity: .info, firstSeen: day, lastSeen: day),
    ]
    let second = try SmallNight.file("exceptions.csv", seen: seen).split(separator: "\n")[1].split(separator: ",")
    #expect(second[0] == first[0])
    #expect(first[1] == "2017-12-31" && second[1] == "2017-11-05" && second[2] == "2017-12-31")
    let summary = try SmallNight.file("exceptions_summary.csv", seen: seen)
    #expect(
      summary
        == "severity,code,count,new,cleared\nREVIEW,NEED_UNCONFIRMED,1,0,0\nWARN,UNKNOWN_FILE,1,1,0\nINFO,ROW_LATE,0,0,1\n"
    )
  }
}
