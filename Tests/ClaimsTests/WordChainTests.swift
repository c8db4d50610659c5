import Claims
import Testing
import Vocabulary

@Suite("People's words in the ledger's chain")
struct WordChainTests {
  /// A register of a few rows and the entries that were made as it grew.
  private func made(_ dice: inout Dice) -> (rows: [[String]], entries: [LedgerEntry]) {
    let rows = (0..<(1 + dice.below(8))).map { ["\($0 + 1)", "word \(dice.below(3))", ""] }
    let hashes = WordChain.hashes(rows)
    let places = (1...rows.count).filter { $0 == rows.count || dice.once(in: 3) }
    let entries = places.map { place in
      var entry = LedgerEntry(.decided, subject: "decisions", on: day("2017-10-01"))
      entry.evidenceHash = hashes[place]
      return entry
    }
    return (rows, entries)
  }

  @Test("what was written is right, and any row changed, removed, swapped or added is found", arguments: 0..<300)
  func edited(seed: Int) {
    var dice = Dice(UInt64(seed))
    let (rows, entries) = made(&dice)
    #expect(WordChain.faults("decisions", rows, entries: entries, isOlder: false).isEmpty, "seed \(seed)")
    var edited = rows
    let place = dice.below(rows.count)
    switch dice.below(5) {
    case 0: edited[place][1] += "x"
    case 1: edited.remove(at: place)
    case 2: edited.insert(["9", "word", ""], at: place)
    case 3: edited.append(["9", "word", ""])
    default: edited[place] = [edited[place][0] + edited[place][1], edited[place][2]]
    }
    #expect(!WordChain.faults("decisions", edited, entries: entries, isOlder: false).isEmpty, "seed \(seed)")
  }

  @Test("rows of a time without entries stand, until the ledger has one of them")
  func older() {
    let rows = [["1", "same"]]
    #expect(WordChain.faults("decisions", rows, entries: [], isOlder: true).isEmpty)
    #expect(!WordChain.faults("decisions", rows, entries: [], isOlder: false).isEmpty)
  }
}
