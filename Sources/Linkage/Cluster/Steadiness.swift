/// What records were to each other the last time, which counts beside what they show now.
///
/// A record that is late one night, or corrected in one letter, moves the weights of its neighbours by some tenths of a bit, and with them whoever
/// stands at the threshold. So what was one person needs more to split than it needed to join, and what was two needs more to join.
struct Steadiness: Sendable {
  /// For each record a number of its person the last time, 0 where it was not there; empty where there was no last time.
  private let before: [UInt32]

  /// Bits by which the past counts: more than what chance moves in a night, less than any field's agreement weighs.
  static let bits: Float = 3

  init(_ before: [UInt32]) { self.before = before }

  /// Whether there was a last time.
  var isKnown: Bool { !before.isEmpty }

  /// What the past adds to a pair's weight, in bits.
  @inline(__always) func bits(_ a: UInt32, _ b: UInt32) -> Float {
    if before.isEmpty { return 0 }
    let (ours, theirs) = (before[Int(a)], before[Int(b)])
    if ours == 0 || theirs == 0 { return 0 }
    return ours == theirs ? Steadiness.bits : -Steadiness.bits
  }

  /// Pairs with the past in their weight, the strongest first, of equal ones in order of their records.
  func weighed(_ pairs: [Linkage.ScoredPair]) -> [Linkage.ScoredPair] {
    if !isKnown { return pairs }
    return pairs.map { pair in
      var pair = pair
      pair.weight += bits(pair.a, pair.b)
      return pair
    }.sorted { ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b) }
  }
}
