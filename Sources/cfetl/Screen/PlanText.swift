import Nightly
import Vocabulary

/// What another plan would change, in words and as JSON.
enum PlanText {
  /// Counts by kind of change, then a line for each measure and each claim.
  static func effect(_ effect: PlanEffect) -> [String] {
    var lines = [
      "",
      "run \(effect.run), as of \(effect.asOf.iso): \(TextTable.thousands(effect.families)) families judged by both plans",
      "measures that would stand otherwise: \(TextTable.thousands(effect.measures.count)); "
        + "families that could be claimed: \(effect.gained) gained, \(effect.lost) lost",
    ]
    if !effect.measures.isEmpty {
      lines += [""] + counts(effect.measures.map { "\($0.measure) \($0.words)" })
      lines +=
        [""]
        + TextTable.lines(
          ["family", "person", "row", "from", "to"],
          effect.measures.map {
            [$0.family, $0.person, $0.measure, $0.before ?? "not qualified", $0.after ?? "not qualified"]
          })
    }
    if !effect.claims.isEmpty {
      lines += [""] + TextTable.lines(["family", "claimable"], effect.claims.map { [$0.family, $0.words] })
    }
    return lines
  }

  private static func counts(_ changes: [String]) -> [String] {
    let counts = Dictionary(grouping: changes, by: \.self).mapValues(\.count).sorted { $0.key < $1.key }
    return TextTable.lines(["change", "count"], counts.map { [$0.key, TextTable.thousands($0.value)] })
  }

  /// The same as one object: `plan` the differences in words, `run`, `as_of`, `families`, `measures`, `claims`.
  static func json(_ lines: [String], _ effect: PlanEffect) -> String {
    let measures = effect.measures.map { change in
      object([
        ("family_ref", change.family), ("person_ref", change.person), ("measure", change.measure),
        ("from", change.before), ("to", change.after),
      ])
    }
    let claims = effect.claims.map { change in
      object([("family_ref", change.family), ("from", change.before), ("to", change.after)])
    }
    return """
      {"plan": \(JSONText.array(lines)),
      "run": \(JSONText.quoted(effect.run)), "as_of": \(JSONText.quoted(effect.asOf.iso)), "families": \(effect.families),
      "gained": \(effect.gained), "lost": \(effect.lost),
      "measures": [\(measures.joined(separator: ",\n"))],
      "claims": [\(claims.joined(separator: ",\n"))]}
      """
  }

  private static func object(_ members: [(name: String, value: String?)]) -> String {
    "{"
      + members.map { "\(JSONText.quoted($0.name)): \($0.value.map(JSONText.quoted) ?? "null")" }.joined(
        separator: ", ")
      + "}"
  }
}
