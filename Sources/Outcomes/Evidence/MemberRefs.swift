import Families

/// By which keys of the register persons are known in their families, for exceptions about what other systems say of them.
struct MemberRefs {
  /// A person in a family; both empty where the register knows neither.
  struct Ref: Equatable {
    let family: String
    let person: String
  }

  private var refs: [Int32: [Ref]] = [:]

  /// The families of some persons.
  init(of persons: Set<Int32>, in families: FamilyList) {
    guard !persons.isEmpty else { return }
    for family in families.families {
      for member in family.members where persons.contains(member.person) {
        let ref = Ref(family: family.ref, person: member.personRef)
        if !(refs[member.person] ?? []).contains(ref) { refs[member.person, default: []].append(ref) }
      }
    }
  }

  /// The person in each family, in order of family; one empty entry for somebody in none.
  func refs(of person: Int32) -> [Ref] { refs[person] ?? [Ref(family: "", person: "")] }
}
