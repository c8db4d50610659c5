import Normalise

/// Which records cannot be one person for what they are: two live UPNs, two NINOs, two NHS numbers, two records of a register.
struct NumberConflicts: Sendable {
  private let table: LinkageTable
  private let isRegister: [Bool]
  /// Former UPNs of each record that has any: a change of number is no conflict.
  private let former: [Int: [String]]

  init(_ table: LinkageTable, _ records: [SourceRecord], registers: [String]) {
    self.table = table
    isRegister = table.sources.map(registers.contains)
    var former: [Int: [String]] = [:]
    for (position, record) in records.enumerated() {
      let numbers = record.numbers.filter { $0.kind == .formerUPN }.map(\.text)
      if !numbers.isEmpty { former[position] = numbers }
    }
    self.former = former
  }

  /// Whether nothing forbids that two records are one person.
  func allows(_ a: UInt32, _ b: UInt32) -> Bool {
    let (left, right) = (Int(a), Int(b))
    if table.source[left] == table.source[right], isRegister[Int(table.source[left])] { return false }
    for column in table.numbers.indices {
      let (ours, theirs) = (table.numbers[column].codes[left], table.numbers[column].codes[right])
      if ours != 0, theirs != 0, ours != theirs, !isFormer(left, theirs, column), !isFormer(right, ours, column) {
        return false
      }
    }
    return true
  }

  private func isFormer(_ record: Int, _ number: UInt32, _ column: Int) -> Bool {
    guard column == 0, let numbers = former[record] else { return false }
    return numbers.contains(table.numbers[column].texts[number])
  }
}
