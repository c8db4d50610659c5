import Families
import Match
import Normalise
import Testing
import Vocabulary

/// People of a test, one record each unless they are said to be the same person, in a register and at addresses.
struct Town {
  private(set) var extracts: NormalisedExtracts
  private(set) var persons = MatchedPersons()
  private var people: [String] = []

  /// The register's families: `F1 2016-09-01` or `F1 2016-09-01 closed 2017-01-01`; a family without a date is not registered.
  init(asOf: String = "2017-12-31", families: [String] = []) throws {
    extracts = NormalisedExtracts(asOf: try #require(CalendarDay(iso: asOf)))
    for family in families {
      let words = family.split(separator: " ").map(String.init)
      var row = RegisteredFamily(ref: words[0])
      row.line = SourceLine(file: 0, line: Int32(extracts.register.count + 2))
      row.registered = words.count > 1 ? CalendarDay(iso: words[1]) : nil
      row.closed = words.count > 3 ? CalendarDay(iso: words[3]) : nil
      extracts.register.append(row)
    }
  }

  /// Adds a person's record: `Ashbury M 2005-01-10 | 1 Lincoln Road, PE1 1AA | 2 Park Road, PE1 2BB`, the newest address first; `#100` is a property
  /// number. A name that was used before is the same person again.
  mutating func live(_ name: String, _ text: String, source: String = "census", died: String? = nil) {
    let parts = text.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    let words = parts[0].split(separator: " ").map(String.init)
    var record = SourceRecord(
      source: source, key: name, feed: 0, line: SourceLine(file: 1, line: Int32(extracts.records.count + 2)))
    record.names = [PersonName(surname: words[0].replacing("_", with: " "), forename: name)]
    record.sex = words.count > 1 && words[1] != "?" ? words[1] : ""
    record.birth = words.count > 2 ? CalendarDay(iso: words[2]) : nil
    record.death = died.flatMap { CalendarDay(iso: $0) }
    record.addresses = parts.dropFirst().map(Town.address)
    let index = Int32(extracts.records.count)
    extracts.records.append(record)
    if let known = people.firstIndex(of: name) {
      persons.persons[known].records.append(index)
      persons.links.append(LinkedRecord(person: Int32(known), linkedBy: "key"))
    } else {
      people.append(name)
      persons.links.append(LinkedRecord(person: Int32(people.count - 1), linkedBy: "alone"))
      persons.persons.append(MatchedPerson(id: PersonID("P-\(name)"), records: [index]))
    }
  }

  /// Adds a spell on the register for a record of the register: the key, the family, the role, first and last day.
  mutating func join(
    _ key: String, _ family: String, _ role: String = "Child", _ from: String? = nil, _ to: String? = nil,
    person: String? = nil
  )
    throws
  {
    if !extracts.records.contains(where: { $0.source == "liquidlogic" && $0.key == key }) {
      let name = person ?? key
      live(name, "Ashbury ? 2005-01-10", source: "liquidlogic")
      extracts.records[extracts.records.count - 1].key = key
    }
    let record = try #require(extracts.records.firstIndex { $0.source == "liquidlogic" && $0.key == key })
    let index = try #require(extracts.register.firstIndex { $0.ref == family })
    extracts.spells.append(
      RegisteredSpell(
        family: Int32(index), record: Int32(record), role: role, from: from.flatMap { CalendarDay(iso: $0) },
        to: to.flatMap { CalendarDay(iso: $0) }, line: SourceLine(file: 2, line: Int32(extracts.spells.count + 2))))
  }

  /// The families stage's answer.
  func families(_ settings: FamilySettings = FamilySettings(), previous: [FamilyIndexEntry] = []) -> FamilyList {
    FamiliesStage.run(extracts, persons, settings: settings, previous: previous)
  }

  /// Who is with whom in the families found by data: the names of each family, joined by a space, in order.
  func found(_ settings: FamilySettings = FamilySettings()) -> [String] {
    families(settings).families.filter { $0.register == nil }
      .map { $0.members.map { people[Int($0.person)] }.sorted().joined(separator: " ") }.sorted()
  }

  private static func address(_ text: String) -> Address {
    if text.hasPrefix("#") {
      let words = text.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
      let rest = words.count > 1 ? address(words[1]) : Address(line: "", postcode: "")
      return Address(line: rest.line, postcode: rest.postcode, uprn: words[0])
    }
    let parts = text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    return parts.count > 1 ? Address(line: parts[0], postcode: parts[1]) : Address(line: "", postcode: parts[0])
  }
}
