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
}
