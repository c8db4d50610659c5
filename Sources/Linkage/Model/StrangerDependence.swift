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
