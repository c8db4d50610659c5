/// Weighted counts of levels by class.
struct LevelSums {
  private(set) var person = [Double](repeating: 0, count: 256)
  private(set) var household = [Double](repeating: 0, count: 256)
  private(set) var personTotal = 0.0
  private(set) var householdTotal = 0.0
  private let comparisons: Int

  init(comparisons: Int) { self.comparisons = comparisons }

  mutating func add(_ pattern: UInt64, person weight: Double, household kin: Double) {
    personTotal += weight
    householdTotal += kin
    for comparison in 0..<comparisons {
      let slot = comparison * 16 + LevelPattern.level(pattern, comparison)
      person[slot] += weight
      household[slot] += kin
    }
  }

  /// The values of a comparison from the counts, with the values from before as thirty pairs' worth of evidence.
  func blend(_ comparison: Int, _ sums: [Double], _ before: [Double]) -> [Double] {
    let total = (1..<before.count).reduce(0.0) { $0 + sums[comparison * 16 + $1] }
    return before.indices.map { $0 == 0 ? 0 : (sums[comparison * 16 + $0] + 30 * before[$0]) / (total + 30) }
  }
}
