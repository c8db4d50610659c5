public import Match
public import Normalise
public import Vocabulary

/// Who belongs to which family: the programme's register, and beside it families that the data alone show.
public enum FamiliesStage {
  /// The families on the as-of date.
  ///
  /// Membership of a registered family comes from the register alone, spell by spell: whoever else lives there is at most reported, because a
  /// claim rests on who is a member. People who are in no registered family on the as-of date are grouped by shared addresses over time
  /// together with surname and age, never by an address alone where it is shared; such families serve only to find who should be engaged.
  ///
  /// - Parameter previous: the family index that the last published night left behind.
  public static func run(
    _ extracts: NormalisedExtracts, _ persons: MatchedPersons, settings: FamilySettings,
    previous: [FamilyIndexEntry] = []
  ) -> FamilyList {
    var list = FamilyList()
    var ids = FamilyIDs(previous)
    let registered = RegisteredFamilies(extracts, persons, settings: settings)
    list.families = registered.families.map { family in
      var family = family
      family.id = ids.id(ref: family.ref)
      return family
    }
    list.exceptions = registered.exceptions
    guard settings.findsFamilies || settings.reportsPossibleMembers else { return list }
    let homes = HomeBook(extracts.records)
    let possible = PossibleMembers(list.families, extracts, persons, homes, settings: settings)
    if settings.reportsPossibleMembers { list.exceptions += possible.exceptions }
    guard settings.findsFamilies else { return list }
    let found = FoundFamilies(list.families, extracts, persons, homes, settings: settings, leaving: possible.persons)
    list.families += found.families(&ids).sorted { $0.id < $1.id }
    return list
  }

  /// The family index that a published night leaves behind: tonight's families, and those of earlier nights that tonight's extracts lack.
  public static func index(_ list: FamilyList, _ persons: MatchedPersons, previous: [FamilyIndexEntry])
    -> [FamilyIndexEntry]
  {
    let tonight = Set(list.families.map(\.id))
    let kept = previous.filter { !tonight.contains($0.family) }
    let anchors = Dictionary(
      previous.compactMap { entry in entry.anchor.map { (entry.family, $0) } }, uniquingKeysWith: { first, _ in first })
    let entries = list.families.map { family in
      let people = family.members.map { persons.persons[Int($0.person)].id }
      let known = anchors[family.id].flatMap { people.contains($0) ? $0 : nil }
      let anchor = family.ref.isEmpty ? known ?? FamilyIDs.anchor(of: family.members, persons) : nil
      return FamilyIndexEntry(ref: family.ref, anchor: anchor, family: family.id)
    }
    return (kept + entries).sorted { $0.family < $1.family }
  }
}
