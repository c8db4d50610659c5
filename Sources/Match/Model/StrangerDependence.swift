/// How the levels of two comparisons go together among strangers: who lives in one postcode mostly lives in one town, so that the town tells nothing more.
///
/// Fellegi and Sunter's sum of weights counts such an agreement twice, and takes neighbours for one person where little else is filled. The bits here
/// are what the second comparison must give back, as in a tree of dependences between two comparisons each (Chow and Liu 1968).
public struct StrangerDependence: Sendable, Equatable {
  /// The comparison whose level is expected.
  public var comparison: String
  /// The comparison that it is expected from.
  public var given: String
  /// By level of `given`, then by level of `comparison`: log2 of how much oftener strangers have both than if they were independent; level 0 unused.
  public var bits: [[Double]]

  /// A dependence.
  public init(comparison: String, given: String, bits: [[Double]]) {
    self.comparison = comparison
    self.given = given
    self.bits = bits
  }

  /// Bits of a pair of levels; a missing value depends on nothing.
  public subscript(given: Int, level: Int) -> Double {
    given == 0 || level == 0 || given >= bits.count || level >= bits[given].count ? 0 : bits[given][level]
  }
}

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
