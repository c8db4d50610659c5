/// How many people of different surnames have each address: what tells a home from a hostel, a caravan site, or an office that a system writes for all.
struct AddressCrowds: Sendable {
  /// Surnames at each whole address, by code; 0 where there is none.
  let surnames: [UInt32]
  /// How many times as likely a stranger has each postcode as a stranger has that of a pair that agrees, by code; 1 or less for most.
  let postcodes: [Float]

  /// Surnames above which an address is a hub, where whoever else moved says nothing. In a house that changes hands every few years five or six
  /// families follow each other in the years that a council keeps.
  static let mostOfHome: UInt32 = 8
  /// Surnames above which only those of one surname are taken for one household.
  static let mostOfOneHousehold: UInt32 = 3

  init(_ table: LinkageTable, whole: [UInt32], addresses: Int) {
    var entries: [UInt64] = []
    for record in 0..<table.count {
      let surname = table.surname[table.names(record).lowerBound]
      if surname == 0 { continue }
      for entry in table.addresses(record) where whole[entry] != 0 {
        entries.append(UInt64(whole[entry]) << 32 | UInt64(surname))
      }
    }
    RadixSort.sort(&entries, high: 64)
    var surnames = [UInt32](repeating: 0, count: addresses)
    var last = UInt64.max
    for entry in entries where entry != last {
      surnames[Int(entry >> 32)] += 1
      last = entry
    }
    self.surnames = surnames
    postcodes = AddressCrowds.crowding(table)
  }

  private static func crowding(_ table: LinkageTable) -> [Float] {
    let (counts, total) = CodeCounts.of(table.postcode, distinct: table.postcodes.count)
    let equal = counts.reduce(0.0) { $0 + Double($1) * Double($1) }
    guard equal > 0 else { return counts.map { _ in 1 } }
    return counts.map { Float(Double($0) * total / equal) }
  }

  /// Whether an address is nobody's home in particular.
  func isHub(_ whole: UInt32) -> Bool { surnames[Int(whole)] > AddressCrowds.mostOfHome }

  /// Whether so many surnames were at one of two addresses that people of another surname are taken for another household.
  func isShared(_ one: UInt32, _ other: UInt32) -> Bool {
    max(surnames[Int(one)], surnames[Int(other)]) > AddressCrowds.mostOfOneHousehold
  }
}
