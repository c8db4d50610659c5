/// Records that say too little of themselves to hold two people together: neither a full date of birth nor a number.
///
/// A name and an address fit a father and a son of one name alike. Such a record goes to the one person whom it fits, to nobody where it fits two who
/// differ in birth date or number, and never makes those two one.
struct LooseRecords: Sendable {
  private let isLoose: [Bool]
  private let comparer: PairComparer

  /// Bits by which such a record must fit one person better than another who cannot be the same. Systems write names and addresses with more or less
  /// care, which alone makes a difference of some bits.
  static let margin: Float = 6

  init(_ comparer: PairComparer) {
    self.comparer = comparer
    let table = comparer.table
    isLoose = (0..<table.count).map { record in
      let birth = table.birth[record]
      guard birth % 100 == 0 || birth / 100 % 100 == 0 else { return false }
      return !table.numbers.contains { $0.codes[record] != 0 }
    }
  }

  /// Whether a record says too little of itself.
  @inline(__always) subscript(record: UInt32) -> Bool { isLoose[Int(record)] }

  /// Whether two records are of two people by what they say of themselves: their dates of birth differ by more than a slip, or their numbers do.
  func areTwo(_ a: UInt32, _ b: UInt32) -> Bool {
    let pattern = comparer.compare(Int(min(a, b)), Int(max(a, b))).pattern
    if LevelPattern.level(pattern, 2) >= Int(BirthLevel.twoParts.rawValue) { return true }
    return comparer.comparisons.indices.dropFirst(5).contains { place in
      guard case .number = comparer.comparisons[place].field else { return false }
      return LevelPattern.level(pattern, place) == Int(NumberLevel.different.rawValue)
    }
  }
}
