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
      rows.append(
        RecordRow(
          forename: table.forename[names.lowerBound], surname: table.surname[names.lowerBound],
          line: table.line[addresses.lowerBound], postcode: table.postcode[addresses.lowerBound],
          birth: table.birth[record], sex: table.sex[record], isSingle: names.count == 1 && addresses.count == 1,
          filled: filled(record, names, addresses, table)))
    }
    for (index, codes) in further.enumerated() {
      for record in records where codes[record] != 0 {
        rows[record - records.lowerBound].filled |= 1 << UInt16(index + 5)
      }
    }
    return rows
  }

  /// Which of the first five comparisons a record has a value for.
  private static func filled(
    _ record: Int, _ names: Range<Int>, _ addresses: Range<Int>, _ table: LinkageTable
  ) -> UInt16 {
    var filled: UInt16 = 0
    for name in names {
      if table.forename[name] != 0 { filled |= 1 }
      if table.surname[name] != 0 { filled |= 2 }
    }
    if table.birth[record] != 0 { filled |= 4 }
    if table.sex[record] != 0 { filled |= 8 }
    for address in addresses where table.line[address] != 0 || table.postcode[address] != 0 { filled |= 16 }
    return filled
  }
}
