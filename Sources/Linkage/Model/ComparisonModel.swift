/// The trained values of one comparison: for each level its probability among records of one person, of two strangers, and of two members of one
/// household. Level 0, the missing value, has none: what it tells is kept by pair of sources (`MissingWeights`).
public struct ComparisonModel: Sendable, Equatable {
  /// The comparison's name.
  public var name: String
  /// Labels of the levels, the missing value first.
  public var labels: [String]
  /// Probability of each level given one person (m); entry 0 unused.
  public var person: [Double]
  /// Probability of each level given two strangers (u); entry 0 unused.
  public var stranger: [Double]
  /// Probability of each level given two people of one household; entry 0 unused.
  public var household: [Double]
  /// Share of the pairs with equal values that are of two people: near 1 for a name, near 0 for a national number. What is left are records of one
  /// person, which say nothing of how common the value is among others.
  public var byChance = 1.0

  /// A comparison's values.
  public init(name: String, labels: [String], person: [Double], stranger: [Double], household: [Double]) {
    self.name = name
    self.labels = labels
    self.person = person
    self.stranger = stranger
    self.household = household
  }

  /// The shipped values for a comparison, before any training.
  public static func shipped(_ comparison: Comparison) -> ComparisonModel {
    let values = ShippedValues.of(comparison)
    return ComparisonModel(
      name: comparison.name, labels: comparison.labels, person: [0] + scaled(values.person),
      stranger: [0] + scaled(values.stranger), household: [0] + scaled(values.household))
  }

  private static func scaled(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { $0 / sum }
  }
}
