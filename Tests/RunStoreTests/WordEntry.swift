import RunStore
import Vocabulary

/// The ledger's entry of a register's rows, with a made-up hash: the arithmetic of hashes is the claims stage's.
func wordEntry(_ register: WordRegister, _ rows: [[String]], _ ledger: [LedgerEntry]) -> LedgerEntry {
  var entry = LedgerEntry(register.action, subject: register.rawValue, on: ledger.last?.on ?? CalendarDay(number: 1))
  (entry.by, entry.sequence) = ("A Verma", ledger.count + 1)
  entry.previous = ledger.last?.hash ?? LedgerEntry.start
  let digits = String(entry.sequence, radix: 16)
  entry.hash = String(repeating: "0", count: 64 - digits.count) + digits
  return entry
}
