import Match
import Normalise
import Vocabulary

/// Children whom the register has in no family, who live where a registered family lives and share its surname.
///
/// They are reported and left out of the families found by data: most of them belong to the registered family, and only the register may say so.
struct PossibleMembers {
  /// The children, as positions in `MatchedPersons.persons`.
  private(set) var persons: Set<Int32> = []
  private(set) var exceptions: [DataException] = []

  init(
    _ families: [Family], _ extracts: NormalisedExtracts, _ matched: MatchedPersons, _ homes: HomeBook,
    settings: FamilySettings
  ) {
    var isMember = [Bool](repeating: false, count: matched.persons.count)
    var living: [UInt32: [(family: Int, resident: PersonAtHome)]] = [:]
    for (index, family) in families.enumerated() {
      let isOpen =
        family.register.map { $0.registered != nil && ($0.closed.map { $0 > extracts.asOf } ?? true) } ?? false
      for spell in family.members where spell.includes(extracts.asOf) && !isMember[Int(spell.person)] {
        isMember[Int(spell.person)] = true
        guard isOpen, let resident = matched.resident(spell.person, extracts.records, homes) else { continue }
        for home in resident.newestHomes { living[home, default: []].append((index, resident)) }
      }
    }
    guard !living.isEmpty else { return }
    for person in matched.persons.indices where !isMember[person] {
      guard let resident = matched.resident(Int32(person), extracts.records, homes), let birth = resident.birth,
        extracts.asOf.age(bornOn: birth) < settings.adultAge
      else { continue }
      let near = resident.newestHomes.lazy.flatMap { living[$0] ?? [] }.first {
        $0.resident.sharesSurname(with: resident)
      }
      guard let near else { continue }
      persons.insert(Int32(person))
      exceptions.append(exception(families[near.family].ref, extracts.records[Int(matched.persons[person].records[0])]))
    }
  }

  private func exception(_ familyRef: String, _ record: SourceRecord) -> DataException {
    DataException(
      .possibleMember, stage: .families, source: record.source, line: record.line, familyRef: familyRef)
  }
}
