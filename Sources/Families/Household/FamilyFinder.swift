import Vocabulary

/// Groups people into families by the homes that they shared over time, their surnames and their ages.
///
/// An address alone joins nobody. At one address people of one surname are kin; children without kin there belong to the only adults who can
/// be their parents; a further adult belongs to the family as a partner where nobody else could. Where several could, people who shared a second
/// home decide, and otherwise nobody is joined: a shared house is no family.
struct FamilyFinder {
  private let residents: [PersonAtHome]
  private let settings: FamilySettings
  private let asOf: CalendarDay
  private var groups: Groups

  init(_ residents: [PersonAtHome], settings: FamilySettings, asOf: CalendarDay) {
    self.residents = residents
    self.settings = settings
    self.asOf = asOf
    groups = Groups(count: residents.count)
  }

  /// The families, as positions in the residents' list; somebody who was joined to nobody is a group of one.
  consuming func families() -> [[Int]] {
    join(by: \.homes)
    joinByPostcode()
    let found = groups.all()
    let tooLarge = found.filter { $0.count > settings.mostMembers }
    guard !tooLarge.isEmpty else { return found }
    return (found.filter { $0.count <= settings.mostMembers } + tooLarge.flatMap(byNewestHomes)).sorted {
      $0[0] < $1[0]
    }
  }

  /// The families among some residents by their newest homes alone.
  private func byNewestHomes(_ people: [Int]) -> [[Int]] {
    var finder = FamilyFinder(people.map { residents[$0] }, settings: settings, asOf: asOf)
    finder.join(by: \.newestHomes)
    return finder.groups.all().map { $0.map { people[$0] } }
  }

  // MARK: Homes

  /// Joins the people of all homes: first kin everywhere, then what only ages can say. Who already has a parent, or a child, somewhere is not
  /// given another at an address that the next people have moved into.
  private mutating func join(by list: KeyPath<PersonAtHome, [UInt32]>) {
    let houses = homes(list)
    let kin = houses.map { self.kin($0) }
    let withParents = everybody(groups.all()) { group, one in isChild(one) && hasParent([one], in: group) }
    let households = kin.map { joinChildren($0, withParents) }
    let parents = everybody(groups.all()) { group, one in isAdult(one) && group.contains(where: isChild) }
    for household in households { joinPartners(household, parents) }
  }

  /// The people of each home where more than one lives and not too many.
  private func homes(_ list: KeyPath<PersonAtHome, [UInt32]>) -> [[Int]] {
    var living: [(home: UInt32, resident: Int)] = []
    for (index, resident) in residents.enumerated() {
      for home in resident[keyPath: list] { living.append((home, index)) }
    }
    living.sort { ($0.home, $0.resident) < ($1.home, $1.resident) }
    var homes: [[Int]] = []
    var start = 0
    while start < living.count {
      var end = start
      while end < living.count, living[end].home == living[start].home { end += 1 }
      if (2...settings.mostPeopleAtAHome).contains(end - start) { homes.append(living[start..<end].map(\.resident)) }
      start = end
    }
    return homes
  }

  /// For everybody whether something holds in their group.
  private func everybody(_ groups: [[Int]], where holds: (_ group: [Int], _ one: Int) -> Bool) -> [Bool] {
    var answers = [Bool](repeating: false, count: residents.count)
    for group in groups where group.count > 1 {
      for one in group { answers[one] = holds(group, one) }
    }
    return answers
  }

  /// The people of a home by common surname; they are joined.
  private mutating func kin(_ people: [Int]) -> [[Int]] {
    var local = Groups(count: people.count)
    for first in people.indices {
      for second in people.indices
      where second > first && residents[people[first]].sharesSurname(with: residents[people[second]]) {
        local.join(first, second)
        groups.join(people[first], people[second])
      }
    }
    return local.all().map { $0.map { people[$0] } }
  }

  /// Joins children who have no possible parent to the adults of the home who can be their parents; gives the groups after that.
  private mutating func joinChildren(_ kin: [[Int]], _ withParents: [Bool]) -> [[Int]] {
    var result = kin
    for (position, group) in kin.enumerated()
    where group.contains(where: isChild) && !group.contains(where: { withParents[$0] }) {
      let candidates = kin.indices.filter { $0 != position && hasParent(group, in: kin[$0]) }
      guard let chosen = onlyOne(candidates, near: group, kin) else { continue }
      groups.join(group[0], kin[chosen][0])
      result[chosen] += group
      result[position] = []
    }
    return result.filter { !$0.isEmpty }
  }

  /// Joins an adult of another surname, who is nobody's parent elsewhere, to the family of a home as a partner.
  private mutating func joinPartners(_ kin: [[Int]], _ parents: [Bool]) {
    let families = kin.filter { $0.contains(where: isChild) && $0.contains(where: isAdult) }
    let single = kin.filter { $0.count == 1 && isAdult($0[0]) && !parents[$0[0]] }
    if families.isEmpty, settings.takesCouplesWithoutChildren, kin.count == 2, single.count == 2 {
      if arePartners(single[0][0], single[1][0]) { groups.join(single[0][0], single[1][0]) }
      return
    }
    for adult in single {
      let possible = families.indices.filter { families[$0].contains { isAdult($0) && arePartners($0, adult[0]) } }
      if single.count == 1, possible.count == 1 {
        groups.join(adult[0], families[possible[0]][0])
      } else if let chosen = possible.first(where: { sharedHomes(adult, families[$0]) > 1 }) {
        groups.join(adult[0], families[chosen][0])
      }
    }
  }

  /// The only candidate; of several the only one that shares most homes, and more than this one, with a group.
  private func onlyOne(_ candidates: [Int], near group: [Int], _ kin: [[Int]]) -> Int? {
    if candidates.count <= 1 { return candidates.first }
    let shared = candidates.map { sharedHomes(group, kin[$0]) }
    guard let most = shared.max(), most > 1, shared.filter({ $0 == most }).count == 1 else { return nil }
    return shared.firstIndex(of: most).map { candidates[$0] }
  }

  private func sharedHomes(_ first: [Int], _ second: [Int]) -> Int {
    first.reduce(0) { most, one in
      max(most, second.reduce(0) { max($0, residents[one].homesShared(with: residents[$1])) })
    }
  }

  // MARK: Postcodes

  /// Joins people of whom only a postcode is known to the one family of their surname in it.
  private mutating func joinByPostcode() {
    struct Place: Hashable {
      let postcode: UInt32
      let surname: UInt32
    }
    var families: [Place: Int] = [:]
    let several = -1
    for (index, resident) in residents.enumerated() where !resident.homes.isEmpty {
      let group = groups.find(index)
      for postcode in resident.postcodes {
        for surname in resident.surnames {
          let place = Place(postcode: postcode, surname: surname)
          families[place] = families[place].map { $0 == group ? group : several } ?? group
        }
      }
    }
    for (index, resident) in residents.enumerated() where resident.homes.isEmpty {
      let near = resident.postcodes.flatMap { postcode in
        resident.surnames.compactMap { families[Place(postcode: postcode, surname: $0)] }
      }
      if let group = near.first, group != several, near.allSatisfy({ $0 == group }) { groups.join(index, group) }
    }
  }

  // MARK: Ages

  private func age(_ resident: Int) -> Int? { residents[resident].birth.map { asOf.age(bornOn: $0) } }

  private func isChild(_ resident: Int) -> Bool { age(resident).map { $0 < settings.adultAge } ?? false }

  private func isAdult(_ resident: Int) -> Bool { age(resident).map { $0 >= settings.adultAge } ?? false }

  /// Whether one of the adults can be the parent of every child of a group.
  private func hasParent(_ children: [Int], in adults: [Int]) -> Bool {
    let ages = children.filter(isChild).compactMap(age)
    return adults.contains { adult in
      guard isAdult(adult), let years = age(adult) else { return false }
      return ages.allSatisfy { (settings.leastParentGap...settings.mostParentGap).contains(years - $0) }
    }
  }

  /// Whether two adults can be partners by age; people of one sex may be, where both are parents of nobody else they need more than an address.
  private func arePartners(_ first: Int, _ second: Int) -> Bool {
    guard let left = age(first), let right = age(second), abs(left - right) <= settings.mostPartnerGap else {
      return false
    }
    let (one, other) = (residents[first].sex, residents[second].sex)
    return one.isEmpty || other.isEmpty || one != other
  }
}
