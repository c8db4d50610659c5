import RunStore
import Testing
import Vocabulary

@Suite("Decisions about pairs") struct MatchDecisionTableTests {
  private func decision(_ verdict: MatchDecision.Verdict, turned: Bool = false) -> MatchDecision {
    let (a, b) = turned ? (("dwp", "7"), ("census", "1")) : (("census", "1"), ("dwp", "7"))
    return MatchDecision(
      sourceA: a.0, keyA: a.1, sourceB: b.0, keyB: b.1, verdict: verdict, by: "Ann", on: CalendarDay(number: 17_500))
  }

  private func store(_ body: (StateStore) throws -> Void) throws {
    let path = "/tmp/cfetl-decisions-\(UInt64.random(in: 0 ... .max)).sqlite"
    defer { for suffix in ["", "-wal", "-shm"] { Files.remove(path + suffix) } }
    try body(StateStore(path))
  }

  @Test("the last of several in one file stands, whatever stood before")
  func lastStands() throws {
    try store { store in
      let first = try store.add([decision(.different)], wordEntry)
      let second = try store.add([decision(.same), decision(.different)], wordEntry)
      let standing = try store.decisions().map(\.verdict)
      #expect([first, second] == [1, 2])
      #expect(standing == [.different])
    }
  }

  @Test("the same row twice is one decision, whichever record stands first")
  func once() throws {
    try store { store in
      let first = try store.add([decision(.same), decision(.same), decision(.same, turned: true)], wordEntry)
      let again = try store.add([decision(.same)], wordEntry)
      let standing = try store.decisions().count
      #expect([first, again, standing] == [1, 0, 1])
    }
  }

  @Test("an old file that comes in again takes back nobody's later word, and an old word is no new one")
  func oldFile() throws {
    func dated(_ verdict: MatchDecision.Verdict, _ day: Int32) -> MatchDecision {
      var decision = decision(verdict)
      decision.on = CalendarDay(number: day)
      return decision
    }
    try store { store in
      let counts = try [dated(.same, 17_500), dated(.different, 17_510), dated(.same, 17_500), dated(.unsure, 17_505)]
        .map {
          try store.add([$0], wordEntry)
        }
      let standing = try store.decisions()
      #expect(counts == [1, 1, 0, 1])
      #expect(standing == [dated(.different, 17_510)])
    }
  }
}
