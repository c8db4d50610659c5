public import Match

/// A model as YAML: what `cfetl link --model` and `matching.yaml` read.
public enum ModelText {
  /// The whole file.
  public static func yaml(_ model: LinkageModel) -> String {
    """
    # A linkage model: for each comparison the probability of each level among records of one person, of two strangers, and of
    # two people of one household.
    model:
    \(body(model).map { "  \($0)" }.joined(separator: "\n"))

    """
  }

  private static func body(_ model: LinkageModel) -> [String] {
    var lines = ["trained_on: \(model.trainedOn)"]
    lines.append("match_rate: \(Decimals.probability(model.matchRate))")
    lines.append("household_rate: \(Decimals.probability(model.householdRate))")
    lines.append("twins: \(Decimals.probability(model.joint.twins))")
    lines.append("namesakes: \(Decimals.probability(model.joint.namesakes))")
    let chances = model.comparisons.map { "\(quoted($0.name)): \(Decimals.probability($0.byChance))" }
    lines.append("equal_by_chance: {\(chances.joined(separator: ", "))}")
    lines += missing(model.missing, model)
    lines += dependences(model)
    lines.append("comparisons:")
    for comparison in model.comparisons {
      lines.append("  \(quoted(comparison.name)):")
      for level in comparison.labels.indices.dropFirst() {
        let values = [
          ("person", comparison.person), ("stranger", comparison.stranger), ("household", comparison.household),
        ]
        let text = values.map { "\($0.0): \(Decimals.probability($0.1[level]))" }.joined(separator: ", ")
        lines.append("    \(quoted(comparison.labels[level])): {\(text)}")
      }
    }
    lines.append(model.sourcePairs.isEmpty ? "sources: []" : "sources:")
    for pair in model.sourcePairs {
      lines.append("  - between: [\(quoted(pair.first)), \(quoted(pair.second))]")
      lines.append("    person:")
      for (comparison, person) in zip(model.comparisons, pair.person) {
        lines.append(
          "      \(quoted(comparison.name)): [\(person.dropFirst().map(Decimals.probability).joined(separator: ", "))]")
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
          return "      \(quoted(label)): [\(bits.joined(separator: ", "))]"
        }
        return ["  \(quoted(dependence.comparison)):", "    on: \(quoted(dependence.given))", "    bits:"] + rows
      }
  }

  /// What missing values weigh, of the comparisons where they weigh something: bits for missing in neither, one and both.
  private static func missing(_ weights: [MissingWeights], _ model: LinkageModel) -> [String] {
    let telling = zip(model.comparisons, weights).filter { $0.1.tells }
    if telling.isEmpty { return [] }
    return ["missing:"]
      + telling.map { comparison, weights in
        "  \(quoted(comparison.name)): [\(weights.bits.map { Decimals.text($0, places: 3) }.joined(separator: ", "))]"
      }
  }

  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x20 || $0 == 0x5F } && !text.isEmpty
    let isWord = ["yes", "no", "true", "false", "null", "on", "off"].contains(text.lowercased())
    return isPlain && !isWord ? text : "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
