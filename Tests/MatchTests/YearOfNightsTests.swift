import Match
import Normalise
import Testing
import Vocabulary

@Suite("Ids through a year of nights")
struct YearOfNightsTests {
  /// What a night did to the ids of the night before.
  private struct Changes {
    var records = 0
    var merged = 0
    var split = 0
  }

  @Test("an id changes only with a merge or a split that is logged with its cause", arguments: [11, 12] as [UInt64])
  func ids(seed: UInt64) {
    var year = YearOfNights(families: 30, seed: seed)
    var previous: [PersonIndexEntry] = []
    var total = Changes()
    for _ in 0..<52 {
      year.pass()
      let extracts = Invented.extracts(year.records)
      let matched = MatchStage.run(extracts, settings: YearOfNightsTests.settings, previous: previous)
      let night = check(matched, extracts, previous, "seed \(seed), week \(year.week)")
      total.records += night.records
      total.merged += night.merged
      total.split += night.split
      previous = MatchStage.index(matched, of: extracts, previous: previous)
    }
    let events = year.events.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    print(
      "seed \(seed): 52 nights, \(previous.count) records in the end, \(events): \(total.records) records changed their id,"
        + " in \(total.merged) merges and \(total.split) splits")
    #expect(total.records <= previous.count / 10, "seed \(seed): \(total.records) of \(previous.count)")
  }

  private static var settings: MatchSettings {
    var settings = MatchSettings()
    settings.registers = ["liquidlogic"]
    return settings
  }

  private func check(
    _ matched: MatchedPersons, _ extracts: NormalisedExtracts, _ previous: [PersonIndexEntry], _ night: String
  ) -> Changes {
    #expect(Set(matched.persons.map(\.id)).count == matched.persons.count, "\(night): an id is given twice")
    let logged = matched.exceptions.filter { $0.code == .personMerged || $0.code == .personSplit }
    #expect(logged.allSatisfy { $0.message.contains(": ") }, "\(night): a change without its cause")
    let known = Dictionary(uniqueKeysWithValues: previous.map { ("\($0.source)/\($0.key)", $0.person) })
    var changes = Changes()
    for (record, link) in zip(extracts.records, matched.links) {
      guard let old = known["\(record.source)/\(record.key)"] else { continue }
      let new = matched.persons[Int(link.person)].id
      if old == new { continue }
      changes.records += 1
      #expect(
        logged.contains { $0.message.contains("person \(old)") && $0.message.contains("\(new)") },
        "\(night): \(old) became \(new) without a word")
    }
    changes.merged = logged.count { $0.code == .personMerged }
    changes.split = logged.count - changes.merged
    return changes
  }
}
