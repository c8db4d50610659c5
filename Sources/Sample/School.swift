/// A school of the invented city.
struct School {
  /// Authority and establishment number.
  let laestab: String
  let name: String
  /// MAINSTREAM, SPECIAL or PRU.
  let type: String
  /// Whether the school sends its attendance to Capita ONE as well.
  var sendsToOne = false

  /// The primary school for a dwelling.
  static func primary(_ dwelling: Int) -> School {
    let number = dwelling / 160
    return School(
      laestab: "874" + NationalNumbers.digits(2000 + number % 1300, 4),
      name: names[number % names.count] + " Primary School",
      type: "MAINSTREAM", sendsToOne: number % 3 == 1)
  }

  /// The secondary school for a dwelling.
  static func secondary(_ dwelling: Int) -> School {
    let number = dwelling / 800
    return School(
      laestab: "874" + NationalNumbers.digits(4000 + number % 600, 4),
      name: names[(number * 5 + 2) % names.count] + " Academy",
      type: "MAINSTREAM", sendsToOne: number % 2 == 0)
  }

  /// The school that stopped sending its attendance in September 2016.
  static let silent = School(laestab: "8742999", name: "Fenbridge Academy", type: "MAINSTREAM")
  /// The pupil referral unit.
  static let referralUnit = School(laestab: "8741101", name: "Drove House PRU", type: "PRU")

  private static let names = [
    "Sallow Drove", "Lapwing Fields", "St Pega's", "Osier Bank", "Hereward", "Nene Meadows", "Brick Kiln Lane",
    "Welland", "The Causeway",
    "Northgate", "Southbank", "Orton Fields", "St Kyneburgha's", "Viaduct", "Woodston Green", "Teasel Park",
    "Old Fletton", "Ravensdyke",
  ]
}
