import Claims
import Testing
import Vocabulary

@Suite("The chain of the ledger")
struct LedgerChainTests {
  /// A ledger of some claims, all of whose steps are allowed.
  static func ledger(claims: Int) -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    for number in 0..<claims {
      for action in [LedgerAction.proposed, .approved, .submitted, .withdrawn].prefix(number % 4 + 1) {
        var entry = LedgerEntry(
          action, claim: ClaimID("C\(number)"), quarter: Quarter(containing: day("2017-05-01")),
          family: FamilyID("F\(number)"),
          familyRef: "\(number)", basis: .both, amount: Pence(pounds: 800), on: day("2017-05-01").adding(days: number))
        entry.scope = "scheme"
        entry.people = [PersonID("P\(number)"), PersonID("Q\(number)")]
        entry.peopleRefs = ["\(number)1", "\(number)2"]
        entry.measures = ["B1 MET P\(number)", "F1 NEUTRAL family"]
        entry.evidenceHash = String(repeating: "a", count: 64)
        entry.planVersion = "2017-07"
        entry.by = "A Verma"
        entry.role = "Internal audit"
        entry.login = "averma"
        entry.reason = "as agreed"
        entries.append(entry)
      }
    }
    return LedgerChain.seal(entries, after: nil)
  }

  @Test("a ledger that nobody touched verifies")
  func untouched() {
    let ledger = LedgerChainTests.ledger(claims: 9)
    #expect(LedgerChain.faults(ledger, expecting: LedgerChain.head(ledger)).isEmpty)
    #expect(LedgerChain.faults(ledger, expecting: ledger[3].hash).isEmpty, "a head noted earlier")
    #expect(LedgerChain.faults([]).isEmpty)
  }

  @Test("any change of a byte, and any entry removed, swapped or doubled, is found and named; a cut tail by its head")
  func tampered() {
    let seed = UInt64.random(in: 0 ... .max)
    var dice = Dice(seed)
    let ledger = LedgerChainTests.ledger(claims: 9)
    for attempt in 0..<1000 {
      var changed = ledger
      let place = dice.below(ledger.count)
      let what = dice.below(5)
      switch what {
      case 0: changed[place] = LedgerChainTests.flip(changed[place], &dice)
      case 1 where place < ledger.count - 1: changed.remove(at: place)
      case 2: changed.insert(changed[place], at: dice.below(changed.count))
      case 3:
        let other = (place + 1 + dice.below(ledger.count - 1)) % ledger.count
        changed.swapAt(place, other)
      default: changed.removeLast(1 + dice.below(ledger.count))
      }
      let faults = LedgerChain.faults(changed, expecting: LedgerChain.head(ledger))
      #expect(!faults.isEmpty, "seed \(seed), attempt \(attempt), kind \(what)")
      if what == 0 { #expect(faults.contains { $0.entry == place + 1 }, "seed \(seed), attempt \(attempt)") }
      if what < 4, changed.count >= ledger.count {
        #expect(!LedgerChain.faults(changed).isEmpty, "seed \(seed), attempt \(attempt)")
      }
    }
  }

  /// A changed entry that was sealed again, with all that follow, still breaks the rules or the noted head.
  @Test("an entry that the rules would have refused is named")
  func rules() {
    var entries = LedgerChainTests.ledger(claims: 3)
    entries[1].action = .submitted
    let sealed = LedgerChain.seal(entries, after: nil)
    #expect(LedgerChain.faults(sealed).map(\.entry).first == 2)
  }

  /// Changes one byte of one value of an entry.
  static func flip(_ entry: LedgerEntry, _ dice: inout Dice) -> LedgerEntry {
    var entry = entry
    func changed(_ text: String, _ dice: inout Dice) -> String {
      guard !text.isEmpty else { return "x" }
      var bytes = Array(text.utf8)
      let place = dice.below(bytes.count)
      bytes[place] = bytes[place] == 0x78 ? 0x79 : 0x78
      return String(decoding: bytes, as: UTF8.self)
    }
    switch dice.below(18) {
    case 0: entry.sequence += 1 + dice.below(9)
    case 1: entry.previous = changed(entry.previous, &dice)
    case 2: entry.hash = changed(entry.hash, &dice)
    case 3: entry.action = entry.action == .proposed ? .withdrawn : .proposed
    case 4: entry.claim = ClaimID(changed(entry.claim.text, &dice))
    case 5: entry.scope = changed(entry.scope, &dice)
    case 6: entry.quarter = entry.quarter.next
    case 7: entry.family = FamilyID(changed(entry.family.text, &dice))
    case 8: entry.familyRef = changed(entry.familyRef, &dice)
    case 9: entry.people[dice.below(2)] = PersonID("x")
    case 10: entry.peopleRefs = [entry.peopleRefs.joined()]
    case 11: entry.measures.removeLast()
    case 12: entry.basis = .work
    case 13: entry.amount = Pence(entry.amount.amount + 1)
    case 14: entry.evidenceHash = changed(entry.evidenceHash, &dice)
    case 15: entry.on = entry.on.adding(days: 1)
    case 16: entry.by = changed(entry.by, &dice)
    default: entry.reason = changed(entry.reason, &dice)
    }
    return entry
  }
}
