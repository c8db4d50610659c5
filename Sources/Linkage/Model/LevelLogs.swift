import Glibc

/// Logarithms to base 2 of the probabilities of levels.
struct LevelLogs {
  private var logs = [Double](repeating: 0, count: 256)
  /// Forename and date of birth together, in place of each by itself; empty where they are independent.
  private var joint: [Float] = []
  /// Shares of each such pair of levels that are twins', namesakes', and neither's.
  private var shares: [(ordinary: Double, twins: Double, namesakes: Double)] = []

  init(_ values: [[Double]], joint household: HouseholdJoint? = nil) {
    for (comparison, levels) in values.enumerated() {
      for level in levels.indices.dropFirst() { logs[comparison * 16 + level] = log2(max(1e-9, levels[level])) }
    }
    guard let household else { return }
    joint = household.logs(forename: values[0], birth: values[2])
    shares = (0..<256).map { cell in
      let (forename, birth) = (cell >> 4, cell & 15)
      guard values[0].indices.contains(forename), values[2].indices.contains(birth) else { return (1, 0, 0) }
      let name = forename == 0 ? 1 : values[0][forename]
      let day = birth == 0 ? 1 : values[2][birth]
      let parts = household.parts(forename: forename, birth: birth, ordinary: name * day, name: name)
      let all = max(1e-12, parts.ordinary + parts.twins + parts.namesakes)
      return (parts.ordinary / all, parts.twins / all, parts.namesakes / all)
    }
    for slot in 0..<16 {
      logs[slot] = 0
      logs[32 + slot] = 0
    }
  }

  /// Shares of a pattern, given a household, that are twins', namesakes', and neither's.
  func householdShares(_ pattern: UInt64) -> (ordinary: Double, twins: Double, namesakes: Double) {
    shares.isEmpty ? (1, 0, 0) : shares[Int(pattern & 15) << 4 | Int(pattern >> 8 & 15)]
  }

  /// The sum over a pattern; a missing value adds nothing.
  @inline(__always) func sum(_ pattern: UInt64) -> Double {
    var rest = pattern
    var slot = 0
    var total = joint.isEmpty ? 0 : Double(joint[Int(pattern & 15) << 4 | Int(pattern >> 8 & 15)])
    while rest != 0 {
      total += logs[slot + Int(rest & 15)]
      rest >>= 4
      slot += 16
    }
    return total
  }
}
