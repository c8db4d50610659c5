import Vocabulary

/// The rest of the city: every pupil, and now and then a line with the police, DWP, youth services or social care.
extension Council {
  /// What the systems know of a household that is not on the programme's register.
  mutating func neighbours(_ household: SampleHousehold, _ dice: inout Dice) {
    if dice.chance(household.children.isEmpty ? 8 : 60) { knownToLiquidLogic(household, &dice) }
    for person in household.people {
      let age = request.asOf.age(bornOn: person.born)
      if person.role == .child { self.schooling(person, ordinarySchooling(person, &dice), &dice) }
      if (16...18).contains(age) { tellSituation(person, &dice) }
      if age >= 10, dice.chance(age < 30 ? 60 : 30) { tellPolice(person, &dice) }
      if age >= 18, age < 66, dice.chance(220) { tellBenefit(person, &dice) }
    }
  }

  /// How a child of no particular story goes to school.
  func ordinarySchooling(_ child: InventedPerson, _ dice: inout Dice) -> Schooling {
    var schooling = Schooling(awayBefore: dice.chance(90) ? dice.within(100...260) : dice.within(5...85))
    schooling.hadTemporaryUPN = dice.chance(20)
    if dice.chance(40) {
      let day = SchoolTerm.day(census.year - dice.within(1...2), dice.within(1...6), dice.within(5...25))
      let isSecondary = day.year - child.born.schoolStartYear >= 7
      let other = child.dwelling + 7_000
      schooling.moved = (isSecondary ? School.secondary(other) : School.primary(other), day)
      schooling.staysOnOldRoll = dice.chance(300)
    } else if dice.chance(6) {
      schooling.second = (School.referralUnit, SchoolTerm.day(census.year - 1, 11, 7))
    } else if child.number % 97 == 5 {
      schooling.school = School.silent
      schooling.silentFrom = 2016
    }
    return schooling
  }

  /// Small things that can happen to a child of any household: an exclusion, a line on Aspire.
  mutating func smallThings(_ household: SampleHousehold, _ dice: inout Dice) {
    for child in household.children {
      let age = request.asOf.age(bornOn: child.born)
      if (7...15).contains(age), dice.chance(25) {
        let day = census.adding(days: -dice.within(30...700))
        excluded(
          child, on: day, sessions: dice.within(1...6), school: School.primary(child.dwelling),
          inCensus: dice.chance(850),
          inOne: dice.chance(850))
      }
      if age == 15, dice.chance(300) {
        destination(child, "City College", dice.word(["Confirmed", "Offer"]), on: census, starts: nil)
      }
    }
  }

  private mutating func knownToLiquidLogic(_ household: SampleHousehold, _ dice: inout Dice) {
    var family = household
    family.familyRef = "CF-" + NationalNumbers.digits(900_000 + household.number, 7)
    let start = request.asOf.adding(days: -dice.within(60...1400))
    for person in household.people { member(person, of: family, from: start) }
    guard let child = household.children.first else { return }
    switch dice.below(3) {
    case 0:
      earlyHelp(family, child, from: start, to: start.adding(days: dice.within(90...300)), rating: dice.within(4...10))
    case 1:
      assessment(child, from: start, authorised: start.adding(days: 42))
      socialCare(child, "REFERRAL", from: start, to: start.adding(days: 45), outcome: "No further action")
    default: tick(family, child, "F1", on: start)
    }
  }

  private mutating func tellSituation(_ person: InventedPerson, _ dice: inout Dice) {
    let start = SchoolTerm.day(census.year, 9, 5)
    switch dice.weighted([900, 55, 40, 5]) {
    case 0:
      let code = dice.word(["210", "220", "310", "320", "410"])
      situation(
        person, "EET", code: code, from: start, confirmed: start.adding(days: 40), expires: start.adding(months: 10))
    case 1: situation(person, "NEET", code: "610", from: start, confirmed: start.adding(days: 30), expires: nil)
    case 2: situation(person, "NOT KNOWN", code: "810", from: start, confirmed: nil, expires: nil)
    default: situation(person, "TRAVEL", code: "999", from: start, confirmed: nil, expires: nil)
    }
  }

  private mutating func tellPolice(_ person: InventedPerson, _ dice: inout Dice) {
    let day = request.asOf.adding(days: -dice.within(10...900))
    let role = dice.word(["Victim", "Victim", "Witness", "Complainant", "Suspect"])
    occurrence(person, dice.word(["Crime", "Crime", "ASB", "Domestic"]), role: role, on: day)
    if dice.chance(300) {
      incident(
        person, dice.word(["Rowdy behaviour", "Noise", "Vehicle nuisance"]),
        role: role == "Suspect" ? "Perpetrator" : "Victim", on: day)
    }
  }

  private mutating func tellBenefit(_ person: InventedPerson, _ dice: inout Dice) {
    let start = request.asOf.adding(days: -dice.within(90...2000))
    switch dice.weighted([55, 25, 12, 8]) {
    case 0: benefit(person)
    case 1: benefit(person, dice.word(["ESA", "JSA", "UC", "IS", "CA"]), from: start)
    case 2:
      benefit(person, dice.word(["JSA", "ESA", "UC"]), from: start, to: start.adding(days: dice.within(60...300)))
    default: benefit(person, match: dice.word(["No trace", "Address unconfirmed"]))
    }
  }
}
