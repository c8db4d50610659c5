/// What is compared of a record, side by side in memory: nearly every comparison fetches two of these and nothing else.
struct RecordRow: Sendable {
  /// Codes of the record's first name and first address.
  var forename: UInt32
  var surname: UInt32
  var line: UInt32
  var postcode: UInt32
  var birth: Int32
  var sex: UInt8
  /// Whether there is no further name or address.
  var isSingle: Bool
  /// Which comparisons have a value, a bit each.
  var filled: UInt16

  /// The rows of some records.
  ///
  /// - Parameter further: codes of the further comparisons.
  static func rows(_ records: Range<Int>, of table: LinkageTable, further: [[UInt32]]) -> [RecordRow] {
    var rows: [RecordRow] = []
    rows.reserveCapacity(records.count)
    for record in records {
      let (names, addresses) = (table.names(record), table.addresses(record))
      let filled = [
        names.contains { table.forename[$0] != 0 }, names.contains { table.surname[$0] != 0 }, table.birth[record] != 0,
        table.sex[record] != 0, addresses.contains { table.line[$0] != 0 || table.postcode[$0] != 0 },
      ]
      rows.append(
        RecordRow(
          forename: table.forename[names.lowerBound], surname: table.surname[names.lowerBound],
          line: table.line[addresses.lowerBound], postcode: table.postcode[addresses.lowerBound],
          birth: table.birth[record], sex: table.sex[record], isSingle: names.count == 1 && addresses.count == 1,
          filled: filled.indices.reduce(0) { filled[$1] ? $0 | 1 << UInt16($1) : $0 }))
    }
    for (index, codes) in further.enumerated() {
      for record in records where codes[record] != 0 {
        rows[record - records.lowerBound].filled |= 1 << UInt16(index + 5)
      }
    }
    return rows
  }
}
