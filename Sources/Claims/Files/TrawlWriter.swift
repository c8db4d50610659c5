import Families
import Outcomes
import Vocabulary

/// Families that are not engaged and that the data alone would make eligible, the most burdened first.
enum TrawlWriter {
  /// Columns of `eligible_not_engaged.csv`.
  static let columns = "family_id, headlines, measures, members, score"

  static func rows(_ night: ClaimNight) -> [[String]] {
    var found: [(score: Int, id: FamilyID, row: [String])] = []
    let problems = night.input.outcomes.trawl.filter { !night.settings.paysOnly.contains($0.measure) }
    for (index, outcomes) in Dictionary(grouping: problems, by: \.family) {
      let headlines = Set(outcomes.map(\.headline)).sorted()
      guard headlines.count >= night.settings.minHeadlines else { continue }
      let family = night.input.families.families[Int(index)]
      let members = Set(family.members.filter { $0.includes(night.asOf) }.map(\.person)).count
      let score = headlines.count * night.settings.headlinePoints + outcomes.count * night.settings.measurePoints
      let measures = Set(outcomes.map(\.measure)).sorted().joined(separator: ";")
      found.append(
        (
          score, family.id,
          [family.id.text, headlines.joined(separator: ";"), measures, String(members), String(score)]
        ))
    }
    return found.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.map(\.row)
  }
}
