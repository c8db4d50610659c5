/// Dwellings of an invented city, by number: a street of 24, a postcode of 12.
enum Addresses {
  /// First line, as in `17 Sallow Drove`; flats have a flat number in front.
  static func line(_ dwelling: Int) -> String {
    let street = dwelling / 24
    let house = dwelling % 24 * (street % 3 == 0 ? 1 : 2) + 1 + street % 2
    let mixed = street * 7919
    let name = first[mixed % first.count] + " " + second[mixed / first.count % second.count]
    return dwelling % 17 == 3 ? "Flat \(dwelling % 6 + 1), \(house) \(name)" : "\(house) \(name)"
  }

  /// A postcode of the form that Peterborough has.
  static func postcode(_ dwelling: Int) -> String {
    let block = dwelling / 12
    let (area, sector) = (1 + block % 7 + 7 * (block / 28_000), block / 7 * 37 % 4000)
    let letters = Array("ABDEFGHJLNPQRSTUWXYZ".utf8)
    let unit = [letters[sector / 10 % 20], letters[sector / 200 % 20]]
    return "PE\(area) \(sector % 10)" + String(decoding: unit, as: UTF8.self)
  }

  /// The Unique Property Reference Number.
  static func uprn(_ dwelling: Int) -> String { "10009" + NationalNumbers.digits(dwelling * 13 % 10_000_000, 7) }

  /// The line as another clerk writes it.
  static func abbreviated(_ line: String) -> String {
    for (long, short) in [
      (" Road", " Rd"), (" Street", " St"), (" Avenue", " Ave"), (" Close", " Cl"), (" Drove", " Drv"),
    ]
    where line.hasSuffix(long) {
      return String(line.dropLast(long.count)) + short
    }
    return line
  }

  private static let first = [
    "Sallow", "Teasel", "Lapwing", "Osier", "Bittern", "Sedge", "Marsh Orchid", "Harrier", "Kestrel", "Thistle",
    "Ploughman", "Brick Kiln",
    "Limekiln", "Weaver", "Cooper", "Wheelwright", "Saddler", "Foundry", "Engine", "Signal", "Viaduct", "Fletton",
    "Lancaster", "Hereward",
    "Crowland", "Thorpe", "Eastfield", "Westfield", "Dogsthorpe", "Gladstone", "Lincoln", "Park", "Church", "Station",
    "Mill", "Manor",
    "Queens", "Kings", "Abbey", "Cromwell", "Burghley", "Nene", "Welland", "Glen", "Witham", "Ouse", "Cam", "Elder",
    "Hazel", "Alder", "Poplar",
    "Hawthorn", "Bramble", "Foxglove", "Campion", "Clover", "Barley", "Saxon", "Roman", "Viking", "Danish", "Norman",
  ]
  private static let second = [
    "Road", "Street", "Avenue", "Close", "Drove", "Way", "Gardens", "Court", "Lane", "Crescent", "Walk", "Drive",
    "Green", "Rise", "Row",
    "Place", "View", "End", "Gate", "Square",
  ]
}
