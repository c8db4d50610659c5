import Glibc

/// What it weighs, in bits, that a value is missing, or is not: log2 of how much oftener that is so among records of one person than among those of two.
///
/// A value that is lost by chance says nothing, and weighs nothing. But whoever has no e-mail address has none in any system: that both records lack it
/// speaks for one person, that only one does against it. Errors and gaps are made where records are made, so the weights are
/// kept by pair of sources (Harron and others 2017).
public struct MissingWeights: Sendable, Equatable {
  /// Bits for `neither`, `one` and `both`, in this order.
  public private(set) var bits: [Double]

  /// Nothing that tells.
  public static let none = MissingWeights([0, 0, 0])

  /// Three weights in bits, for `neither`, `one` and `both`.
  public init(_ bits: [Double]) { self.bits = bits }

  /// Whether any of them weighs something.
  public var tells: Bool { bits.contains { $0 != 0 } }

  /// The weight of one case in bits; nil, where both have a value that could not be compared, weighs nothing.
  public subscript(missing: MissingValue?) -> Double { missing.map { bits[$0.rawValue] } ?? 0 }

  /// Links for which chance counts, so that a handful of links proves nothing.
  private static let pooling = 100.0
  /// Links that must be expected to lack a value before it says anything that they do not, or do.
  private static let leastExpected = 20.0
  /// Bits that are taken off: what tells less is left to chance.
  private static let doubt = 0.5
  /// Bits that no missing value goes beyond, nor all those of a pair together: they are never proof, and columns that go together, as those of an
  /// address, lack their values together.
  static let most = 4.0

  /// The weights from what links show: how much oftener both lack the value, or only one does, than if one record knew nothing of the other.
  ///
  /// Only this tells. That the records of links lack a value oftener or less often than others do does not, as links are found by what is there.
  ///
  /// - Parameter links: links in which neither lacks the value, the first record does, the second does, and both do.
  init(links: [Double]) {
    let (total, pooling) = (max(1, links.reduce(0, +)), MissingWeights.pooling)
    let missing = ((links[1] + links[3]) / total, (links[2] + links[3]) / total)
    let one = missing.0 * (1 - missing.1) + missing.1 * (1 - missing.0)
    let chances = [(1 - missing.0) * (1 - missing.1), one, missing.0 * missing.1]
    bits = zip([links[0], links[1] + links[2], links[3]], chances).map { count, chance in
      let expected = total * chance
      guard expected >= MissingWeights.leastExpected, (count - expected).magnitude > 4 * expected.squareRoot() else {
        return 0
      }
      let ratio = log2((count + pooling * chance) / (total + pooling) / chance)
      let told = max(0, ratio.magnitude - MissingWeights.doubt)
      return min(MissingWeights.most, told) * (ratio < 0 ? -1 : 1)
    }
  }
}
