import Claims
import Foundation
import GRDB
import RunStore
import Testing
import Vocabulary

/// A workspace that an earlier version left: its state, as SQL, and its frozen quarter lie under `Tests/Kept`, as that version wrote them.
@Suite("A workspace of version 0.2.0")
struct EarlierVersionTests {
  private static let kept = Program.root.appending(path: "Tests/Kept/0.2.0")
  private static let quarter = "2017-18-Q3"
  /// What that version said of the claims of which people had decided.
  private static let decided = [
    "CBD5KFS9AEG": "SUBMITTED", "CDTQCXJ9PJ5": "SUBMITTED", "CSWTMY4N6TX": "WITHDRAWN", "C7S1ZVWGGND": "SUBMITTED",
  ]

  /// Calls `body` with a desk of that version, which is removed afterwards.
  private func desk(_ body: (SampleNight) throws -> Void) throws {
    try SampleNight.fresh { desk in
      let files = FileManager.default
      try files.createDirectory(atPath: desk.workspace, withIntermediateDirectories: true)
      try files.copyItem(atPath: Self.kept.appending(path: "claims").path, toPath: desk.workspace + "/claims")
      let state = try DatabaseQueue(path: desk.workspace + "/state.sqlite")
      let sql = try String(contentsOf: Self.kept.appending(path: "state.sql"), encoding: .utf8)
      try state.writeWithoutTransaction { try $0.execute(sql: sql) }
      try state.close()
      try body(desk)
    }
  }

  @Test("is looked at as it is, and not changed by it")
  func lookedAt() throws {
    try desk { desk in
      let path = desk.workspace + "/state.sqlite"
      let before = SampleNight.bytes(path)
      let ledger = try StateStore(reading: path).ledger()
      #expect(ledger.count == 22 && LedgerChain.faults(ledger).isEmpty)
      let folder = try desk.cfetl(["claims", "verify", "--folder", desk.workspace + "/claims/" + Self.quarter])
      #expect(folder.code == 0, "\(folder.err)")
      // The extracts that it archived are not kept here, and nothing else is wanting.
      let faults = try desk.cfetl(["ledger", "verify"]).err.split(separator: "\n").filter { $0.contains("ledger: ") }
      #expect(!faults.isEmpty && faults.allSatisfy { $0.contains("gone from the archive") }, "\(faults)")
      #expect(SampleNight.bytes(path) == before)
      let early = try desk.cfetl(["claims", "list"])
      #expect(early.code == 2 && early.err.contains("'cfetl run'"), "the way on: \(early.err)")
    }
  }

  @Test("has, after the next night, the claims that it had, and claims none of their families twice")
  func goesOn() throws {
    try desk { desk in
      let night = try desk.cfetl(["run", "--as-of", "2018-01-11"])
      #expect([0, 1, 3].contains(night.code), "\(night.err)")
      let ledger = try StateStore(reading: desk.workspace + "/state.sqlite").ledger()
      for (claim, action) in Self.decided {
        let last = ledger.last { $0.claim.text == claim && !$0.action.rawValue.hasPrefix("AUDIT") }
        #expect(last?.action.rawValue == action, "\(claim)")
      }
      for claim in Self.decided.keys where Self.decided[claim] == "SUBMITTED" {
        let family = ledger.first { $0.claim.text == claim }?.familyRef
        #expect(Set(ledger.filter { $0.familyRef == family }.map(\.claim.text)) == [claim])
      }
      #expect(LedgerChain.faults(ledger).isEmpty)
      let list = try desk.cfetl(["claims", "list"])
      #expect(list.code == 0, "\(list.err)")
    }
  }

  @Test("one of a later version is not read")
  func later() throws {
    try desk { desk in
      let state = try DatabaseQueue(path: desk.workspace + "/state.sqlite")
      try state.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 what nobody knows yet')") }
      try state.close()
      for words in [["ledger", "verify"], ["run", "--as-of", "2018-01-11", "--unchecked"]] {
        let ending = try desk.cfetl(words)
        #expect(ending.code == 2 && ending.err.contains("a later version"), "\(words): \(ending.err)")
      }
    }
  }
}
