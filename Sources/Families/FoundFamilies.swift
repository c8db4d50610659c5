import Match
import Normalise
import Vocabulary

/// The families that the data alone show, among people who are in no registered family.
struct FoundFamilies {
  private let extracts: NormalisedExtracts
  private let persons: MatchedPersons
  private let settings: FamilySettings
  private let residents: [PersonAtHome]
  private let register: String

  /// Looks among the people who are in none of the registered families on the as-of date and are not to be left out.
  init(
    _ registered: [Family], _ extracts: NormalisedExtracts, _ persons: MatchedPersons, _ homes: HomeBook,
    settings: FamilySettings,
    leaving leftOut: Set<Int32>
  ) {
    self.extracts = extracts
    self.persons = persons
    self.settings = settings
    register = extracts.spells.first.map { extracts.records[Int($0.record)].source } ?? ""
    var isOut = [Bool](repeating: false, count: persons.persons.count)
    for family in registered {
      for spell in family.members where spell.includes(extracts.asOf) { isOut[Int(spell.person)] = true }
    }
    for person in leftOut { isOut[Int(person)] = true }
    residents = persons.persons.indices.compactMap { person in
      isOut[person] ? nil : persons.resident(Int32(person), extracts.records, homes)
    }
  }

  /// The families with their lasting ids, in order of their first person.
  func families(_ ids: inout FamilyIDs) -> [Family] {
    let finder = FamilyFinder(residents, settings: settings, asOf: extracts.asOf)
    return finder.families().compactMap { group in
      let members = group.map { member(residents[$0]) }.sorted { $0.person < $1.person }
      guard isFamily(members) else { return nil }
      return Family(id: ids.id(members: members, persons), register: nil, registerIndex: nil, members: members)
    }
  }

  /// The programme is for families with children.
  private func isFamily(_ members: [Membership]) -> Bool {
    members.contains { $0.role == "Child" } && (members.count > 1 || settings.takesLoneChildren)
  }

  private func member(_ resident: PersonAtHome) -> Membership {
    let records = persons.persons[Int(resident.person)].records.map { extracts.records[Int($0)] }
    let role = resident.birth.map { extracts.asOf.age(bornOn: $0) < settings.adultAge ? "Child" : "Adult" } ?? "Other"
    return Membership(
      person: resident.person, personRef: records.first { $0.source == register }?.key ?? "", role: role, from: nil,
      to: nil,
      via: "address", line: nil)
  }
}

extension MatchedPersons {
  /// A person as far as the search for families needs to know; nil for somebody who has died.
  func resident(_ person: Int32, _ records: [SourceRecord], _ homes: HomeBook) -> PersonAtHome? {
    let own = persons[Int(person)].records.map { records[Int($0)] }
    guard own.allSatisfy({ $0.death == nil }) else { return nil }
    return PersonAtHome(
      person, birth: own.lazy.compactMap(\.birth).first, sex: own.first { !$0.sex.isEmpty }?.sex ?? "",
      persons[Int(person)].records.map { homes.entries[Int($0)] })
  }
}
