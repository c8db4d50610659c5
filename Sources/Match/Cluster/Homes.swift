import Vocabulary

/// The homes of a table: sets of addresses that are one, and who stayed there when.
struct Homes {
  private let table: LinkageTable
  private let book: AddressBook
  private var stays: [Stay] = []
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
  }

  // MARK: One address, written in two ways

  /// Joins the addresses of one person that differ by a slip or by the postcode alone.
  mutating func joinSpellings() {
    stays.sort { ($0.person, $0.home, $0.record) < ($1.person, $1.home, $1.record) }
    forEachRun(by: \.person) { homes, run, sets in
      let distinct = homes.distinct(run)
      for left in distinct.indices {
        for right in distinct[(left + 1)...] where homes.isOneAddress(distinct[left], right) {
          sets.join(distinct[left], right)
        }
      }
    }
  }

  /// Joins an address with another of the same line, or, without a line, of the same postcode, where the same surname lives there and nowhere else.
  mutating func joinBySurname() {
    var byLine: [UInt64: Set<UInt32>] = [:]
    for stay in stays where stay.surname != 0 && places[Int(stay.home)].line != 0 {
      byLine[UInt64(places[Int(stay.home)].line) << 32 | UInt64(stay.surname), default: []].insert(stay.home)
    }
    for (_, homes) in byLine.sorted(by: { $0.key < $1.key }) where homes.count > 1 && homes.count <= 6 {
      let sorted = homes.sorted()
      for left in sorted.indices {
        for right in sorted[(left + 1)...] where isSameArea(sorted[left], right) { sets.join(sorted[left], right) }
      }
    }
  }

  private func distinct(_ run: Range<Int>) -> [UInt32] {
    var distinct: [UInt32] = []
    for stay in stays[run] where distinct.last != stay.home { distinct.append(stay.home) }
    return distinct.count > 40 ? Array(distinct.prefix(40)) : distinct
  }

  private func isOneAddress(_ left: UInt32, _ right: UInt32) -> Bool {
    let (ours, theirs) = (places[Int(left)], places[Int(right)])
    if ours.line == theirs.line { return ours.line != 0 }
    if ours.line == 0 || theirs.line == 0 { return ours.postcode == theirs.postcode }
    return ours.postcode == theirs.postcode && book.isClose(ours.line, theirs.line)
  }

  /// The same line and surname: one home, unless both postcodes are whole and of different sectors by more than a slip.
  private func isSameArea(_ left: UInt32, _ right: UInt32) -> Bool {
    let (ours, theirs) = (places[Int(left)].postcode, places[Int(right)].postcode)
    if !book.isWhole[Int(ours)] || !book.isWhole[Int(theirs)] { return true }
    return book.sector[Int(ours)] == book.sector[Int(theirs)] || book.isNear(ours, theirs)
  }

  // MARK: Moves

  /// Joins two homes where somebody has both and the days do not overlap: everybody left the one before anybody was seen at the other.
  mutating func joinMoves() {
    let spans = spans()
    var shared: [UInt64: Int] = [:]
    stays.sort { ($0.person, $0.home, $0.record) < ($1.person, $1.home, $1.record) }
    var start = 0
    while start < stays.count {
      var end = start + 1
      while end < stays.count, stays[end].person == stays[start].person { end += 1 }
      let homes = Set(stays[start..<end].map { sets.find($0.home) }).sorted()
      for (left, right) in zip(homes, homes.dropFirst()) where homes.count <= 4 {
        shared[UInt64(left) << 32 | UInt64(right), default: 0] += 1
      }
      if homes.count == 3 { shared[UInt64(homes[0]) << 32 | UInt64(homes[2]), default: 0] += 1 }
      start = end
    }
    for (pair, people) in shared.sorted(by: { $0.key < $1.key }) {
      let (left, right) = (UInt32(pair >> 32), UInt32(pair & 0xFFFF_FFFF))
      guard let ours = spans[left], let theirs = spans[right] else { continue }
      let isApart = ours.last <= theirs.first || theirs.last <= ours.first
      let isMost = people * 2 >= min(ours.people, theirs.people) && people > 1
      if isApart || isMost || min(ours.people, theirs.people) == people { sets.join(left, right) }
    }
  }

  /// First and last day, and number of people, of each home.
  private mutating func spans() -> [UInt32: (first: Int32, last: Int32, people: Int)] {
    var spans: [UInt32: (first: Int32, last: Int32, people: Int)] = [:]
    var people = Set<UInt64>()
    for stay in stays {
      let home = sets.find(stay.home)
      let isNew = people.insert(UInt64(home) << 32 | UInt64(stay.person)).inserted
      var span = spans[home] ?? (Int32.max, Int32.min, 0)
      if stay.day != Column.missing {
        span.first = min(span.first, stay.day)
        span.last = max(span.last, stay.day)
      }
      span.people += isNew ? 1 : 0
      spans[home] = span
    }
    return spans
  }

  // MARK: Where somebody belongs

  /// The home of each person, by the person's first record: where most of their records are, of equals the latest.
  mutating func mainHomes() -> [UInt32?] {
    var homes = [UInt32?](repeating: nil, count: table.count)
    var start = 0
    while start < stays.count {
      var end = start + 1
      while end < stays.count, stays[end].person == stays[start].person { end += 1 }
      var counts: [UInt32: (records: Int, last: Int32)] = [:]
      for stay in stays[start..<end] {
        let home = sets.find(stay.home)
        let known = counts[home] ?? (0, Int32.min)
        counts[home] = (known.records + 1, max(known.last, stay.day))
      }
      homes[Int(stays[start].person)] =
        counts.max { ($0.value.records, $0.value.last, $1.key) < ($1.value.records, $1.value.last, $0.key) }?.key
      start = end
    }
    return homes
  }

  private mutating func forEachRun(
    by key: KeyPath<Stay, UInt32>, _ body: (Homes, Range<Int>, inout DisjointSets) -> Void
  ) {
    var joined = sets
    var start = 0
    while start < stays.count {
      var end = start + 1
      while end < stays.count, stays[end][keyPath: key] == stays[start][keyPath: key] { end += 1 }
      if end - start > 1 { body(self, start..<end, &joined) }
      start = end
    }
    sets = joined
  }
}
