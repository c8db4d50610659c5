public import Vocabulary

/// The rows of a register as a chain: each row's hash has that of the row before in it, so that an entry of the ledger with the last one
/// stands for all of them, in their order.
public enum WordChain {
  /// The hash after no row, after the first, and so on.
  public static func hashes(_ rows: [[String]]) -> [String] {
    rows.reduce(into: [LedgerEntry.start]) { hashes, row in
      hashes.append(Digest.of([hashes[hashes.count - 1]] + row))
    }
  }

  /// What shows that a register is not as the ledger has it, in words.
  ///
  /// - Parameters:
  ///   - name: the register, as the words call it.
  ///   - entries: the ledger's entries about it, in order.
  ///   - isOlder: whether its rows are of a time when the ledger had no such entries.
  public static func faults(_ name: String, _ rows: [[String]], entries: [LedgerEntry], isOlder: Bool) -> [String] {
    let hashes = hashes(rows)
    var covered = 0
    for entry in entries {
      guard let place = hashes[covered...].firstIndex(of: entry.evidenceHash) else {
        return ["\(name): a row that entry \(entry.sequence) has was changed or removed"]
      }
      covered = place
    }
    return covered == rows.count || (isOlder && entries.isEmpty)
      ? [] : ["\(name): \(rows.count - covered) rows were added past the program, as the ledger has no entry of them"]
  }
}
