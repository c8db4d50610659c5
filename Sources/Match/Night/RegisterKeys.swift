import Normalise

/// How the register names the people of records, so that who looks after a family sees what concerns it.
struct RegisterKeys {
  private let extracts: NormalisedExtracts
  private let person: [UInt32]
  private let isRegistered: [Bool]
  /// For each person, by its first record, its first record of a register.
  private var registered: [UInt32: UInt32] = [:]
  /// For each record of a register, its first family.
  private var family: [UInt32: Int32] = [:]

  init(_ extracts: NormalisedExtracts, person: [UInt32], registers: [String]) {
    self.extracts = extracts
    self.person = person
    let names = Set(registers)
    isRegistered = extracts.records.map { names.contains($0.source) }
    for record in extracts.records.indices where isRegistered[record] && registered[person[record]] == nil {
      registered[person[record]] = UInt32(record)
    }
    for spell in extracts.spells {
      family[UInt32(spell.record)] = min(family[UInt32(spell.record)] ?? .max, spell.family)
    }
  }

  /// Family and key of the first of some records that a register knows, else of the first whose person it knows; empty where it knows nobody.
  func of(_ records: [UInt32]) -> (familyRef: String, personRef: String) {
    guard
      let known = records.first(where: { isRegistered[Int($0)] })
        ?? records.lazy.compactMap({ registered[person[Int($0)]] }).first
    else { return ("", "") }
    let familyRef = family[known].map { extracts.register[Int($0)].ref } ?? ""
    return (familyRef, extracts.records[Int(known)].key)
  }
}
