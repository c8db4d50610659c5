import Vocabulary

/// The homes of a table: addresses of which the spellings are joined, and who stayed there when.
struct Homes {
  private let table: LinkageTable
  private let book: AddressBook
  private(set) var stays: [Stay] = []
  private var sets: DisjointSets
  /// Line and postcode of an address, by number.
  private var places: [(line: UInt32, postcode: UInt32)] = [(0, 0)]

  init(_ table: LinkageTable, _ book: AddressBook, person: [UInt32]) {
    self.table = table
    self.book = book
    var codes = PairCodes()
    for record in 0..<table.count {
      for entry in table.addresses(record) where table.line[entry] != 0 || book.isWhole[Int(table.postcode[entry])] {
        let home = codes.code(table.line[entry], table.postcode[entry])
        if Int(home) == places.count { places.append((table.line[entry], table.postcode[entry])) }
        let surname = table.surname[table.names(record).lowerBound]
        stays.append(
          Stay(person: person[record], home: home, day: table.seen[record], surname: surname, record: UInt32(record)))
      }
    }
    sets = DisjointSets(places.count)
    joinSpellings()
    joinNeighbouringSpellings()
    joinBySurname()
    settle()
  }

  /// Whether an address names a house; a postcode or a street alone does not.
  private func namesHouse(_ home: UInt32) -> Bool {
    book.house[Int(places[Int(home)].line)] != 0 || places[Int(home)].line != 0 && places[Int(home)].postcode != 0
  }

  /// Joins the addresses of one person that differ by a slip, or in the postcode alone.
  private mutating func joinSpellings() {
    stays.sort { ($0.person, $0.home, $0.record) < ($1.person, $1.home, $1.record) }
    for run in Stay.runs(stays) {
      var homes: [UInt32] = []
      for stay in stays[run] where homes.last != stay.home && namesHouse(stay.home) && homes.count < 40 {
        homes.append(stay.home)
      }
      for left in homes.indices {
        for right in homes[(left + 1)...] where isOneAddress(homes[left], right) { sets.join(homes[left], right) }
      }
    }
  }

  private func isOneAddress(_ left: UInt32, _ right: UInt32) -> Bool {
    places[Int(left)].line == places[Int(right)].line || isOneHouse(left, right)
  }

  /// Whether two addresses are of one postcode, with the same numbers and lines that are alike.
  private func isOneHouse(_ left: UInt32, _ right: UInt32) -> Bool {
    let (ours, theirs) = (places[Int(left)], places[Int(right)])
    return ours.postcode == theirs.postcode && book.isClose(ours.line, theirs.line)
  }

  /// Joins the addresses of one postcode and one house number whose lines are alike, whoever lives there, but for
  /// flats of one house.
  private mutating func joinNeighbouringSpellings() {
    var byHouse: [UInt64] = []
    for home in places.indices.dropFirst() {
      let (line, postcode) = places[home]
      let house = book.house[Int(line)]
      if house != 0, book.isWhole[Int(postcode)] {
        byHouse.append(Mixing.join(UInt64(postcode), UInt64(house)) & 0xFFFF_FFFF_0000_0000 | UInt64(home))
      }
    }
    RadixSort.sort(&byHouse, low: 32, high: 64)
    var start = 0
    while start < byHouse.count {
      var end = start + 1
      while end < byHouse.count, byHouse[end] >> 32 == byHouse[start] >> 32 { end += 1 }
      let homes = byHouse[start..<min(end, start + 40)].map { UInt32(truncatingIfNeeded: $0) }
      for left in homes.indices {
        for right in homes[(left + 1)...]
        where isOneHouse(homes[left], right)
          && !book.areTwoFlats(places[Int(homes[left])].line, places[Int(right)].line)
        { sets.join(homes[left], right) }
      }
      start = end
    }
  }

  /// Joins addresses of one line where the same surname lives, unless the postcodes are far apart.
  private mutating func joinBySurname() {
    var byLine: [UInt64: Set<UInt32>] = [:]
    for stay in stays where stay.surname != 0 && namesHouse(stay.home) {
      byLine[UInt64(places[Int(stay.home)].line) << 32 | UInt64(stay.surname), default: []].insert(stay.home)
    }
    for (_, homes) in byLine.sorted(by: { $0.key < $1.key }) where homes.count > 1 && homes.count <= 6 {
      let sorted = homes.sorted()
      for left in sorted.indices {
        for right in sorted[(left + 1)...] where isSameArea(sorted[left], right) { sets.join(sorted[left], right) }
      }
    }
  }

  private func isSameArea(_ left: UInt32, _ right: UInt32) -> Bool {
    let (ours, theirs) = (places[Int(left)].postcode, places[Int(right)].postcode)
    if !book.isWhole[Int(ours)] || !book.isWhole[Int(theirs)] { return true }
    return book.sector[Int(ours)] == book.sector[Int(theirs)] || book.isNear(ours, theirs)
  }

  /// Writes each stay's home as the first of its set. A stay that names no house goes to the one house of its postcode, or of its street, where the
  /// same surname lives; where there is none, or several, it says nothing.
  private mutating func settle() {
    var byPostcode: [UInt64: UInt32?] = [:]
    for index in stays.indices where namesHouse(stays[index].home) {
      let postcode = places[Int(stays[index].home)].postcode
      stays[index].home = sets.find(stays[index].home)
      guard book.isWhole[Int(postcode)] else { continue }
      let key = UInt64(postcode) << 32 | UInt64(stays[index].surname)
      if let known = byPostcode[key] {
        if known != stays[index].home { byPostcode[key] = .some(nil) }
      } else {
        byPostcode[key] = stays[index].home
      }
    }
    stays = stays.compactMap { stay in
      if namesHouse(stay.home) { return stay }
      var settled = stay
      guard let home = byPostcode[UInt64(places[Int(stay.home)].postcode) << 32 | UInt64(stay.surname)] ?? nil else {
        return nil
      }
      settled.home = home
      return settled
    }
    stays.sort { ($0.person, $0.day, $0.home, $0.record) < ($1.person, $1.day, $1.home, $1.record) }
  }
}
