import Foundation
import GRDB
import RunStore
import Testing
import Vocabulary

@Suite("A desk of a version whose ledger had no entries of people's words")
struct OlderDeskTests {
  /// Makes the state what such a version left: verdicts and an override in their tables, and nothing of them in the ledger.
  private func age(_ night: SampleNight) throws {
    let queue = try DatabaseQueue(path: night.workspace + "/state.sqlite")
    defer { try? queue.close() }
    try queue.write { db in
      try db.execute(
        sql: """
          DROP TABLE unsealed_register;
          DELETE FROM grdb_migrations WHERE identifier LIKE '3 %';
          INSERT INTO match_decision (source_a, key_a, source_b, key_b, verdict, decided_by, decided_on)
            VALUES ('census', '1', 'one', '2', 'different', 'Jo', 17000);
          INSERT INTO measure_override
            VALUES ('O1', 'CF-0000001', '', 'B1', 'NEUTRAL', 'Cal', 'Head', 'agreed', 17000, 17001, 'cal');
          """)
    }
  }

  private func edit(_ night: SampleNight, _ sql: String) throws {
    let queue = try DatabaseQueue(path: night.workspace + "/state.sqlite")
    defer { try? queue.close() }
    try queue.write { db in
      try db.execute(sql: "DROP TRIGGER IF EXISTS match_decision_no_update; \(sql)")
    }
  }

  @Test("opens, verifies, and has its words in the chain from the first command on claims on")
  func opened() throws {
    try SampleNight.copied { night in
      try age(night)
      #expect(try night.cfetl(["ledger", "verify"]).code == 0)
      #expect(try night.cfetl(["claims", "list"]).code == 0)
      #expect(try night.cfetl(["ledger", "verify"]).code == 0)
      let state = try StateStore(reading: night.workspace + "/state.sqlite")
      #expect(try Set(state.ledger().map(\.action)).isSuperset(of: [.decided, .overridden]))
      #expect(try state.unsealedRegisters().isEmpty)
      try edit(night, "UPDATE match_decision SET verdict = 'same'")
      let ending = try night.cfetl(["ledger", "verify"])
      #expect(ending.code == 2 && ending.err.contains("match_decision"), "\(ending.err)")
      #expect(try night.cfetl(["claims", "propose"]).code == 2)
    }
  }
}
