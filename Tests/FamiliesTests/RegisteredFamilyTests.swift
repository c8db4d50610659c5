import CustomDump
import Families
import Match
import Normalise
import Testing
import Vocabulary

/// Families of the register: their members are the register's, and nobody else.
@Suite struct RegisteredFamilyTests {
  @Test func membersHaveTheRegistersSpells() throws {
    var town = try Town(families: ["F1 2016-09-01"])
    try town.join("P1", "F1", "Child", "2016-01-01")
    try town.join("P2", "F1", "Adult", nil, "2017-03-01")
    let family = try #require(town.families().families.first)
    #expect(family.ref == "F1")
    #expect(family.registerIndex == 0)
    expectNoDifference(
      family.members.map { "\($0.personRef) \($0.role) \($0.from?.iso ?? "-") \($0.to?.iso ?? "-") \($0.via)" },
      ["P1 Child 2016-01-01 - register", "P2 Adult - 2017-03-01 register"])
    #expect(town.families().exceptions == [])
  }

  /// The spells of one person in one family as `role from to`, and what becomes of them.
  @Test(arguments: [
    (["Child 2016-01-01 -", "Child 2016-06-01 -"], ["Child 2016-01-01 -"]),
    (["Child 2016-01-01 2016-05-31", "Child 2016-06-01 2017-01-01"], ["Child 2016-01-01 2017-01-01"]),
    (["Child 2016-01-01 2016-05-30", "Child 2016-06-01 -"], ["Child 2016-01-01 2016-05-30", "Child 2016-06-01 -"]),
    (["Child 2016-01-01 2016-05-31", "Adult 2016-06-01 -"], ["Child 2016-01-01 2016-05-31", "Adult 2016-06-01 -"]),
    (["Child 2016-06-01 -", "Child - 2016-08-01"], ["Child - -"]),
  ])
  func spellsOfOneRoleThatTouchAreOne(_ spells: [String], _ members: [String]) throws {
    var town = try Town(families: ["F1 2016-09-01"])
    for spell in spells {
      let words = spell.split(separator: " ").map { $0 == "-" ? nil : String($0) }
      try town.join("P1", "F1", words[0] ?? "", words[1], words[2])
    }
    let family = try #require(town.families().families.first)
    #expect(family.members.map { "\($0.role) \($0.from?.iso ?? "-") \($0.to?.iso ?? "-")" } == members)
  }

  @Test func aSpellEndsWithDeath() throws {
    var town = try Town(families: ["F1 2016-09-01"])
    town.live("Al", "Ashbury M 1980-01-01", source: "liquidlogic", died: "2017-05-01")
    try town.join("Al", "F1", "Adult", "2016-01-01")
    #expect(town.families().families[0].members.map(\.to) == [CalendarDay(iso: "2017-05-01")])
  }

  @Test func twoKeysOfOnePersonAreOneMember() throws {
    var town = try Town(families: ["F1 2016-09-01"])
    try town.join("P1", "F1", "Child", "2016-01-01", person: "Jo")
    try town.join("P2", "F1", "Child", "2016-03-01", person: "Jo")
    let list = town.families()
    #expect(list.families[0].members.map(\.personRef) == ["P2"], "the later key stands for the person")
    #expect(list.exceptions.map(\.code) == [.personTwiceOnRegister])
    #expect(list.exceptions.map(\.personRef) == ["P1"])
  }

  /// First and last days in F1 and in F2, and whether that is in two families at once.
  @Test(arguments: [
    (["2016-01-01 -", "2017-01-01 -"], true), (["2016-01-01 2017-01-01", "2017-01-01 -"], false),
    (["2016-01-01 2017-01-02", "2017-01-01 -"], true), (["- -", "- -"], true),
    (["2016-01-01 2016-06-01", "2016-07-01 -"], false),
  ])
  func aPersonInTwoFamiliesIsReportedInBoth(_ spells: [String], _ isReported: Bool) throws {
    var town = try Town(families: ["F1 2016-09-01", "F2 2016-09-01"])
    for (family, spell) in zip(["F1", "F2"], spells) {
      let words = spell.split(separator: " ").map { $0 == "-" ? nil : String($0) }
      try town.join("P1", family, "Child", words[0], words[1])
    }
    let found = town.families().exceptions
    #expect(found.map(\.familyRef) == (isReported ? ["F1", "F2"] : []))
    #expect(found.allSatisfy { $0.code == .personInTwoFamilies && $0.severity == .warn && $0.personRef == "P1" })
  }

  @Test func aClosedFamilyHoldsNobody() throws {
    var town = try Town(families: ["F1 2015-09-01 closed 2016-01-01", "F2 2016-09-01"])
    try town.join("P1", "F1", "Child", "2015-01-01")
    try town.join("P1", "F2", "Child", "2016-08-01")
    #expect(town.families().exceptions == [])
  }

  @Test(arguments: [("2005-01-10", "Child"), ("1998-09-01", "Adult"), ("1998-09-02", "Child"), ("", "Other")])
  func aMissingRoleIsReadFromTheAgeOnRegistration(_ birth: String, _ role: String) throws {
    var town = try Town(families: ["F1 2016-09-01"])
    town.live("Jo", "Ashbury F \(birth)", source: "liquidlogic")
    try town.join("Jo", "F1", "")
    let list = town.families()
    #expect(list.families[0].members.map(\.role) == [role])
    #expect(list.exceptions.map(\.code) == [.roleMissing])
  }

  @Test func whoeverElseLivesThereIsOnlyReported() throws {
    var town = try Town(families: ["F1 2016-09-01"])
    town.live("Jo", "Ashbury F 2005-01-10 | 1 Lincoln Road, PE1 1AA", source: "liquidlogic")
    try town.join("Jo", "F1")
    town.live("Sib", "Ashbury M 2007-01-10 | 1 Lincoln Rd, PE1 1AA")
    town.live("Friend", "Calder M 2007-01-10 | 1 Lincoln Road, PE1 1AA")
    let list = town.families()
    #expect(list.families[0].members.count == 1)
    #expect(list.exceptions.map(\.code) == [.possibleMember])
    #expect(list.exceptions.map(\.familyRef) == ["F1"])
    #expect(town.found() == ["Friend"])
    var settings = FamilySettings()
    settings.reportsPossibleMembers = false
    #expect(town.families(settings).exceptions == [])
  }

  @Test func familiesStandInOrderAndKeepTheirIDs() throws {
    var town = try Town(families: ["F1 2016-09-01", "F2 2016-09-01", "F3"])
    town.live("Kid", "Dray F 2007-01-10 | 9 Park Road, PE2 2BB")
    town.live("Mum", "Dray F 1980-01-10 | 9 Park Road, PE2 2BB")
    let first = town.families()
    #expect(first.families.map(\.ref) == ["F1", "F2", "F3", ""])
    #expect(Set(first.families.map(\.id)).count == 4)
    #expect(first.families.allSatisfy { $0.id.text.hasPrefix("F") && $0.id.text.count == 11 })
    let old = [
      FamilyIndexEntry(ref: "F2", anchor: nil, family: FamilyID("FOLD000002")),
      FamilyIndexEntry(ref: "", anchor: PersonID("P-Mum"), family: FamilyID("FOLD000009")),
      FamilyIndexEntry(ref: "F7", anchor: nil, family: FamilyID("FOLD000007")),
    ]
    let second = town.families(previous: old)
    #expect(
      second.families.map(\.id) == [
        first.families[0].id, FamilyID("FOLD000002"), first.families[2].id, FamilyID("FOLD000009"),
      ])
    let index = FamiliesStage.index(second, town.persons, previous: old)
    #expect(index.contains(old[2]), "a family that tonight's extracts lack keeps its id")
    #expect(index.contains(old[1]), "the person who stood for a family still does")
    #expect(town.families(previous: index).families.map(\.id) == second.families.map(\.id))
    #expect(FamiliesStage.index(first, town.persons, previous: []).compactMap(\.anchor) == [PersonID("P-Kid")])
  }

  @Test func tablesRoundTrip() throws {
    var town = try Town(families: ["F1 2016-09-01 closed 2017-10-01", "F2 2016-09-01"])
    try town.join("P1", "F1", "Child", "2016-01-01")
    try town.join("P1", "F2", "")
    town.live("Kid", "Dray F 2007-01-10 | 9 Park Road, PE2 2BB")
    let list = town.families()
    #expect(list.families.count == 3 && !list.exceptions.isEmpty)
    expectNoDifference(try FamilyList(tables: list.tables), list)
  }
}
