import Linkage

/// A model as YAML: what stands below `model:` in model files of `cfetl link` and in `matching.yaml`.
enum ModelText {
  /// The lines.
  static func body(_ model: LinkageModel) -> [String] {
    var lines = ["trained_on: \(model.trainedOn)"]
    lines.append("match_rate: \(Decimals.probability(model.matchRate))")
    lines.append("household_rate: \(Decimals.probability(model.householdRate))")
    lines.append("twins: \(Decimals.probability(model.joint.twins))")
    lines.append("namesakes: \(Decimals.probability(model.joint.namesakes))")
    let chances = model.comparisons.map { "\(YAMLText.scalar($0.name)): \(Decimals.probability($0.byChance))" }
    lines.append("equal_by_chance: {\(chances.joined(separator: ", "))}")
    lines += missing(model.missing, model)
    lines += dependences(model)
    lines.append("comparisons:")
    for comparison in model.comparisons {
      lines.append("  \(YAMLText.scalar(comparison.name)):")
      for level in comparison.labels.indices.dropFirst() {
        let values = [
          ("person", comparison.person), ("stranger", comparison.stranger), ("household", comparison.household),
        ]
        let text = values.map { "\($0.0): \(Decimals.probability($0.1[level]))" }.joined(separator: ", ")
        lines.append("    \(YAMLText.scalar(comparison.labels[level])): {\(text)}")
      }
    }
    lines.append(model.sourcePairs.isEmpty ? "sources: []" : "sources:")
    for pair in model.sourcePairs {
      lines.append("  - between: [\(YAMLText.scalar(pair.first)), \(YAMLText.scalar(pair.second))]")
      lines.append("    person:")
      for (comparison, person) in zip(model.comparisons, pair.person) {
        lines.append(
          "      \(YAMLText.scalar(comparison.name)): [\(person.dropFirst().map(Decimals.probability).joined(separator: ", "))]"
        )
      }
      lines += missing(pair.missing, model).map { "    \($0)" }
    }
    return lines
  }

  /// How levels go together among strangers: for each level of one comparison the bits of each level of another.
  private static func dependences(_ model: LinkageModel) -> [String] {
    if model.dependences.isEmpty { return [] }
    return ["depends:"]
      + model.dependences.flatMap { dependence -> [String] in
        let labels = { (name: String) in model.comparisons.first { $0.name == name }?.labels ?? [] }
        let levels = labels(dependence.comparison).indices.dropFirst()
        let rows = labels(dependence.given).enumerated().dropFirst().map { level, label in
          let bits = levels.map { Decimals.text(dependence[level, $0], places: 3) }
          return "      \(YAMLText.scalar(label)): [\(bits.joined(separator: ", "))]"
        }
        return [
          "  \(YAMLText.scalar(dependence.comparison)):", "    on: \(YAMLText.scalar(dependence.given))", "    bits:",
        ] + rows
      }
  }

  /// What missing values weigh, of the comparisons where they weigh something: bits for missing in neither, one and both.
  private static func missing(_ weights: [MissingWeights], _ model: LinkageModel) -> [String] {
    let telling = zip(model.comparisons, weights).filter { $0.1.tells }
    if telling.isEmpty { return [] }
    return ["missing:"]
      + telling.map { comparison, weights in
        "  \(YAMLText.scalar(comparison.name)): [\(weights.bits.map { Decimals.text($0, places: 3) }.joined(separator: ", "))]"
      }
  }
}
