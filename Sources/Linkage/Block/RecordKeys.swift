import Vocabulary

/// The keys of records under one rule: 64-bit hashes of the parts, none where a part is missing.
///
/// Nearly every record has one name, one address and so one key; a record with several names or addresses, or a name of which a part has several
/// values, has one for each combination.
struct RecordKeys {
  private let hashes: PartHashes
  private let parts: [BlockingRule.Part]
  /// For each part the hashes by code; empty for a part that needs none.
  private let tables: [[UInt32]]

  private static let seed: UInt64 = 0x51ed_270b

  init(_ hashes: PartHashes, _ rule: BlockingRule) {
    self.hashes = hashes
    parts = rule.parts
    tables = rule.parts.map(hashes.table)
  }

  /// Hands the keys of a record to `body`, each once.
  @inline(__always) func forEach(of record: Int, _ body: (UInt64) -> Void) {
    let names = hashes.table.names(record)
    let addresses = hashes.table.addresses(record)
    if names.count == 1, addresses.count == 1, let key = single(record, names.lowerBound, addresses.lowerBound) {
      if key != 0 { body(key) }
    } else {
      for key in combinations(record, names, addresses) { body(key) }
    }
  }

  /// The only key of a record, 0 where it has none; nil where it may have several.
  @inline(__always) private func single(_ record: Int, _ name: Int, _ address: Int) -> UInt64? {
    var key = RecordKeys.seed
    for index in parts.indices {
      let hash = hashes.hash(parts[index], tables[index], record, name, address)
      if hash == 0 { return 0 }
      if hash == PartHashes.several { return nil }
      key = Mixing.join(key, UInt64(hash))
    }
    return key
  }

  private func combinations(_ record: Int, _ names: Range<Int>, _ addresses: Range<Int>) -> [UInt64] {
    var keys = [RecordKeys.seed]
    for (part, table) in zip(parts, tables) {
      var values: [UInt32] = []
      for value in hashes.all(part, table, record, names, addresses) where value != 0 && !values.contains(value) {
        values.append(value)
      }
      keys = keys.flatMap { key in values.map { Mixing.join(key, UInt64($0)) } }
      if keys.isEmpty { break }
    }
    return keys
  }
}
