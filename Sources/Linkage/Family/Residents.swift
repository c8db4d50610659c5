import Vocabulary

/// All residents, and who lived where.
struct Residents {
  private(set) var people: [Resident] = []
  /// Dwellings by resident, then home.
  private(set) var dwellings: [Dwelling] = []
  /// Surnames of all residents, one after the other.
  private(set) var surnames: [UInt32] = []
  /// Who was born from this year on is a child.
  let firstYearOfChildren: Int32

  /// - Parameters:
  ///   - stays: in order of person.
  ///   - person: for each record the first record of its person.
  init(_ stays: [Stay], _ table: LinkageTable, person: [UInt32]) {
    firstYearOfChildren = Residents.today(table) - 17
    for run in Stay.runs(stays) { settle(stays[run].sorted { ($0.home, $0.day) < ($1.home, $1.day) }) }
    describe(table, person)
  }

  /// The year of the latest record; where no record has a day, the year in which the youngest was born.
  private static func today(_ table: LinkageTable) -> Int32 {
    if let day = table.seen.max(), day != Column.missing { return Int32(CalendarDay(number: day).components.year) }
    return (table.birth.max() ?? 0) / 10_000
  }

  private mutating func settle(_ stays: [Stay]) {
    let start = dwellings.count
    let resident = UInt32(people.count)
    for stay in stays {
      if dwellings.count > start, dwellings[dwellings.count - 1].home == stay.home {
        dwellings[dwellings.count - 1].last = stay.day
      } else {
        dwellings.append(Dwelling(resident: resident, home: stay.home, first: stay.day, last: stay.day))
      }
    }
    let latest = dwellings[start...].map(\.last).max() ?? Column.missing
    for index in start..<dwellings.count { dwellings[index].isLatest = dwellings[index].last == latest }
    people.append(Resident(person: stays[0].person, dwellings: start..<dwellings.count))
  }

  /// Fills in years, sexes and surnames from all records, those without an address too.
  private mutating func describe(_ table: LinkageTable, _ person: [UInt32]) {
    var position = [UInt32](repeating: UInt32.max, count: person.count)
    for (index, resident) in people.enumerated() { position[Int(resident.person)] = UInt32(index) }
    var (years, sexes, names): ([UInt64], [UInt64], [UInt64]) = ([], [], [])
    for record in 0..<table.count where position[Int(person[record])] != UInt32.max {
      let resident = UInt64(position[Int(person[record])]) << 32
      if table.birth[record] > 0 { years.append(resident | UInt64(table.birth[record] / 10_000)) }
      if table.sex[record] > 0 { sexes.append(resident | UInt64(table.sex[record])) }
      for entry in table.names(record) where table.surname[entry] != 0 {
        names.append(resident | UInt64(table.surname[entry]))
      }
    }
    for (resident, year) in Residents.commonest(years) { people[resident].year = Int32(year) }
    for (resident, sex) in Residents.commonest(sexes) { people[resident].sex = UInt8(truncatingIfNeeded: sex) }
    list(names)
  }

  /// Of each resident's values the one that stands most often; of equals the smallest.
  private static func commonest(_ values: [UInt64]) -> [(resident: Int, value: UInt32)] {
    let sorted = sorted(values)
    var found: [(resident: Int, value: UInt32)] = []
    var most = 0
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      let (resident, value) = (Int(sorted[start] >> 32), UInt32(truncatingIfNeeded: sorted[start]))
      if found.last?.resident != resident {
        found.append((resident, value))
        most = end - start
      } else if end - start > most {
        found[found.count - 1].value = value
        most = end - start
      }
      start = end
    }
    return found
  }

  private mutating func list(_ names: [UInt64]) {
    var last = UInt64.max
    for name in Residents.sorted(names) where name != last {
      let resident = Int(name >> 32)
      if people[resident].surnames.isEmpty { people[resident].surnames = surnames.count..<surnames.count }
      surnames.append(UInt32(truncatingIfNeeded: name))
      people[resident].surnames = people[resident].surnames.lowerBound..<surnames.count
      last = name
    }
  }

  private static func sorted(_ values: [UInt64]) -> [UInt64] {
    var sorted = values
    RadixSort.sort(&sorted, high: 64)
    return sorted
  }

  /// Dwellings of each home with at least two residents, by home and then resident.
  func homes() -> [ArraySlice<Dwelling>] {
    let byHome = dwellings.sorted { ($0.home, $0.resident) < ($1.home, $1.resident) }
    var homes: [ArraySlice<Dwelling>] = []
    var start = 0
    while start < byHome.count {
      var end = start + 1
      while end < byHome.count, byHome[end].home == byHome[start].home { end += 1 }
      if end - start > 1 { homes.append(byHome[start..<end]) }
      start = end
    }
    return homes
  }

  /// Whether somebody is known to be a child.
  func isChild(_ resident: Int) -> Bool { (people[resident].year ?? Int32.min) >= firstYearOfChildren }

  /// When two residents of a home were there, seen from both.
  func time(_ left: Dwelling, _ right: Dwelling) -> KinBond.Time {
    let theirs = dwellings[people[Int(right.resident)].dwellings]
    let shared = dwellings[people[Int(left.resident)].dwellings].count { ours in
      theirs.contains { $0.home == ours.home }
    }
    if shared > 1 { return .moved }
    if left.isLatest, right.isLatest { return .here }
    guard left.isLatest || right.isLatest else { return .apart }
    let (staying, leaving) = left.isLatest ? (left, right) : (right, left)
    return staying.first <= leaving.last ? .before : .apart
  }
}
