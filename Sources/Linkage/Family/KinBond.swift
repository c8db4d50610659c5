/// What speaks for two groups of different surnames being one family: they were at one home, and their ages fit.
struct KinBond {
  /// When the two were at a home they share, the strongest first.
  enum Time: Int, Comparable {
    /// They were at two homes together: they moved together.
    case moved
    /// Nothing says that either has left.
    case here
    /// One has left, and the other was there before that.
    case before
    /// One had left before the other was seen there, or both have left for different homes.
    case apart

    static func < (left: Time, right: Time) -> Bool { left.rawValue < right.rawValue }

    /// Bits for a family; nil where it cannot be one.
    var bits: Float? {
      switch self {
      case .moved: 2
      case .here: 0
      case .before: -1
      case .apart: nil
      }
    }
  }

  private var least: Float = .infinity
  private var most: Float = -.infinity
  private var time = Time.apart
  /// Groups of kin at the fullest home that they share.
  private var groups = 0

  init() {}

  /// Adds two people, one of each group. `fit` is nil where an age is not known.
  mutating func add(fit: Float?, time: Time, groups: Int) {
    if let fit { (least, most) = (min(least, fit), max(most, fit)) }
    self.time = min(self.time, time)
    self.groups = max(self.groups, groups)
  }

  /// This bond and that of a group which has joined one of the two.
  func joined(_ other: KinBond) -> KinBond {
    var both = self
    (both.least, both.most) = (min(least, other.least), max(most, other.most))
    both.time = min(time, other.time)
    both.groups = max(groups, other.groups)
    return both
  }

  /// Bits for the two being one family; nil where they cannot be. Two surnames at a home are more often a family than not; the more there are, the
  /// likelier the house is shared, and adults without children who share one are no family. Two groups that both have children are mostly two families.
  func bits(_ left: KinGroup, _ right: KinGroup) -> Float? {
    guard let time = time.bits, !left.joined(right).hasTooManyParents else { return nil }
    var bits = time + (4 - Float(groups)) / 2
    bits += least > most ? -0.5 : (least + most) / 2
    let children = min(left.children.count, right.children.count)
    if children > 0 { bits -= children > 1 ? 2.5 : 1.5 }
    if groups > 2, left.children.isEmpty, right.children.isEmpty { return nil }
    return bits
  }
}
