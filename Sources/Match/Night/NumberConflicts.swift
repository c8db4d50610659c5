import Linkage
import Normalise

/// Which records cannot be one person for what they are: two UPNs that are not one pupil's, two NINOs, two NHS numbers, two records of a register.
///
/// A register holds each person once in a family, so that two of its records in one family are two people whatever their numbers are. In two families
/// they may be one, where a number says so and none speaks against it.
struct NumberConflicts: Sendable {
  private let table: LinkageTable
  private let isRegister: [Bool]
  private let upns: UPNClasses
  /// For each record of the register, its families.
  private let families: [UInt32: Set<Int32>]

  /// - Parameter contradicted: records that share a number with somebody who cannot be the same person.
  init(_ table: LinkageTable, _ extracts: NormalisedExtracts, registers: [String], contradicted: Set<UInt32>) {
    self.table = table
    isRegister = table.sources.map(registers.contains)
    upns = UPNClasses(table.numbers[0], extracts.records, leaving: contradicted)
    var families: [UInt32: Set<Int32>] = [:]
    for spell in extracts.spells { families[UInt32(spell.record), default: []].insert(spell.family) }
    self.families = families
  }

  /// Whether nothing forbids that two records are one person.
  func allows(_ a: UInt32, _ b: UInt32) -> Bool {
    let (left, right) = (Int(a), Int(b))
    var areOne = false
    for column in table.numbers.indices {
      let (ours, theirs) = (table.numbers[column].codes[left], table.numbers[column].codes[right])
      if ours == 0 || theirs == 0 { continue }
      guard ours == theirs || (column == 0 && upns.areOne(ours, theirs)) else { return false }
      areOne = true
    }
    guard table.source[left] == table.source[right], isRegister[Int(table.source[left])] else { return true }
    return areOne && families[a, default: []].isDisjoint(with: families[b, default: []])
  }
}

extension NumberConflicts {
  /// What forbids that two records are one person, in words; nil where nothing does.
  func obstacle(_ a: UInt32, _ b: UInt32) -> String? {
    if allows(a, b) { return nil }
    let (left, right) = (Int(a), Int(b))
    for column in table.numbers.indices {
      let (ours, theirs) = (table.numbers[column].codes[left], table.numbers[column].codes[right])
      if ours == 0 || theirs == 0 || ours == theirs || (column == 0 && upns.areOne(ours, theirs)) { continue }
      return "they have two \(table.numbers[column].name)s"
    }
    let source = table.sources[Int(table.source[left])]
    return "\(source) holds each person once, and has both"
  }
}
