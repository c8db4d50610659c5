/// Why a pair weighs what it weighs, step by step.
public struct PairExplanation: Sendable, Equatable {
  /// One comparison.
  public struct Step: Sendable, Equatable {
    /// The comparison.
    public var comparison: String
    /// Its level, 0 for a missing value.
    public var level: Int
    /// The level in words.
    public var label: String
    /// What it weighs against a stranger, in bits.
    public var weight: Double
    /// What it weighs against another member of the household, in bits.
    public var householdWeight: Double
  }

  /// log2 odds of one person before anything is compared.
  public var prior: Double
  /// The comparisons, in their order.
  public var steps: [Step]
  /// What the rarity of the agreeing values adds, in bits.
  public var rarity: Double
  /// What the possibility takes away that they are two people of one household, in bits; 0 or less.
  public var household: Double
  /// The match weight: the sum of all.
  public var weight: Double

  /// One line of the waterfall: what is weighed, its level in words, its weight and the total so far, in bits.
  public typealias Line = (name: String, label: String, weight: Double, total: Double)

  /// The lines from the prior to the match weight; comparisons with a missing value that tells nothing are left out.
  public var waterfall: [Line] {
    let weighed =
      [("before anything is compared", "", prior)]
      + steps.filter { $0.level > 0 || $0.weight != 0 }.map { ($0.comparison, $0.label, $0.weight) }
      + [("rarity of what is the same", "", rarity), ("or two people of one household", "", household)]
    var total = 0.0
    return weighed.map { name, label, weight in
      total += weight
      return (name, label, weight, total)
    }
  }

  /// The comparisons that could not be made, for a value is missing, in a sentence; nil where there is none.
  public var notCompared: String? {
    let missing = steps.filter { $0.level == 0 && $0.weight == 0 }.map(\.comparison)
    return missing.isEmpty ? nil : "not compared, for a value is missing: \(missing.joined(separator: ", "))"
  }
}
