import Vocabulary

/// Makes households: who lives in them, what they are called and how old they are.
struct HouseholdMaker {
  /// The as-of date of the sample.
  let asOf: CalendarDay
  /// Number of the next person.
  var nextPerson = 0
  /// Number of dwellings from which former addresses are drawn.
  let dwellings: Int

  /// A household with children.
  mutating func family(_ number: Int, _ dice: inout Dice) -> SampleHousehold {
    var household = SampleHousehold(number: number)
    let culture = Culture.drawn(&dice)
    let moved = dice.chance(250) ? dice.below(dwellings) : number
    let surname = Surnames.drawn(culture, &dice)
    let count = 1 + dice.weighted([250, 380, 240, 90, 40])
    let eldest = dice.within(2...18) * 365 + dice.below(365)
    let isCouple = dice.chance(570)
    let motherAge = eldest + dice.within(17...36) * 365 + dice.below(365)
    let mother = adult(culture, surname, isFemale: true, ageInDays: motherAge, dwelling: number, moved: moved, &dice)
    household.people.append(married(mother, to: surname, isCouple: isCouple, &dice))
    if isCouple || dice.chance(60) {
      let age = max(17 * 365, motherAge + dice.within(-3...7) * 365 + dice.below(365))
      household.people.append(
        adult(culture, surname, isFemale: false, ageInDays: age, dwelling: number, moved: moved, &dice))
    }
    if dice.chance(50) {
      let age = motherAge + dice.within(19...34) * 365
      var elder = adult(
        culture, surname, isFemale: dice.chance(700), ageInDays: age, dwelling: number, moved: moved, &dice)
      elder.role = .other
      household.people.append(elder)
    }
    addChildren(count, eldest: eldest, surname: surname, moved: moved, to: &household, &dice)
    return household
  }

  /// A household without children: one adult, or two.
  mutating func neighbours(_ number: Int, _ dice: inout Dice) -> SampleHousehold {
    var household = SampleHousehold(number: number)
    let culture = Culture.drawn(&dice)
    let surname = Surnames.drawn(culture, &dice)
    let moved = dice.chance(200) ? dice.below(dwellings) : number
    for index in 0..<(dice.chance(550) ? 2 : 1) {
      let isFemale = index == 1 || dice.chance(400)
      let name = index == 0 || dice.chance(600) ? surname : Surnames.drawn(culture, &dice)
      let age = dice.within(18...84) * 365 + dice.below(365)
      household.people.append(
        adult(culture, name, isFemale: isFemale, ageInDays: age, dwelling: number, moved: moved, &dice))
    }
    return household
  }

  /// Somebody new with these names.
  mutating func person(
    _ forename: String, _ surname: String, born: CalendarDay, isFemale: Bool, role: InventedPerson.Role,
    culture: Culture, dwelling: Int
  ) -> InventedPerson {
    defer { nextPerson += 1 }
    return InventedPerson(
      number: nextPerson, forename: forename, surname: surname, born: born, isFemale: isFemale, role: role,
      culture: culture,
      dwelling: dwelling, formerDwelling: dwelling)
  }

  private mutating func adult(
    _ culture: Culture, _ surname: String, isFemale: Bool, ageInDays: Int, dwelling: Int, moved: Int, _ dice: inout Dice
  ) -> InventedPerson {
    let pool = NamePools.forenames(culture, isFemale: isFemale, isYoung: false)
    let own = isFemale ? Surnames.ofWoman(surname, culture, isMarried: true) : surname
    var person = person(
      dice.commonWord(pool), own, born: asOf.adding(days: -ageInDays), isFemale: isFemale, role: .adult,
      culture: culture,
      dwelling: dwelling)
    person.formerDwelling = moved
    if dice.chance(550) { person.middle = dice.word(pool) }
    return person
  }

  /// A mother's surname: her husband's, her own, or both with a hyphen; or a title that takes a surname's place.
  private func married(
    _ mother: InventedPerson, to surname: String, isCouple: Bool, _ dice: inout Dice
  ) -> InventedPerson {
    var mother = mother
    let own = Surnames.ofWoman(Surnames.drawn(mother.culture, &dice), mother.culture, isMarried: false)
    switch mother.culture {
    case .pakistani where dice.chance(450): mother.surname = dice.word(["Begum", "Bibi", "Akhtar", "Kausar"])
    case .punjabi: mother.surname = dice.chance(800) ? "Kaur" : mother.surname
    default:
      if dice.chance(isCouple ? 350 : 550) {
        mother.surname = own
      } else {
        mother.formerSurname = own
        if dice.chance(70) { mother.surname = own + "-" + mother.surname }
      }
    }
    return mother
  }

  private mutating func addChildren(
    _ count: Int, eldest: Int, surname: String, moved: Int, to household: inout SampleHousehold, _ dice: inout Dice
  ) {
    var age = eldest
    let culture = household.people[0].culture
    let mothers = household.people[0].surname
    let hyphenates = mothers != surname && culture == .english && dice.chance(150)
    for index in 0..<count where age >= 0 {
      let isFemale = dice.chance(490)
      let forename = childForename(culture, isFemale: isFemale, in: household, isEldest: index == 0, &dice)
      let own = isFemale ? Surnames.ofWoman(surname, culture, isMarried: false) : surname
      var child = person(
        forename, hyphenates ? mothers + "-" + own : own, born: asOf.adding(days: -age), isFemale: isFemale,
        role: .child,
        culture: culture, dwelling: household.number)
      child.formerSurname = hyphenates ? own : dice.chance(60) ? mothers : ""
      child.formerDwelling = moved
      if dice.chance(600) {
        child.middle = dice.word(NamePools.forenames(culture, isFemale: isFemale, isYoung: true))
      }
      household.people.append(child)
      age -= dice.chance(25) ? 0 : dice.within(310...1500)
    }
  }

  /// A name that no brother or sister has; now and then an eldest son has his father's.
  private func childForename(
    _ culture: Culture, isFemale: Bool, in household: SampleHousehold, isEldest: Bool, _ dice: inout Dice
  ) -> String {
    if isEldest, !isFemale, dice.chance(60), let father = household.people.first(where: { !$0.isFemale }) {
      return father.forename
    }
    let taken = household.children.map(\.forename)
    let pool = NamePools.forenames(culture, isFemale: isFemale, isYoung: true)
    for _ in 0..<20 {
      let name = dice.commonWord(pool)
      if !taken.contains(name) { return name }
    }
    return dice.word(pool)
  }
}
