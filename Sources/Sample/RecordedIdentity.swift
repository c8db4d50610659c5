import Vocabulary

/// A person as one system has them: the same every time that system is asked.
struct RecordedIdentity {
  let forename: String
  let middle: String
  let surname: String
  /// `dd/mm/yyyy`, or blank.
  let born: String
  let line: String
  let postcode: String
  let uprn: String
  /// UPN, NINO or NHS number as the system has it is the true one, a wrong one, or blank.
  let upn: String
  let nino: String
  let nhs: String
  let sex: String

  /// What a system with these habits wrote down.
  init(of person: InventedPerson, in system: SourceSystem, habits: SystemHabits, dice: Dice, uses adultNumbers: Bool) {
    var dice = dice
    forename = Self.forename(person.forename, habits, &dice)
    surname = Self.surname(person, habits, &dice)
    middle = dice.chance(700) ? Self.written(person.middle, habits) : ""
    born = Self.birth(person.born, habits, &dice)
    let dwelling = dice.chance(habits.oldAddress) ? person.formerDwelling : person.dwelling
    let full = Addresses.line(dwelling)
    line = dice.chance(habits.typo * 8) ? Addresses.abbreviated(full) : full
    postcode = dice.chance(habits.noPostcode) ? "" : Addresses.postcode(dwelling)
    uprn = dice.chance(habits.noPostcode * 4) ? "" : Addresses.uprn(dwelling)
    let isWrong = dice.chance(habits.wrongNumber)
    let isMissing = dice.chance(habits.noNumber)
    let hasUPN = !adultNumbers
    upn = hasUPN && !isMissing ? (isWrong ? Self.misread(person.upn) : person.upn) : ""
    nino = adultNumbers && !isMissing ? (isWrong ? Self.misread(person.nino) : person.nino) : ""
    nhs = dice.chance(habits.noNumber) ? "" : isWrong ? Self.misread(person.nhs) : person.nhs
    sex = person.sex
  }

  private static func forename(_ name: String, _ habits: SystemHabits, _ dice: inout Dice) -> String {
    var name = name
    if dice.chance(habits.shortName), let short = NameVariants.short(name, &dice) {
      name = short
    } else if dice.chance(habits.otherSpelling * 3), let other = NameVariants.spelling(name, &dice) {
      name = other
    }
    if dice.chance(habits.typo) { name = Letters.mistyped(name, &dice) }
    return written(name, habits)
  }

  private static func surname(_ person: InventedPerson, _ habits: SystemHabits, _ dice: inout Dice) -> String {
    var name = person.surname
    if !person.formerSurname.isEmpty, dice.chance(habits.formerSurname * 4) { name = person.formerSurname }
    if dice.chance(habits.otherSpelling * 2), let other = NameVariants.spelling(name, &dice) { name = other }
    if dice.chance(habits.typo) { name = Letters.mistyped(name, &dice) }
    return written(name, habits)
  }

  private static func written(_ name: String, _ habits: SystemHabits) -> String {
    let letters = habits.isPlain ? Letters.folded(name) : name
    return habits.isUpperCase ? letters.uppercased() : letters
  }

  private static func birth(_ born: CalendarDay, _ habits: SystemHabits, _ dice: inout Dice) -> String {
    let (year, month, day) = born.components
    if dice.chance(habits.noBirth) { return "" }
    if dice.chance(habits.firstOfJanuary) { return SchoolTerm.day(year, 1, 1).british }
    if dice.chance(habits.daySwapped), day <= 12 { return SchoolTerm.day(year, day, month).british }
    if dice.chance(habits.typo / 2) {
      return SchoolTerm.day(year + (dice.chance(500) ? 1 : -1), month, min(day, 28)).british
    }
    return born.british
  }

  /// The number with one digit changed, so that a check digit catches it.
  private static func misread(_ number: String) -> String {
    var bytes = Array(number.utf8)
    guard bytes.count > 4 else { return number }
    bytes[bytes.count - 3] = bytes[bytes.count - 3] == 0x39 ? 0x30 : bytes[bytes.count - 3] + 1
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension SystemHabits {
  /// A system that makes no mistake.
  init(exactly: Void) {
    self.init(
      typo: 0, otherSpelling: 0, shortName: 0, formerSurname: 0, daySwapped: 0, firstOfJanuary: 0, noBirth: 0,
      oldAddress: 0,
      noPostcode: 0, noNumber: 0, wrongNumber: 0)
  }
}
