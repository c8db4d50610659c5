/// How often a system gets something wrong, in cases of a thousand. Guesses, in the order that the people who clean such extracts
/// name them: police and ASB lists are the worst, DWP the best.
struct SystemHabits {
  var typo = 6
  var otherSpelling = 15
  var shortName = 15
  var formerSurname = 25
  var daySwapped = 4
  var firstOfJanuary = 2
  var noBirth = 2
  var oldAddress = 300
  var noPostcode = 10
  var noNumber = 15
  var wrongNumber = 3
  /// Names in capitals.
  var isUpperCase = false
  /// English letters only.
  var isPlain = false

  /// The habits of a system.
  static func of(_ system: SourceSystem) -> SystemHabits {
    switch system {
    case .census: SystemHabits(typo: 4, shortName: 8, formerSurname: 15, noNumber: 0, wrongNumber: 0)
    case .one: SystemHabits(typo: 8, noNumber: 60, wrongNumber: 5)
    case .aspire: SystemHabits(typo: 15, shortName: 50, daySwapped: 8, noPostcode: 40, noNumber: 350)
    case .ecins:
      SystemHabits(
        typo: 40, otherSpelling: 50, shortName: 90, formerSurname: 60, daySwapped: 15, firstOfJanuary: 25, noBirth: 280,
        oldAddress: 450, noPostcode: 120, isPlain: true)
    case .crimefile:
      SystemHabits(
        typo: 30, otherSpelling: 40, shortName: 40, formerSurname: 60, daySwapped: 12, firstOfJanuary: 20, noBirth: 120,
        oldAddress: 400, noPostcode: 90, isUpperCase: true, isPlain: true)
    case .liquidlogic: SystemHabits(typo: 12, shortName: 40, oldAddress: 120, noNumber: 350, wrongNumber: 6)
    case .salesforce: SystemHabits(typo: 20, otherSpelling: 25, shortName: 90, noBirth: 60, noNumber: 100)
    case .dwp: SystemHabits(typo: 3, otherSpelling: 8, shortName: 3, noNumber: 8, isUpperCase: true, isPlain: true)
    case .housing: SystemHabits(typo: 20, shortName: 40, daySwapped: 8, firstOfJanuary: 8, oldAddress: 500)
    case .opgroup: SystemHabits(typo: 25, shortName: 80, daySwapped: 10, noBirth: 100, noNumber: 450)
    case .bench: of(.aspire)
    case .police: of(.crimefile)
    case .assessments: of(.salesforce)
    case .probation: SystemHabits(typo: 10, shortName: 30, oldAddress: 400, noPostcode: 60, isUpperCase: true)
    case .treatment: SystemHabits(typo: 15, shortName: 60, daySwapped: 6, oldAddress: 400, noPostcode: 80)
    case .earlyYears: SystemHabits(typo: 10, shortName: 30, oldAddress: 200)
    case .roni: of(.census)
    case .hospital: SystemHabits(typo: 6, otherSpelling: 10, oldAddress: 250, noNumber: 40)
    }
  }
}
