import Vocabulary

/// Somebody of the invented council, as they truly are.
struct InventedPerson {
  /// The part that a person has in a family.
  enum Role: String {
    case adult = "Adult"
    case child = "Child"
    case other = "Other"
  }

  /// Number in the city, from 0; every key and national number is made from it.
  let number: Int
  var forename: String
  var middle = ""
  var surname: String
  /// A surname borne before, or half of a double one; empty where there is none.
  var formerSurname = ""
  var born: CalendarDay
  var isFemale: Bool
  var role: Role
  var culture: Culture
  /// Where the person lives, and lived before.
  var dwelling: Int
  var formerDwelling: Int

  /// The name of the person in the truth.
  var name: String { "T" + NationalNumbers.digits(number, 7) }
  /// `M` or `F`.
  var sex: String { isFemale ? "F" : "M" }
  var upn: String { NationalNumbers.upn(number, year: born.schoolStartYear) }
  var temporaryUPN: String { NationalNumbers.temporaryUPN(number, year: born.schoolStartYear + 2) }
  var nino: String { NationalNumbers.nino(number) }
  var nhs: String { NationalNumbers.nhs(number) }

  /// The key that a system gives this person, unlike that of any other system and in no order.
  func key(in system: SourceSystem) -> String {
    let place = system.position
    switch system {
    case .census: return upn
    case .liquidlogic: return String(2_000_000 + (number * 700_001 + 13) % 3_000_000)
    case .dwp: return "CF-" + NationalNumbers.digits((number * 1_299_709 + 77) % 3_000_000, 7)
    default: return String(5_000_000 + (number * 104_729 + place * 271_828) % 3_000_000)
    }
  }
}
