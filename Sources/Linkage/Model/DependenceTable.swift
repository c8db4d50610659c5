/// The dependences of a model where pairs are scored: by pattern.
struct DependenceTable: Sendable {
  private struct Entry {
    var shift: UInt64
    var givenShift: UInt64
    var position: Int
    var bits: [Float]
  }

  private let entries: [Entry]

  /// Bits above which the value of a comparison is taken as known from the other, so that its rarity tells nothing.
  private static let known: Float = 1

  init(_ model: LinkageModel) {
    let places = Dictionary(
      model.comparisons.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    entries = model.dependences.compactMap { dependence in
      guard let place = places[dependence.comparison], let given = places[dependence.given] else { return nil }
      let bits = (0..<256).map { Float(dependence[$0 >> 4, $0 & 15]) }
      return Entry(shift: UInt64(place * 4), givenShift: UInt64(given * 4), position: place, bits: bits)
    }
  }

  /// What a pattern's agreements are likelier among strangers than their product, in bits.
  @inline(__always) func bits(_ pattern: UInt64) -> Float {
    var sum: Float = 0
    for entry in entries {
      sum += entry.bits[Int(pattern >> entry.givenShift & 15) << 4 | Int(pattern >> entry.shift & 15)]
    }
    return sum
  }

  /// Whether the value of a comparison follows from another's in this pattern.
  func isKnown(_ pattern: UInt64, _ position: Int) -> Bool {
    entries.contains {
      $0.position == position
        && $0.bits[Int(pattern >> $0.givenShift & 15) << 4 | Int(pattern >> $0.shift & 15)] > DependenceTable.known
    }
  }
}
