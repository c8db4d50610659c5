import Linkage

/// Measures against a truth file.
struct LinkQuality {
  /// Pairs scored at the threshold.
  let pairs: Agreement
  /// Pairs scored at the best threshold, and that threshold.
  let bestPairs: (agreement: Agreement, probability: Double)
  /// Persons as grouped.
  let persons: GroupingQuality
  /// Persons at the best of a few thresholds, and that threshold.
  let bestPersons: (quality: GroupingQuality, probability: Double)
  /// Families as grouped.
  let families: GroupingQuality?

  init(_ path: String, _ people: PeopleTable, _ linkage: Linkage, _ families: [UInt32]?, _ settings: LinkageSettings)
    throws
  {
    let truth = try Truth(path, ids: people.ids)
    let wanted = LinkQuality.truePairs(truth.person)
    (pairs, bestPairs) = LinkQuality.scored(linkage.pairs, truth.person, wanted, at: settings.linkProbability)
    persons = GroupingQuality(found: linkage.person, truth: truth.person)
    var best = (quality: persons, probability: settings.linkProbability)
    for probability in [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999] {
      var other = settings
      other.linkProbability = probability
      let quality = GroupingQuality(found: linkage.persons(settings: other), truth: truth.person)
      if quality.pairs.f1 > best.quality.pairs.f1 { best = (quality, probability) }
    }
    bestPersons = best
    self.families = families.flatMap { truth.family.isEmpty ? nil : GroupingQuality(found: $0, truth: truth.family) }
  }

  private static func truePairs(_ person: [Int32?]) -> Double {
    var sizes: [Int32: Int] = [:]
    for case let person? in person { sizes[person, default: 0] += 1 }
    return Double(sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
  }

  private static func scored(
    _ pairs: [Linkage.ScoredPair], _ person: [Int32?], _ wanted: Double, at probability: Double
  ) -> (Agreement, (agreement: Agreement, probability: Double)) {
    var (correct, found) = (0.0, 0.0)
    var here = Agreement(correct: 0, found: 0, wanted: wanted)
    var best = (agreement: here, probability: 1.0)
    for (index, pair) in pairs.enumerated() {
      guard let ours = person[Int(pair.a)], let theirs = person[Int(pair.b)] else { continue }
      found += 1
      if ours == theirs { correct += 1 }
      if index + 1 < pairs.count, pairs[index + 1].weight == pair.weight { continue }
      let agreement = Agreement(correct: correct, found: found, wanted: wanted)
      if pair.probability >= probability { here = agreement }
      if agreement.f1 > best.agreement.f1 { best = (agreement, pair.probability) }
    }
    return (here, best)
  }
}
