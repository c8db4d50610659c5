import Match
import Normalise
import Vocabulary

/// The families of the programme's register with their members' spells.
struct RegisteredFamilies {
  /// In order of FamilyID, without lasting ids.
  private(set) var families: [Family] = []
  private(set) var exceptions: [DataException] = []

  private let extracts: NormalisedExtracts
  private let persons: MatchedPersons
  private let settings: FamilySettings

  init(_ extracts: NormalisedExtracts, _ persons: MatchedPersons, settings: FamilySettings) {
    self.extracts = extracts
    self.persons = persons
    self.settings = settings
    let spells = Dictionary(grouping: extracts.spells, by: \.family)
    families = extracts.register.indices.map { index in
      Family(
        id: FamilyID(""), register: extracts.register[index], registerIndex: Int32(index),
        members: members(spells[Int32(index)] ?? [], extracts.register[index]))
    }
    reportPeopleInTwo()
  }

  // MARK: Members

  private mutating func members(_ spells: [RegisteredSpell], _ family: RegisteredFamily) -> [Membership] {
    let byPerson = Dictionary(grouping: spells) { persons.links[Int($0.record)].person }
    return byPerson.keys.sorted().flatMap { person in joined(member(byPerson[person] ?? [], person, family)) }
  }

  /// One person's spells in one family, in order of their first day.
  private mutating func member(_ spells: [RegisteredSpell], _ person: Int32, _ family: RegisteredFamily) -> [Membership]
  {
    let order = spells.sorted { (first($0), $0.line) < (first($1), $1.line) }
    // The register may know one person twice; the key of the latest spell stands for the person.
    let ref = order.last.map { extracts.records[Int($0.record)].key } ?? ""
    if let other = order.first(where: { extracts.records[Int($0.record)].key != ref }) {
      report(
        .personTwiceOnRegister, other.line, family.ref, extracts.records[Int(other.record)].key)
    }
    let death = death(of: person)
    return order.map { spell in
      var last = spell.to
      if let death, spell.from.map({ $0 <= death }) ?? true { last = min(last ?? death, death) }
      return Membership(
        person: person, personRef: ref, role: role(spell, person, family), from: spell.from, to: last, via: "register",
        line: spell.line)
    }
  }

  /// Spells of one role that touch or overlap are one spell.
  private func joined(_ spells: [Membership]) -> [Membership] {
    var result: [Membership] = []
    for spell in spells {
      guard let last = result.last, last.role == spell.role, RegisteredFamilies.touch(last, spell) else {
        result.append(spell)
        continue
      }
      result[result.count - 1].to = last.to.flatMap { end in spell.to.map { max(end, $0) } }
    }
    return result
  }

  private static func touch(_ first: Membership, _ second: Membership) -> Bool {
    guard let end = first.to, let start = second.from else { return true }
    return start <= end.adding(days: 1)
  }

  private func first(_ spell: RegisteredSpell) -> Int32 { spell.from?.number ?? Int32.min }

  private func death(of person: Int32) -> CalendarDay? {
    persons.persons[Int(person)].records.compactMap { extracts.records[Int($0)].death }.min()
  }

  /// The register's role; where it has none, what the age on registration says.
  private mutating func role(_ spell: RegisteredSpell, _ person: Int32, _ family: RegisteredFamily) -> String {
    guard spell.role.isEmpty else { return spell.role }
    let on = family.registered ?? spell.from ?? extracts.asOf
    var role = "Other"
    if let birth = persons.persons[Int(person)].records.compactMap({ extracts.records[Int($0)].birth }).first {
      role = on.age(bornOn: birth) < settings.adultAge ? "Child" : "Adult"
    }
    report(
      .roleMissing, spell.line, family.ref, extracts.records[Int(spell.record)].key,
      "The register does not say whether this member is a child or an adult; by age the member counts as \(role).")
    return role
  }

  // MARK: People in two families

  private mutating func reportPeopleInTwo() {
    var spells: [Int32: [(family: Int, spell: Membership)]] = [:]
    for (index, family) in families.enumerated() {
      for spell in family.members { spells[spell.person, default: []].append((index, spell)) }
    }
    for person in spells.keys.sorted() {
      let all = spells[person] ?? []
      guard all.contains(where: { $0.family != all[0].family }) else { continue }
      var told: Set<Int> = []
      for (position, first) in all.enumerated() {
        for second in all[(position + 1)...] where second.family != first.family && overlap(first, second) {
          for one in [first, second] where told.insert(one.family).inserted { reportInTwo(one.family, one.spell) }
        }
      }
    }
  }

  /// Whether two spells share more than the day on which one ends and the other begins; a closed family's spells end with it.
  private func overlap(_ first: (family: Int, spell: Membership), _ second: (family: Int, spell: Membership)) -> Bool {
    func last(_ one: (family: Int, spell: Membership)) -> Int32 {
      min(one.spell.to?.number ?? Int32.max, families[one.family].register?.closed?.number ?? Int32.max)
    }
    let start = max(first.spell.from?.number ?? Int32.min, second.spell.from?.number ?? Int32.min)
    return start < min(last(first), last(second))
  }

  private mutating func reportInTwo(_ family: Int, _ spell: Membership) {
    report(
      .personInTwoFamilies, spell.line, families[family].ref, spell.personRef)
  }

  private mutating func report(
    _ code: ExceptionCode, _ line: SourceLine?, _ familyRef: String, _ personRef: String, _ message: String? = nil
  ) {
    exceptions.append(
      DataException(
        code, stage: .families, line: line, familyRef: familyRef, personRef: personRef, message: message))
  }
}
