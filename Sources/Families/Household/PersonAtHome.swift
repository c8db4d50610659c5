import Vocabulary

/// A person as far as the search for families needs to know.
struct PersonAtHome {
  /// Index of the person in `MatchedPersons.persons`.
  let person: Int32
  let birth: CalendarDay?
  let sex: String
  /// Surnames as numbers, ascending.
  let surnames: [UInt32]
  /// Homes as numbers, ascending.
  let homes: [UInt32]
  /// Homes that some record has as its newest, ascending.
  let newestHomes: [UInt32]
  /// Postcodes as numbers, ascending.
  let postcodes: [UInt32]

  init(_ person: Int32, birth: CalendarDay?, sex: String, _ entries: [HomeBook.Entry]) {
    self.person = person
    self.birth = birth
    self.sex = sex
    surnames = entries.flatMap(\.surnames).sortedOnce
    homes = entries.flatMap(\.homes).sortedOnce
    newestHomes = entries.compactMap(\.homes.first).sortedOnce
    postcodes = entries.flatMap(\.postcodes).sortedOnce
  }

  /// Whether two people have a surname, or half of a double one, in common.
  func sharesSurname(with other: PersonAtHome) -> Bool { surnames.contains { other.surnames.contains($0) } }

  /// Number of homes that two people have in common.
  func homesShared(with other: PersonAtHome) -> Int { homes.reduce(0) { $0 + (other.homes.contains($1) ? 1 : 0) } }
}

extension [UInt32] {
  /// The numbers in ascending order, each once.
  fileprivate var sortedOnce: [UInt32] {
    if count < 2 { return self }
    var result: [UInt32] = []
    for number in sorted() where result.last != number { result.append(number) }
    return result
  }
}
