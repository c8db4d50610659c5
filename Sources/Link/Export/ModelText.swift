import Match

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
    }
    return lines
  }
}
