import Linkage
import Match
import Normalise
import Testing
import Vocabulary

@Suite("Why two records are one person or two")
struct PairAccountTests {
  private func account(
    _ records: [SourceRecord], _ a: String, _ b: String, decisions: [MatchDecision] = []
  ) throws -> PairAccount {
    var settings = MatchSettings()
    settings.registers = ["liquidlogic"]
    func name(_ word: String) -> (source: String, key: String) {
      let parts = word.split(separator: ":").map(String.init)
      return (parts[0], parts[1])
    }
    return try #require(
      MatchStage.account(
        Invented.extracts(records), settings: settings, decisions: decisions, first: name(a), second: name(b)))
  }

  private func record(
    _ source: String, _ key: String, _ forename: String = "Nina", _ birth: String = "2007-11-23", nino: String = "",
    at line: String = "12 Larch Road"
  ) -> SourceRecord {
    var record = Invented.record(source, key, forename, "Ashdown", birth, line: line, postcode: "PE1 4QT")
    if !nino.isEmpty { record.numbers = [NationalNumber(.nino, nino, isTrusted: true)] }
    return record
  }

  private func decision(_ verdict: MatchDecision.Verdict) -> MatchDecision {
    MatchDecision(
      sourceA: "aspire", keyA: "1", sourceB: "census", keyB: "1", verdict: verdict, by: "Ann",
      on: CalendarDay(number: 17_500))
  }

  @Test("what decides it comes first", arguments: [true, false])
  func decided(same: Bool) throws {
    let found = try account(
      [record("aspire", "1"), record("census", "1")], "aspire:1", "census:1",
      decisions: [decision(same ? .same : .different)])
    #expect(found.areOne == same)
    #expect(found.reasons.first == "decided: \(same ? "same" : "different"), by Ann on 2017-11-30")
  }

  @Test("a score, a number, and what forbids")
  func direct() throws {
    let alike = [record("aspire", "1"), record("census", "1")]
    #expect(try account(alike, "aspire:1", "census:1").reasons.first?.hasPrefix("linked by score: ") == true)
    let numbered = [record("dwp", "1", nino: "AB123456A"), record("census", "1", nino: "AB123456C")]
    #expect(try account(numbered, "census:1", "dwp:1").reasons == ["linked by NINO: both have the same"])
    let two = [record("dwp", "1", nino: "AB123456A"), record("census", "1", nino: "AB123457A")]
    #expect(try account(two, "census:1", "dwp:1").reasons == ["cannot be one person: they have two NINOs"])
    let register = [record("liquidlogic", "1"), record("liquidlogic", "2")]
    #expect(
      try account(register, "liquidlogic:1", "liquidlogic:2").reasons == [
        "cannot be one person: liquidlogic holds each person once, and has both"
      ])
  }

  @Test("fellow records that cannot be one keep the two apart")
  func between() throws {
    let records = [
      record("aspire", "1"), record("census", "1"), record("dwp", "1", nino: "AB123456A"),
      record("ecins", "1", nino: "AB123457A"),
    ]
    let found = try account(
      records, "aspire:1", "ecins:1",
      decisions: [
        MatchDecision(
          sourceA: "aspire", keyA: "1", sourceB: "dwp", keyB: "1", verdict: .same, by: "Ann",
          on: CalendarDay(number: 17_500))
      ])
    #expect(!found.areOne)
    #expect(found.reasons.first?.contains("dwp:1 and ecins:1 cannot be one person: they have two NINOs") == true)
  }

  @Test("a record that was never a candidate is scored all the same")
  func never() throws {
    let records = [record("aspire", "1"), record("census", "1", "Bob", "1950-01-02", at: "99 Mill Lane")]
    let found = try account(records, "aspire:1", "census:1")
    #expect(!found.areOne)
    #expect(found.wasCandidate == nil)
    #expect(found.reasons.first?.hasPrefix("the score is too low: -") == true)
    let explanation = try #require(found.explanation)
    #expect(abs((explanation.waterfall.last?.total ?? 0) - explanation.weight) < 0.001)
  }

  @Test("one person through a third record")
  func chain() throws {
    var key = record("salesforce", "9", "", "", at: "")
    key.names = []
    key.refersTo = [SourceRecord.Reference(source: "census", key: "1")]
    let found = try account([record("aspire", "1"), record("census", "1"), key], "aspire:1", "salesforce:9")
    #expect(found.areOne)
    #expect(found.chain.last == "census:1 and salesforce:9: reference")
    #expect(found.chain.count == 2)
  }
}
