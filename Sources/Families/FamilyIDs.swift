import Match
import Vocabulary

/// Gives families their lasting ids: the one that a family had before, else one made of what names it.
struct FamilyIDs {
  private var byRef: [String: FamilyID] = [:]
  private var byAnchor: [PersonID: FamilyID] = [:]
  private var taken: Set<FamilyID> = []
  private var given: Set<FamilyID> = []

  init(_ previous: [FamilyIndexEntry]) {
    for entry in previous {
      taken.insert(entry.family)
      if let anchor = entry.anchor { byAnchor[anchor] = entry.family } else { byRef[entry.ref] = entry.family }
    }
  }

  /// The id of a registered family.
  mutating func id(ref: String) -> FamilyID {
    if let known = byRef[ref] { return known }
    return make(["register", ref])
  }

  /// The id of a family found by data: that of a member who stood for it before, else one made of the member who will.
  mutating func id(members: [Membership], _ persons: MatchedPersons) -> FamilyID {
    let people = members.map { persons.persons[Int($0.person)].id }.sorted()
    for person in people {
      if let known = byAnchor[person], given.insert(known).inserted { return known }
    }
    return make(["found", FamilyIDs.anchor(of: members, persons)?.text ?? ""])
  }

  /// The member who stands for a family found by data: the child, else the adult, whose id comes first.
  static func anchor(of members: [Membership], _ persons: MatchedPersons) -> PersonID? {
    let ids = members.map { (isChild: $0.role == "Child", id: persons.persons[Int($0.person)].id) }
    return ids.filter(\.isChild).map(\.id).min() ?? ids.map(\.id).min()
  }

  private mutating func make(_ parts: [String]) -> FamilyID {
    var counter = 1
    var id = FamilyID(LastingID.make("F", from: parts))
    while !taken.insert(id).inserted {
      counter += 1
      id = FamilyID(LastingID.make("F", from: parts + ["\(counter)"]))
    }
    return id
  }
}
