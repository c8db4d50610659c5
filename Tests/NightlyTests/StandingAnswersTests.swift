import Nightly
import Testing
import Vocabulary

@Suite("Answers that stand")
struct StandingAnswersTests {
  private func decision(_ a: String, _ b: String, _ verdict: MatchDecision.Verdict) -> MatchDecision {
    MatchDecision(
      sourceA: "dwp", keyA: a, sourceB: "one", keyB: b, verdict: verdict, by: "Ann", on: CalendarDay(number: 17_500))
  }

  @Test(
    "contradictions are found through any number of records",
    arguments: [
      ([("1", "1"), ("2", "1")], ("2", "1"), 1), ([("1", "1")], ("1", "1"), 1), ([("1", "1")], ("2", "1"), 0),
      ([("1", "1"), ("1", "2"), ("2", "2"), ("2", "3")], ("1", "3"), 1), ([], ("1", "1"), 0),
    ])
  func contradictions(same: [(String, String)], different: (String, String), count: Int) {
    let answers = StandingAnswers(
      same.map { decision($0.0, $0.1, .same) } + [decision(different.0, different.1, .different)])
    #expect(answers.contradictions.count == count)
    #expect(answers.contradictions.allSatisfy { $0.contains("dwp:\(different.0)") && $0.contains("Ann, 2017-11-30") })
  }

  @Test("what changes, and what stands")
  func stands() {
    let answers = StandingAnswers([decision("1", "1", .same)])
    #expect(answers.stands(decision("1", "1", .same)) && !answers.changes(by: decision("1", "1", .same)))
    #expect(!answers.stands(decision("1", "1", .different)) && answers.changes(by: decision("1", "1", .different)))
    #expect(!answers.changes(by: decision("2", "1", .same)))
  }
}
