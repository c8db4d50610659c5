import Vocabulary

/// Groups persons into families by what their records hold: address over time, surname, age.
///
/// First kin: people of one surname, a part of it or a slip of it, who were at one home. Then groups of kin of different surnames who were at one home at
/// the same time, where their ages fit and the house is not shared: partners, parents whose children bear another name. Nobody is joined by address alone.
public struct FamilyGrouping: Sendable {
  /// For each record the first record of its family.
  public private(set) var family: [UInt32]

  /// An address with more residents is no home: a hostel, a block without numbers of flats.
  private static let mostResidents = 60
  /// Where more share an address, a common surname, or one that is only alike, may be chance.
  private static let manyResidents = 12

  /// - Parameter person: for each record the first record of its person.
  public init(_ table: LinkageTable, person: [UInt32]) {
    let stays = Homes(table, AddressBook(table), person: person).stays
    let residents = Residents(stays, table, person: person)
    let homes = residents.homes().filter { $0.count <= FamilyGrouping.mostResidents }
    let names = NameBook(names: table.surnames, codes: table.surname, groups: [])
    var kin = DisjointSets(residents.people.count)
    let pairs = FamilyGrouping.kin(homes, residents, names)
    for (left, right) in pairs { kin.join(UInt32(left), UInt32(right)) }
    let root = residents.people.indices.map { kin.find(UInt32($0)) }
    var joining = FamilyGrouping.joining(homes, residents, root, AgeFit(residents, kin: pairs))
    joining.joins { kin.join($0, $1) }
    var groups = DisjointSets(person.count)
    for (index, resident) in residents.people.enumerated() {
      groups.join(resident.person, residents.people[Int(kin.find(UInt32(index)))].person)
    }
    family = person.map { groups.find($0) }
  }

  /// Pairs of residents of one home who share a surname.
  private static func kin(_ homes: [ArraySlice<Dwelling>], _ residents: Residents, _ names: NameBook) -> [(Int, Int)] {
    var kin: [(Int, Int)] = []
    for home in homes {
      for left in home.indices {
        for right in home[(left + 1)...] {
          let (one, other) = (Int(home[left].resident), Int(right.resident))
          if shareSurname(one, other, residents, names, among: home.count) { kin.append((one, other)) }
        }
      }
    }
    return kin
  }

  private static func shareSurname(
    _ left: Int, _ right: Int, _ residents: Residents, _ names: NameBook, among count: Int
  ) -> Bool {
    for ours in residents.surnames[residents.people[left].surnames] {
      for theirs in residents.surnames[residents.people[right].surnames] {
        let level = SurnameLevel.of(ours, theirs, in: names)
        let isChance = level != .exact || Double(count) * names.frequency(ours) > 0.5
        if [.exact, .close, .part].contains(level), count <= manyResidents || !isChance { return true }
      }
    }
    return false
  }

  /// The groups of kin, each known by its first resident, and the bonds between those that share a home.
  private static func joining(
    _ homes: [ArraySlice<Dwelling>], _ residents: Residents, _ root: [UInt32], _ fit: AgeFit
  ) -> KinJoining {
    var groups: [UInt32: KinGroup] = [:]
    for index in root.indices { groups[root[index], default: KinGroup()].add(index, residents) }
    var bonds: [UInt64: KinBond] = [:]
    for home in homes {
      let count = Set(home.map { root[Int($0.resident)] }).count
      guard count > 1 else { continue }
      for left in home.indices {
        for right in home[(left + 1)...] {
          let (one, other) = (Int(home[left].resident), Int(right.resident))
          if root[one] == root[other] { continue }
          let pair = UInt64(min(root[one], root[other])) << 32 | UInt64(max(root[one], root[other]))
          bonds[pair, default: KinBond()].add(
            fit: fit(one, other, residents), time: residents.time(home[left], right), groups: count)
        }
      }
    }
    return KinJoining(groups, bonds)
  }
}
