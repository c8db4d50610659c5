import HeapModule

/// Joins groups of kin to families: the best bonds first, each judged anew when one of its groups has grown.
struct KinJoining {
  private var groups: [UInt32: KinGroup]
  private var bonds: [UInt32: [UInt32: KinBond]] = [:]
  private var queue = Heap<Candidate>()

  private struct Candidate: Comparable {
    var bits: Float
    var left: UInt32
    var right: UInt32

    static func < (one: Candidate, other: Candidate) -> Bool {
      one.bits == other.bits ? (one.left, one.right) > (other.left, other.right) : one.bits < other.bits
    }
  }

  /// - Parameters:
  ///   - groups: by any number that names them.
  ///   - bonds: by pair of these numbers, the lower above.
  init(_ groups: [UInt32: KinGroup], _ bonds: [UInt64: KinBond]) {
    self.groups = groups
    for (pair, bond) in bonds {
      let (left, right) = (UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
      self.bonds[left, default: [:]][right] = bond
      self.bonds[right, default: [:]][left] = bond
      offer(left, right)
    }
  }

  /// Joins what belongs together; hands each join to `body`, the group that stays first.
  mutating func joins(_ body: (UInt32, UInt32) -> Void) {
    while let best = queue.popMax() {
      guard bits(best.left, best.right) == best.bits else { continue }
      body(best.left, best.right)
      join(best.left, best.right)
    }
  }

  private func bits(_ left: UInt32, _ right: UInt32) -> Float? {
    guard let bond = bonds[left]?[right], let ours = groups[left], let theirs = groups[right] else { return nil }
    return bond.bits(ours, theirs)
  }

  private mutating func offer(_ left: UInt32, _ right: UInt32) {
    guard let bits = bits(left, right), bits > 0 else { return }
    queue.insert(Candidate(bits: bits, left: min(left, right), right: max(left, right)))
  }

  private mutating func join(_ left: UInt32, _ right: UInt32) {
    guard let ours = groups[left], let theirs = groups.removeValue(forKey: right) else { return }
    groups[left] = ours.joined(theirs)
    for (other, bond) in bonds.removeValue(forKey: right) ?? [:] {
      bonds[other]?[right] = nil
      guard other != left else { continue }
      let both = bonds[left]?[other]?.joined(bond) ?? bond
      bonds[left, default: [:]][other] = both
      bonds[other, default: [:]][left] = both
    }
    for other in bonds[left, default: [:]].keys { offer(left, other) }
  }
}
