import Match
import Testing

@Suite("The model against last night's")
struct ModelChangesTests {
  private func level(_ comparison: String, _ level: String, _ weight: Int32) -> ModelLevel {
    ModelLevel(comparison: comparison, level: level, person: 900_000_000, stranger: 2_000_000, weight: weight)
  }

  private func rows(_ now: [ModelLevel], _ before: [ModelLevel]) -> [MatchedPersons.Figure.Row] {
    ModelChanges.figure(now, against: before, named: "last night's").rows
  }

  @Test("the first night has nothing to compare with")
  func first() {
    #expect(rows([level("birth", "same", 8_000)], []) == [.init("there is no earlier model to compare with", 0)])
  }

  @Test("an equal model says so")
  func equal() {
    let model = [level("birth", "same", 8_000)]
    #expect(rows(model, model) == [.init("no level weighs otherwise", 0)])
  }

  @Test("the largest change first, whichever way; what is new and what has gone")
  func changes() {
    let before = [level("forename", "same", 7_000), level("birth", "same", 8_000), level("UPN", "same", 20_000)]
    let now = [level("forename", "same", 7_100), level("birth", "same", 7_500), level("NINO", "same", 19_000)]
    let found = rows(now, before)
    #expect(
      found.map(\.name) == [
        "birth, same: 8.000 to 7.500 bits, m 0.900000000 to 0.900000000, u 0.002000000 to 0.002000000",
        "forename, same: 7.000 to 7.100 bits, m 0.900000000 to 0.900000000, u 0.002000000 to 0.002000000",
        "NINO, same: new, 19.000 bits, m 0.900000000, u 0.002000000", "UPN, same: no longer compared",
      ])
    #expect(found.map(\.count) == [-500, 100, 0, 0])
  }

  @Test("not more than a screen can hold")
  func many() {
    let before = (0..<40).map { level("text", "level \($0)", 0) }
    let now = (0..<40).map { level("text", "level \($0)", Int32($0 * 10)) }
    #expect(rows(now, before).map(\.count) == (28..<40).reversed().map { $0 * 10 })
  }
}
