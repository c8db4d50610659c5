import Vocabulary

/// The families that a county's sample starts with, each made to show one thing on 31 December 2017. All were engaged on 1 September 2016.
enum CountyCast {
  /// All of them, in order.
  static var families: [Cast.Story] { school + work + health + safety + community }

  static func day(_ text: String) -> CalendarDay { Cast.day(text) }

  /// A second headline that is met: a child's physical health.
  static func secondHeadline(_ family: CastFamily, _ person: InventedPerson, _ cast: inout CastTelling) {
    family.tick(person, "HE.E2", &cast)
    cast.council.assess(family.household, person, "HE.I7", on: day("2017-01-10"), from: day("2016-10-20"))
    family.expect(person, "HE.E2", "MET", metOn: "2017-01-10", &cast)
  }
}
