import Families
import Testing
import Vocabulary

/// Families that the data alone show.
@Suite struct FoundFamilyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let people: [String]
    let families: [String]
    init(_ says: String, _ people: [String], _ families: [String]) {
      testDescription = says
      self.people = people
      self.families = families
    }
  }

  /// Everybody as `name surname sex birth | address …`.
  @Test(arguments: [
    Case(
      "one surname at one address",
      ["Kid Dray F 2007-01-10 | 9 Park Road, PE2 2BB", "Mum Dray F 1980-01-10 | 9 Park Rd, PE2 2BB"], ["Kid Mum"]),
    Case(
      "the same address with and without its property number",
      [
        "Kid Dray F 2007-01-10 | #100 9 Park Road, PE2 2BB", "Sib Dray F 2008-01-10 | #100",
        "Mum Dray F 1980-01-10 | 9 Park Road, PE2 2BB",
      ],
      ["Kid Mum Sib"]),
    Case(
      "half of a double surname",
      ["Kid Dray-Elms F 2007-01-10 | 9 Park Road, PE2 2BB", "Dad Elms M 1980-01-10 | 9 Park Road, PE2 2BB"],
      ["Dad Kid"]),
    Case(
      "a mother of another name is the only one who can be the parent",
      ["Kid Dray F 2007-01-10 | 9 Park Road, PE2 2BB", "Mum Fern F 1980-01-10 | 9 Park Road, PE2 2BB"], ["Kid Mum"]),
    Case(
      "the parents have two names",
      [
        "Kid Dray F 2007-01-10 | 9 Park Road, PE2 2BB", "Dad Dray M 1979-01-10 | 9 Park Road, PE2 2BB",
        "Mum Fern F 1980-01-10 | 9 Park Road, PE2 2BB",
      ], ["Dad Kid Mum"]),
    Case(
      "too young to be a parent",
      ["Kid Dray F 2004-01-10 | 9 Park Road, PE2 2BB", "Lad Fern M 1995-01-10 | 9 Park Road, PE2 2BB"], ["Kid"]),
    Case(
      "a shared house: several could be the parent",
      [
        "Kid Dray F 2007-01-10 | 9 Park Road, PE2 2BB", "Ann Fern F 1980-01-10 | 9 Park Road, PE2 2BB",
        "Bea Gos F 1981-01-10 | 9 Park Road, PE2 2BB",
      ], ["Kid"]),
    Case(
      "a shared house: the one who moved with the child is",
      [
        "Kid Dray F 2007-01-10 | 9 Park Road, PE2 2BB | 1 Mill Lane, PE3 3CC",
        "Ann Fern F 1980-01-10 | 9 Park Road, PE2 2BB | 1 Mill Lane, PE3 3CC",
        "Bea Gos F 1981-01-10 | 9 Park Road, PE2 2BB",
      ], ["Ann Kid"]),
    Case(
      "lodgers are no partners",
      [
        "Kid Dray F 2007-01-10 | 9 Park Road, PE2 2BB", "Mum Dray F 1980-01-10 | 9 Park Road, PE2 2BB",
        "Abe Fern M 1981-01-10 | 9 Park Road, PE2 2BB", "Bob Gos M 1982-01-10 | 9 Park Road, PE2 2BB",
      ], ["Kid Mum"]),
    Case(
      "adults without children are no family",
      ["Ann Dray F 1980-01-10 | 9 Park Road, PE2 2BB", "Bob Dray M 1981-01-10 | 9 Park Road, PE2 2BB"], []),
    Case(
      "one surname at two addresses is two families",
      [
        "Kid Dray F 2007-01-10 | 9 Park Road, PE2 2BB", "Mum Dray F 1980-01-10 | 9 Park Road, PE2 2BB",
        "Kim Dray F 2007-01-10 | 10 Park Road, PE2 2BB", "Mam Dray F 1980-01-10 | 10 Park Road, PE2 2BB",
      ], ["Kid Mum", "Kim Mam"]),
    Case(
      "one street name in two towns",
      ["Kid Dray F 2007-01-10 | 9 Park Road, PE2 2BB", "Mum Dray F 1980-01-10 | 9 Park Road, PE7 7GG"], ["Kid"]),
    Case(
      "who moved in later is no kin of who moved out",
      [
        "Kid Dray F 2007-01-10 | 1 Mill Lane, PE3 3CC | 9 Park Road, PE2 2BB",
        "Mum Dray F 1980-01-10 | 1 Mill Lane, PE3 3CC",
        "Kim Fern F 2007-01-10 | 9 Park Road, PE2 2BB", "Mam Fern F 1980-01-10 | 9 Park Road, PE2 2BB",
      ], ["Kid Mum", "Kim Mam"]),
    Case(
      "of whom only the postcode is known joins the one family of the name there",
      [
        "Kid Dray F 2007-01-10 | 9 Park Road, PE2 2BB", "Mum Dray F 1980-01-10 | 9 Park Road, PE2 2BB",
        "Dad Dray M 1979-01-10 | PE2 2BB",
        "Sam Fern M 1979-01-10 | PE2 2BB",
      ], ["Dad Kid Mum"]),
    Case(
      "two families of the name in the postcode: nobody can tell",
      [
        "Kid Dray F 2007-01-10 | 9 Park Road, PE2 2BB", "Kim Dray F 2007-01-10 | 10 Park Road, PE2 2BB",
        "Dad Dray M 1979-01-10 | PE2 2BB",
      ], ["Kid", "Kim"]),
    Case("nothing but a birth", ["Kid Dray F 2007-01-10", "Mum Dray F 1980-01-10"], ["Kid"]),
  ])
  func peopleAreGrouped(_ row: Case) throws {
    var town = try Town()
    for person in row.people {
      let words = person.split(separator: " ", maxSplits: 1).map(String.init)
      town.live(words[0], words[1])
    }
    #expect(town.found() == row.families)
  }

  @Test func anAddressWithTooManyPeopleTellsNothing() throws {
    var town = try Town()
    for number in 0..<21 { town.live("Kid\(number)", "Dray F 2007-01-\(number + 10) | The Hostel, PE2 2BB") }
    #expect(town.found().count == 21)
  }

  @Test func aChainOfOldAddressesBreaksAtTheNewest() throws {
    var town = try Town()
    for number in 0..<20 {
      town.live(
        "K\(number)", "Dray F 2007-01-10 | \(number / 2) Park Road, PE2 2BB | \((number + 1) / 2) Mill Lane, PE3 3CC")
    }
    #expect(town.found().count == 10)
  }

  @Test func membersOfAFoundFamilyAreMembersFromTheStart() throws {
    var town = try Town()
    town.live("Kid", "Dray F 2000-01-01 | 9 Park Road, PE2 2BB")
    town.live("Mum", "Dray F 1980-01-10 | 9 Park Road, PE2 2BB", source: "liquidlogic")
    town.live("Nan", "Dray F | 9 Park Road, PE2 2BB")
    let family = try #require(town.families().families.first)
    #expect(family.members.map(\.role) == ["Child", "Adult", "Other"], "17 on the day before the birthday")
    #expect(family.members.allSatisfy { $0.via == "address" && $0.from == nil && $0.to == nil && $0.line == nil })
    #expect(family.register == nil && family.registerIndex == nil)
  }

  @Test func whoLeftARegisteredFamilyCanBeFound() throws {
    var town = try Town(families: ["F1 2016-09-01"])
    town.live("Kid", "Dray F 2007-01-10 | 9 Park Road, PE2 2BB", source: "liquidlogic")
    try town.join("Kid", "F1", "Child", "2016-01-01", "2017-01-01")
    #expect(town.found() == ["Kid"])
  }

  @Test func theSettingsDecide() throws {
    var town = try Town()
    town.live("Kid", "Dray F 2007-01-10 | 9 Park Road, PE2 2BB")
    town.live("Ann", "Fern F 1990-01-10 | 1 Park Road, PE2 2BB")
    town.live("Bob", "Gos M 1990-01-10 | 1 Park Road, PE2 2BB")
    var settings = FamilySettings()
    settings.takesLoneChildren = false
    #expect(town.found(settings) == [])
    settings.findsFamilies = false
    settings.takesLoneChildren = true
    #expect(town.found(settings) == [])
  }
}
