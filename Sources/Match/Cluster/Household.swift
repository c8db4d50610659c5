import Vocabulary

/// The people of one home, and who of them are a family.
struct Household {
  /// People of one surname at the home.
  private struct Kin {
    var people: [Resident]
    var first: Int32
    var last: Int32
    /// Years of birth, ascending.
    var years: [Int32]
  }

  private var kin: [Kin] = []

  /// A generation, in years.
  private static let generation: Int32 = 15
  /// Days by which stays may miss each other, since nobody is recorded every day.
  private static let slack: Int32 = 240

  init(_ residents: [Resident]) {
    for resident in residents.sorted(by: { ($0.surname, $0.person) < ($1.surname, $1.person) }) {
      let known = kin.last.map { $0.people[0].surname == resident.surname && resident.surname != 0 } ?? false
      if !known { kin.append(Kin(people: [], first: Int32.max, last: Int32.min, years: [])) }
      kin[kin.count - 1].people.append(resident)
      kin[kin.count - 1].first = min(kin[kin.count - 1].first, resident.first)
      kin[kin.count - 1].last = max(kin[kin.count - 1].last, resident.last)
      if let year = resident.year { kin[kin.count - 1].years.append(year) }
    }
    for index in kin.indices { kin[index].years.sort() }
  }

  /// Pairs of persons who are of one family.
  var bonds: [(UInt32, UInt32)] {
    var bonds: [(UInt32, UInt32)] = []
    for group in kin {
      for other in group.people.dropFirst() { bonds.append((group.people[0].person, other.person)) }
    }
    if isShared { return bonds }
    for left in kin.indices {
      for right in kin.indices where right > left && areFamily(kin[left], kin[right]) {
        bonds.append((kin[left].people[0].person, kin[right].people[0].person))
      }
    }
    return bonds
  }

  /// Adults of like age, three or more, no two of one surname.
  private var isShared: Bool {
    guard kin.count >= 3, kin.allSatisfy({ $0.people.count == 1 }) else { return false }
    let years = kin.flatMap(\.years)
    guard let first = years.min(), let last = years.max() else { return true }
    return last - first <= Household.generation
  }

  /// Whether people of two surnames are one family: there at one time, and no two complete families.
  private func areFamily(_ left: Kin, _ right: Kin) -> Bool {
    if left.last != Column.missing, right.last != Column.missing {
      if left.first > right.last + Household.slack || right.first > left.last + Household.slack { return false }
    }
    return !(isComplete(left) && isComplete(right))
  }

  /// Whether both generations are there.
  private func isComplete(_ kin: Kin) -> Bool {
    guard let first = kin.years.first, let last = kin.years.last else { return false }
    return last - first > Household.generation
  }
}
