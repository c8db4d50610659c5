import Vocabulary

/// The doubtful pairs as tables, and back. Levels that many pairs have in common are kept once.
enum ReviewTables {
  static func tables(_ review: [DoubtfulPair]) -> [Table] {
    var places: [[DoubtfulPair.Step]: Int] = [:]
    var patterns: [[DoubtfulPair.Step]] = []
    let pattern = review.map { doubt -> Int in
      if let place = places[doubt.steps] { return place }
      places[doubt.steps] = patterns.count
      patterns.append(doubt.steps)
      return patterns.count - 1
    }
    return [pairs(review, pattern), levels(patterns)]
  }

  private static func pairs(_ review: [DoubtfulPair], _ pattern: [Int]) -> Table {
    Table(
      "review",
      [
        Column("pair_id", texts: review.map(\.id)), Column("record_a", .integers(review.map(\.recordA))),
        Column("record_b", .integers(review.map(\.recordB))), Column("weight", .integers(review.map(\.weight))),
        Column("probability", .integers(review.map(\.probability))),
        Column("agrees", texts: review.map { $0.agrees.joined(separator: "; ") }),
        Column("differs", texts: review.map { $0.differs.joined(separator: "; ") }),
        Column("rarity", .integers(review.map(\.rarity))), Column("household", .integers(review.map(\.household))),
        Column("why", texts: review.map(\.why)), Column("said", texts: review.map(\.said)),
        Column("pattern", integers: pattern),
      ])
  }

  private static func levels(_ patterns: [[DoubtfulPair.Step]]) -> Table {
    let rows = patterns.enumerated().flatMap { place, steps in steps.map { (place, $0) } }
    return Table(
      "review_levels",
      [
        Column("pattern", integers: rows.map(\.0)), Column("comparison", texts: rows.map(\.1.comparison)),
        Column("level", texts: rows.map(\.1.level)), Column("weight", .integers(rows.map(\.1.weight))),
        Column("is_missing", flags: rows.map(\.1.isMissing)),
      ])
  }

  static func read(_ tables: [Table]) throws -> [DoubtfulPair] {
    let patterns = try patterns(tables.named("review_levels"))
    let table = try tables.named("review")
    let (ids, first, second) = (
      try table.texts("pair_id"), try table.numbers("record_a"), try table.numbers("record_b")
    )
    let (weights, probabilities) = (try table.numbers("weight"), try table.numbers("probability"))
    let (rarity, household) = (try table.numbers("rarity"), try table.numbers("household"))
    let (why, said, pattern) = (
      try table.texts("why"), try table.texts("said"), try table.numbers("pattern")
    )
    return ids.indices.map { row in
      var doubt = DoubtfulPair(
        id: ids[row], recordA: first[row], recordB: second[row], weight: weights[row],
        probability: probabilities[row], steps: patterns[Int32(pattern[row])] ?? [])
      (doubt.rarity, doubt.household) = (rarity[row], household[row])
      (doubt.why, doubt.said) = (why[row], said[row])
      return doubt
    }
  }

  private static func patterns(_ table: Table) throws -> [Int32: [DoubtfulPair.Step]] {
    let (owners, comparisons) = (try table.numbers("pattern"), try table.texts("comparison"))
    let (levels, weights) = (try table.texts("level"), try table.numbers("weight"))
    let missing = try table.flags("is_missing")
    var patterns: [Int32: [DoubtfulPair.Step]] = [:]
    for row in owners.indices {
      patterns[owners[row], default: []].append(
        DoubtfulPair.Step(
          comparison: comparisons[row], level: levels[row], weight: weights[row], isMissing: missing[row]))
    }
    return patterns
  }
}
