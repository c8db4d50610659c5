import Glibc
import Linkage

/// A level of the night's model as it is kept beside the night, so that the next one can say what has changed.
public struct ModelLevel: Sendable, Equatable {
  /// The comparison; for the two priors their names.
  public var comparison: String
  /// The level in words; empty for a prior.
  public var level: String
  /// Probability of the level given one person (m), or the prior itself, in billionths.
  public var person: Int32
  /// Probability of the level given two strangers (u), in billionths; 0 for a prior.
  public var stranger: Int32
  /// What the level weighs, or log2 of the prior, in thousandths of a bit.
  public var weight: Int32

  /// A level.
  public init(comparison: String, level: String, person: Int32, stranger: Int32, weight: Int32) {
    self.comparison = comparison
    self.level = level
    self.person = person
    self.stranger = stranger
    self.weight = weight
  }

  /// All levels of a model, the priors first, in the model's order.
  static func all(_ model: LinkageModel) -> [ModelLevel] {
    let priors = [("one person, before anything is compared", model.matchRate), ("one household", model.householdRate)]
    return priors.map { ModelLevel($0.0, "", $0.1, 0, log2($0.1)) }
      + model.comparisons.flatMap { values in
        values.labels.indices.dropFirst().map { level in
          let (person, stranger) = (values.person[level], values.stranger[level])
          return ModelLevel(
            values.name, values.labels[level], person, stranger, log2(max(1e-9, person)) - log2(max(1e-9, stranger)))
        }
      }
  }

  private init(_ comparison: String, _ level: String, _ person: Double, _ stranger: Double, _ weight: Double) {
    self.init(
      comparison: comparison, level: level, person: Int32((person * 1e9).rounded()),
      stranger: Int32((stranger * 1e9).rounded()), weight: Int32((weight * 1_000).rounded()))
  }
}
