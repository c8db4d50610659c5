import Vocabulary

/// Groups persons into families by what their records hold: address over time, surname, age.
///
/// Everybody has one home: the latest, where the days tell of a move, or else where most of their records are. Who stayed behind in the records at a former
/// home follows those of the same surname who moved on. People of one home are a family by surname, and by age across surnames where they were
/// there at the same time; adults who share a house and no surname are not, nor are two families that followed each other.
public struct FamilyGrouping: Sendable {
  /// For each record the first record of its family.
  public private(set) var family: [UInt32]

  /// - Parameter person: for each record the first record of its person.
  public init(_ table: LinkageTable, person: [UInt32]) {
    let homes = Homes(table, AddressBook(table), person: person)
    var residents = homes.runs().map { Resident(homes.stays[$0], table) }
    FamilyGrouping.followMoves(&residents)
    residents.sort { ($0.home, $0.person) < ($1.home, $1.person) }
    var groups = DisjointSets(person.count)
    var start = 0
    while start < residents.count {
      var end = start + 1
      while end < residents.count, residents[end].home == residents[start].home { end += 1 }
      for (left, right) in Household(Array(residents[start..<end])).bonds { groups.join(left, right) }
      start = end
    }
    family = person.map { groups.find($0) }
  }

  /// Moves residents of a former home on to the new one of those who share their surname and were seen there later than they were.
  private static func followMoves(_ residents: inout [Resident]) {
    var moves: [UInt64: [(home: UInt32, from: Int32)]] = [:]
    for resident in residents {
      for former in resident.former {
        moves[UInt64(former) << 32 | UInt64(resident.surname), default: []].append((resident.home, resident.first))
      }
    }
    for index in residents.indices {
      guard let known = moves[UInt64(residents[index].home) << 32 | UInt64(residents[index].surname)],
        residents[index].surname != 0
      else { continue }
      let later = known.filter { $0.from >= residents[index].last && $0.home != residents[index].home }
      if let first = later.min(by: { ($0.from, $0.home) < ($1.from, $1.home) }) { residents[index].home = first.home }
    }
  }
}
