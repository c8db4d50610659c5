import Vocabulary

/// A family of the cast while it is told: every system has its people right unless the story says otherwise.
struct CastFamily {
  var household: SampleHousehold
  private let culture: Culture
  /// What the family is there to show.
  private let shows: String

  /// The next family of the cast, engaged on 1 September 2016 unless said. Its FamilyID is `CF-` and its number, from 1.
  init(
    _ number: Int, _ shows: String, culture: Culture = .english, engaged: CalendarDay? = Cast.start,
    lead: String = "J. Teasel"
  ) {
    household = SampleHousehold(number: number - 1)
    household.familyRef = "CF-" + NationalNumbers.digits(number, 7)
    household.registered = engaged
    household.lead = lead
    self.culture = culture
    self.shows = shows
  }

  /// A new member: names, sex and date of birth as `yyyy-mm-dd`.
  mutating func adult(_ name: String, _ sex: String, _ born: String, _ cast: inout CastTelling) -> InventedPerson {
    person(name, sex, born, .adult, &cast)
  }

  /// A new child of the family.
  mutating func child(_ name: String, _ sex: String, _ born: String, _ cast: inout CastTelling) -> InventedPerson {
    person(name, sex, born, .child, &cast)
  }

  private mutating func person(
    _ name: String, _ sex: String, _ born: String, _ role: InventedPerson.Role, _ cast: inout CastTelling
  ) -> InventedPerson {
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    let person = cast.maker.person(
      parts.first ?? "", parts.last ?? "", born: Cast.day(born), isFemale: sex == "F", role: role, culture: culture,
      dwelling: household.number * 29)
    household.people.append(person)
    return person
  }

  /// Puts the family on the register, with its people, its assessment and its plan.
  func register(_ cast: inout CastTelling) {
    cast.council.register(household, assessed: household.registered, planned: household.registered?.adding(days: 14))
    let known = household.registered?.adding(days: -cast.council.request.council.daysKnown)
    for person in household.people { cast.council.member(person, of: household, from: known) }
  }

  /// A need ticked on the day of engagement.
  func tick(_ person: InventedPerson?, _ measure: String, _ cast: inout CastTelling) {
    cast.council.tick(household, person, measure, on: household.registered ?? Cast.start)
  }

  /// A declaration, by default of progress.
  func declare(
    _ person: InventedPerson?, _ measure: String, as what: String = "Progress", _ on: String,
    role: String = "Family support worker",
    agency: String = "Early Help", _ cast: inout CastTelling
  ) {
    cast.council.declare(household, person, measure, what, on: Cast.day(on), role: role, agency: agency)
  }

  /// A need of the family that was ticked, and declared to be met: a second headline that is met.
  func turnedRound(_ person: InventedPerson?, _ measure: String, on: String = "2017-03-15", _ cast: inout CastTelling) {
    tick(person, measure, &cast)
    declare(person, measure, on, &cast)
    expect(person, measure, "MET", metOn: on, &cast)
  }

  /// An ordinary year at school before engagement and after it: sessions missed of 380.
  func school(_ child: InventedPerson, before: [Int], after: [Int], _ cast: inout CastTelling) {
    cast.school(child, Schooling(exactly: ["2015/16": before, "2016/17": after]))
  }

  /// DWP knows the adult and no claim.
  func noBenefit(_ adult: InventedPerson, _ cast: inout CastTelling) { cast.council.benefit(adult) }

  /// What the measure should be; blank dates are not checked.
  func expect(
    _ person: InventedPerson?, _ measure: String, _ status: String, from: String = "", metOn: String = "",
    dueOn: String = "",
    _ cast: inout CastTelling
  ) {
    cast.council.expected.append([
      household.familyRef, person?.key(in: .liquidlogic) ?? "", measure, status, from, metOn, dueOn, shows,
    ])
  }

  /// What becomes of the family: claimable is SSP, CE, BOTH or blank; `code` must stand with the family.
  func expect(eligible: Bool, claimable: String, code: String = "", _ cast: inout CastTelling) {
    cast.council.expectedFamilies.append([household.familyRef, eligible ? "Y" : "N", claimable, "", code, shows])
  }
}
