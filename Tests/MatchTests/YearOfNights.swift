import Match
import Normalise
import Vocabulary

/// A small town through a year: families move, marry and have children; systems learn of it late, each in its own week, correct slips, and a new
/// system comes. The same for the same seed.
struct YearOfNights {
  /// Somebody as they are, and as each system has them.
  private struct Townsman {
    var family: Int
    var forename: String
    var surname: String
    var birth: CalendarDay
    var sex: String
    var nino: String
    /// Weeks until a system has heard of the last change.
    var lag: [String: Int] = [:]
    var known: [String: SourceRecord] = [:]
  }

  /// What has happened, by kind.
  private(set) var events: [String: Int] = [:]
  private(set) var week = 0
  private var people: [Townsman] = []
  private var homes: [String] = []
  private var dice: Dice

  private static let forenames = [
    "Carla", "Milo", "Nina", "Otto", "Petra", "Quentin", "Rosa", "Silas", "Tara", "Umar", "Vera", "Wanda", "Bruno",
    "Delia", "Edgar", "Flora", "Gideon", "Hester", "Ivor", "Judith",
  ]
  private static let surnames = [
    "Ashdown", "Brightwater", "Corrigan", "Dunmore", "Eastwick", "Fennimore", "Garland", "Hollis", "Ingleby", "Jessop",
    "Kestrel", "Larkspur", "Moorcock", "Nettlefold", "Osgood", "Pemberton",
  ]
  private static let sources = ["census", "ecins", "liquidlogic"]

  init(families: Int, seed: UInt64) {
    dice = Dice(state: seed)
    for _ in 0..<families { settle() }
  }

  /// Tonight's records; the night before last a system may have failed to deliver.
  var records: [SourceRecord] {
    let failed = week % 13 == 7 ? YearOfNights.sources[week / 13 % 3] : ""
    return people.flatMap { person in person.known.sorted { $0.key < $1.key }.map(\.value) }.filter {
      $0.source != failed
    }
  }

  /// Lets a week pass.
  mutating func pass() {
    week += 1
    if dice.roll(3) == 0 { settle(); note("families that came") }
    if dice.roll(2) == 0 { move() }
    if dice.roll(3) == 0 { marry() }
    if dice.roll(4) == 0 { bear() }
    if dice.roll(2) == 0 { correct() }
    if week == 26 { comesNewSystem() }
    for index in people.indices { hear(index) }
  }

  private mutating func note(_ event: String) { events[event, default: 0] += 1 }

  private mutating func settle() {
    let family = homes.count
    homes.append("\(1 + dice.roll(180)) \(["Larch", "Mill", "Abbey", "Station"][dice.roll(4)]) Road")
    let surname = YearOfNights.surnames[dice.roll(16)]
    for _ in 0..<(2 + dice.roll(3)) { add(family, surname, born: 3_000 + dice.roll(14_000)) }
  }

  private mutating func add(_ family: Int, _ surname: String, born: Int) {
    let forename = YearOfNights.forenames[dice.roll(20)]
    let sex = ["M", "F"][dice.roll(2)]
    let nino = "TM" + String(String(1_000_000 + people.count * 37).dropFirst()) + "A"
    var person = Townsman(
      family: family, forename: forename, surname: surname, birth: CalendarDay(number: Int32(born)), sex: sex,
      nino: nino)
    let key = people.count
    for source in YearOfNights.sources where dice.roll(3) > 0 {
      person.known[source] = blank(source, key)
      person.lag[source] = 0
    }
    people.append(person)
    let slips = dice.roll(8) == 0
    for source in YearOfNights.sources { hear(key, source, slips: slips && source == "ecins") }
  }

  private func blank(_ source: String, _ key: Int) -> SourceRecord {
    SourceRecord(source: source, key: "\(key)", feed: 0, line: SourceLine(file: 0, line: Int32(key + 2)))
  }

  private mutating func move() {
    let family = dice.roll(homes.count)
    homes[family] = "\(1 + dice.roll(180)) \(["Cedar", "Quay", "Priory", "Garden"][dice.roll(4)]) Road"
    spread { $0.family == family }
    note("moves")
  }

  private mutating func marry() {
    let bride = dice.roll(people.count)
    people[bride].surname = YearOfNights.surnames[dice.roll(16)]
    spread(only: bride)
    note("changes of surname")
  }

  private mutating func bear() {
    let parent = people[dice.roll(people.count)]
    add(parent.family, parent.surname, born: 17_531 + week * 7 - 365)
    note("births")
  }

  /// A system puts right what it had wrong.
  private mutating func correct() {
    let index = dice.roll(people.count)
    for source in people[index].known.keys.sorted() { hear(index, source, slips: false) }
    note("corrections")
  }

  private mutating func comesNewSystem() {
    for index in people.indices where dice.roll(3) == 0 {
      people[index].known["aspire"] = blank("aspire", index)
      hear(index, "aspire", slips: dice.roll(10) == 0)
    }
    note("new systems")
  }

  private mutating func spread(only: Int? = nil, _ concerns: (Townsman) -> Bool = { _ in false }) {
    for index in people.indices where index == only || concerns(people[index]) {
      for source in people[index].known.keys.sorted() { people[index].lag[source] = 1 + dice.roll(10) }
    }
  }

  private mutating func hear(_ index: Int) {
    for source in people[index].known.keys.sorted() {
      guard let left = people[index].lag[source], left > 0 else { continue }
      people[index].lag[source] = left - 1
      if left == 1 { hear(index, source, slips: false) }
    }
  }

  /// Writes into a system's record what is true now; a system keeps former names and addresses.
  private mutating func hear(_ index: Int, _ source: String, slips: Bool) {
    guard var record = people[index].known[source] else { return }
    let person = people[index]
    let name = PersonName(
      surname: person.surname, forename: slips ? String(person.forename.dropLast()) : person.forename)
    if record.names.first != name { record.names = [name] + record.names.filter { $0.surname != name.surname } }
    let address = Address(line: homes[person.family], postcode: "PE1 4QT")
    if record.addresses.first != address { record.addresses.insert(address, at: 0) }
    record.birth = slips ? nil : person.birth
    record.sex = person.sex
    if source == "liquidlogic", index % 3 == 0 {
      record.numbers = [NationalNumber(.nino, person.nino, isTrusted: true)]
    }
    people[index].known[source] = record
  }
}
