import RunStore
import Testing
import Vocabulary

/// A store in a file of its own, removed afterwards.
private func withStore(_ name: String, _ body: (StateStore) throws -> Void) throws {
  let path = "/tmp/cfetl-ledger-\(name)-\(UInt64.random(in: 0 ... .max)).sqlite"
  defer { for suffix in ["", "-wal", "-shm"] { Files.remove(path + suffix) } }
  try body(StateStore(path))
}

/// Entries with made-up hashes, one behind the other; the arithmetic of hashes is the claims stage's.
private func chain(_ entries: [LedgerEntry], after count: Int = 0) -> [LedgerEntry] {
  func hash(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }
  return entries.enumerated().map { place, entry in
    var sealed = entry
    sealed.sequence = count + place + 1
    sealed.previous = hash(count + place)
    sealed.hash = hash(count + place + 1)
    return sealed
  }
}

private func entry(_ action: LedgerAction, _ claim: String, family: String, people: [String], on day: Int32 = 17_500)
  -> LedgerEntry
{
  let quarter = Quarter(containing: CalendarDay(number: 17_500))
  var entry = LedgerEntry(
    action, claim: ClaimID(claim), quarter: quarter, family: FamilyID(family), familyRef: "ref \"\(family)\"",
    basis: .progress,
    amount: Pence(pounds: 800), on: CalendarDay(number: day))
  entry.scope = "scheme"
  entry.people = people.map { PersonID($0) }
  entry.peopleRefs = people.map { "\\n\($0)\"" }
  entry.measures = ["B1 MET \(people[0])", "F1 MET family"]
  entry.by = "A Verma"
  entry.role = "Audit"
  entry.reason = "so"
  return entry
}

@Suite("The ledger's schema")
struct LedgerTableTests {
  @Test("what is written is read back, with every byte")
  func roundTrip() throws {
    try withStore("round") { store in
      var entries = [
        entry(.proposed, "C1", family: "F1", people: ["P1", "P2"]),
        entry(.approved, "C1", family: "F1", people: ["P1", "P2"]),
      ]
      entries[1].reason = "Zoë said: \"yes\",\nthen 'no'\r\n"
      let sealed = chain(entries)
      try store.append(sealed, contents: [KeptContent(hash: sealed[0].hash, claim: ClaimID("C1"), text: "a\u{1F}b")])
      #expect(try store.ledger() == sealed)
      #expect(try store.keptContents().map(\.text) == ["a\u{1F}b"])
      #expect(try store.liveClaimKeys().count == 6)
    }
  }

  /// What is added to a ledger in which C1 (F1: P1, P2) is approved.
  static let refused: [(String, [LedgerEntry])] = [
    ("the same family", [entry(.proposed, "C2", family: "F1", people: ["P9"])]),
    ("a person under another family", [entry(.proposed, "C2", family: "F2", people: ["P9", "P2"])]),
    (
      "a claim submitted twice",
      [
        entry(.submitted, "C1", family: "F1", people: ["P1", "P2"]),
        entry(.submitted, "C1", family: "F1", people: ["P1", "P2"]),
      ]
    ),
    (
      "submitted without approval",
      [
        entry(.proposed, "C2", family: "F2", people: ["P9"]), entry(.submitted, "C2", family: "F2", people: ["P9"]),
      ]
    ),
    (
      "a person who joins at submission and is claimed",
      [
        entry(.proposed, "C2", family: "F2", people: ["P9"]),
        entry(.approved, "C2", family: "F2", people: ["P1", "P9"]),
      ]
    ),
    ("a day before the last", [entry(.submitted, "C1", family: "F1", people: ["P1"], on: 17_499)]),
  ]

  @Test("refuses", arguments: refused)
  func refuses(name: String, added: [LedgerEntry]) throws {
    try withStore("refuses") { store in
      try store.append(
        chain([
          entry(.proposed, "C1", family: "F1", people: ["P1", "P2"]),
          entry(.approved, "C1", family: "F1", people: ["P1", "P2"]),
        ]))
      #expect(throws: StoreFailure.self, "\(name)") { try store.append(chain(added, after: 2)) }
      #expect(try store.ledger().count == 2, "nothing was written")
    }
  }

  @Test("refuses an entry that does not follow the last one")
  func brokenChain() throws {
    try withStore("chain") { store in
      try store.append(chain([entry(.proposed, "C1", family: "F1", people: ["P1"])]))
      #expect(throws: StoreFailure.self) {
        try store.append(chain([entry(.proposed, "C2", family: "F2", people: ["P2"])], after: 2))
      }
      #expect(throws: StoreFailure.self) {
        try store.append(chain([entry(.proposed, "C2", family: "F2", people: ["P2"])]))
      }
    }
  }

  @Test("a withdrawal frees the family and its people")
  func withdrawal() throws {
    try withStore("withdrawal") { store in
      try store.append(
        chain([
          entry(.proposed, "C1", family: "F1", people: ["P1", "P2"]),
          entry(.withdrawn, "C1", family: "F1", people: ["P1", "P2"]),
          entry(.proposed, "C2", family: "F2", people: ["P2"]),
        ]))
      #expect(try store.ledger().count == 3)
    }
  }

  @Test("an override needs a name, a role and a reason; it ends by another entry")
  func overrides() throws {
    try withStore("overrides") { store in
      func override(by: String, role: String, reason: String) -> MeasureOverride {
        MeasureOverride(
          familyRef: "1", personRef: "2", measure: "F1", status: "NEUTRAL", by: by, role: role, reason: reason,
          from: CalendarDay(number: 1),
          expires: CalendarDay(number: 9), login: "jd")
      }
      for wrong in [
        override(by: " ", role: "r", reason: "x"), override(by: "a", role: "", reason: "x"),
        override(by: "a", role: "r", reason: ""),
      ] {
        #expect(throws: StoreFailure.self) { try store.add(wrong, wordEntry) }
      }
      var right = override(by: "A Verma", role: "Head of service", reason: "has died")
      try store.add(right, wordEntry)
      #expect(try store.overrides() == [right])
      try store.revoke(
        right.id, on: CalendarDay(number: 5), by: "A Verma", reason: "a mistake", login: "jd", wordEntry)
      right.revokedOn = CalendarDay(number: 5)
      #expect(try store.overrides() == [right])
      #expect(try store.ledger().map(\.action) == [.overridden, .overrideRevoked])
      #expect(try [WordRegister.overrides, .revocations].map { try store.rows(of: $0).count } == [1, 1])
      #expect(right.holds(on: CalendarDay(number: 4)) && !right.holds(on: CalendarDay(number: 5)))
    }
  }
}
