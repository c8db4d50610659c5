import Vocabulary

/// Groups persons into families by what their records hold: address over time, surname, age.
///
/// An address is first made whole: spellings of one address, and one with a wrong postcode at which the same surname lives, are one home. Two homes are
/// one family's where the whole household moved from the one to the other; where both are lived in at the same time, a person with both belongs
/// to the one with most of their records. People at one home are a family, but for adults of like age who share a house and no surname.
public struct FamilyGrouping: Sendable {
  /// For each record the first record of its family.
  public private(set) var family: [UInt32]

  /// - Parameter person: for each record the first record of its person.
  public init(_ table: LinkageTable, person: [UInt32]) {
    let book = AddressBook(table)
    var homes = Homes(table, book, person: person)
    homes.joinSpellings()
    homes.joinBySurname()
    homes.joinMoves()
    let home = homes.mainHomes()
    family = person
    var residents: [(home: UInt32, person: UInt32)] = []
    for record in person.indices where person[record] == UInt32(record) {
      if let home = home[record] { residents.append((home, UInt32(record))) }
    }
    residents.sort { $0 < $1 }
    var groups = DisjointSets(person.count)
    var start = 0
    while start < residents.count {
      var end = start + 1
      while end < residents.count, residents[end].home == residents[start].home { end += 1 }
      let people = residents[start..<end].map { Resident($0.person, table) }
      for (left, right) in HouseShare.families(people) { groups.join(left, right) }
      start = end
    }
    for record in person.indices { family[record] = groups.find(person[record]) }
  }
}

/// Somebody at a home.
struct Resident {
  let person: UInt32
  let surname: UInt32
  /// Year of birth; nil where not known.
  let year: Int32?

  init(_ person: UInt32, _ table: LinkageTable) {
    self.person = person
    surname = table.surname[table.names(Int(person)).lowerBound]
    year = table.birth[Int(person)] > 0 ? table.birth[Int(person)] / 10_000 : nil
  }
}

/// Tells a family from people who share a house.
enum HouseShare {
  /// Largest number of people whom one home makes a family by itself; a hostel or an institution is none.
  private static let largestFamily = 14

  /// Pairs to be joined.
  static func families(_ people: [Resident]) -> [(UInt32, UInt32)] {
    if people.count > largestFamily || isShared(people) { return sameSurname(people) }
    return people.dropFirst().map { (people[0].person, $0.person) }
  }

  /// Three people or more, no two of one surname, and nobody a generation younger than another.
  private static func isShared(_ people: [Resident]) -> Bool {
    guard people.count >= 3, Set(people.map(\.surname)).count == people.count else { return false }
    let years = people.compactMap(\.year)
    guard let first = years.min(), let last = years.max() else { return true }
    return last - first < 16
  }

  private static func sameSurname(_ people: [Resident]) -> [(UInt32, UInt32)] {
    let sorted = people.filter { $0.surname != 0 }.sorted { ($0.surname, $0.person) < ($1.surname, $1.person) }
    return zip(sorted, sorted.dropFirst()).filter { $0.surname == $1.surname }.map { ($0.person, $1.person) }
  }
}
