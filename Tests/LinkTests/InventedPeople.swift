/// People for files in every form, each twice with small differences, the same for the same seed.
struct InventedPeople {
  struct Person {
    var number: Int
    var forename: String
    var middle: String
    var surname: String
    var year: Int
    var month: Int
    var day: Int
    var sex: String
    var house: Int
    var street: String
    var town: String
    var state: String
    var zip: String
    var phone: String
    var email: String

    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  }

  static let forenames = [
    "Carla", "Milo", "Nina", "Otto", "Petra", "Quentin", "Rosa", "Simon", "Tara", "Umar", "Anna", "David",
  ]
  static let surnames = [
    "Ashdown", "Brightwater", "Corrigan", "Dunmore", "Eastwick", "Fennimore", "Garland", "Hallam", "Innes",
  ]
  static let streets = ["Larch Road", "Mill Street", "Station Road", "Church Lane", "High Street", "Kings Avenue"]
  static let towns = [
    "Alton", "Barford", "Corby", "Deal", "Esher", "Frome", "Goole", "Hythe", "Ilkley", "Jarrow", "Kendal", "Leek",
    "Maldon",
    "Nelson",
  ]
  static let states = ["CA", "NY", "TX", "WA", "OH"]

  let people: [Person]

  init(_ count: Int, seed: UInt64 = 7) {
    var dice = Dice(state: seed)
    people = (0..<count).map { number in
      let surname = Self.surnames[dice.below(Self.surnames.count)] + ["", "son", "ley", "er"][dice.below(4)]
      let forename = Self.forenames[dice.below(Self.forenames.count)]
      return Person(
        number: number, forename: forename, middle: Self.forenames[dice.below(Self.forenames.count)], surname: surname,
        year: 1940 + dice.below(75), month: 1 + dice.below(12), day: 1 + dice.below(28),
        sex: ["F", "M"][dice.below(2)],
        house: 1 + dice.below(120), street: Self.streets[dice.below(Self.streets.count)],
        town: Self.towns[dice.below(Self.towns.count)], state: Self.states[dice.below(Self.states.count)],
        zip: "\(10_001 + dice.below(80_000))", phone: "0\(1_500_000_000 + dice.below(99_999_999))",
        email: "\(forename).\(number)@example.org")
    }
  }

  struct Dice {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }
}
