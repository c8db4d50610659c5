import Vocabulary

/// The doubtful pairs as tables, and back. Levels that many pairs have in common are kept once.
enum ReviewTables {
  /// A pair beside the place of its levels.
  private struct Pair {
    var doubt = DoubtfulPair(id: "", recordA: 0, recordB: 0, weight: 0, probability: 0, steps: [])
    var pattern: Int32 = 0
  }

  /// What the fields of a pair agree and differ in, all levels of them.
  private struct Pattern: Hashable {
    var steps: [DoubtfulPair.Step] = []
  }

  static func tables(_ review: [DoubtfulPair]) -> [Table] {
    var places: [Pattern: Int32] = [:]
    var patterns: [Pattern] = []
    let pairs = review.map { doubt in
      let pattern = Pattern(steps: doubt.steps)
      if let place = places[pattern] { return Pair(doubt: doubt, pattern: place) }
      places[pattern] = Int32(patterns.count)
      patterns.append(pattern)
      return Pair(doubt: doubt, pattern: Int32(patterns.count - 1))
    }
    return [saved.table(pairs), savedLevels.table(patterns, \.steps)]
  }

  static func read(_ tables: [Table]) throws -> [DoubtfulPair] {
    let pairs = try saved.rows(tables)
    try SavedPlace.check(pairs.lazy.map(\.pattern), within: pairs.count, "'review.pattern'")
    var patterns = [Pattern](repeating: Pattern(), count: pairs.count)
    try savedLevels.add(tables, to: &patterns, \.steps)
    return pairs.map { pair in
      var doubt = pair.doubt
      doubt.steps = patterns[Int(pair.pattern)].steps
      return doubt
    }
  }

  private static var saved: SavedTable<Pair> {
    SavedTable(
      "review", blank: Pair(),
      [
        SavedColumn("pair_id", \.doubt.id), SavedColumn("record_a", \.doubt.recordA),
        SavedColumn("record_b", \.doubt.recordB), SavedColumn("weight", \.doubt.weight),
        SavedColumn("probability", \.doubt.probability), words("agrees", \.agrees), words("differs", \.differs),
        SavedColumn("rarity", \.doubt.rarity), SavedColumn("household", \.doubt.household),
        SavedColumn("why", \.doubt.why), SavedColumn("said", \.doubt.said), SavedColumn("pattern", \.pattern),
      ])
  }

  /// For people who open the file; what it says follows from the levels.
  private static func words(_ name: String, _ words: @escaping @Sendable (DoubtfulPair) -> [String]) -> SavedColumn<
    Pair
  > {
    SavedColumn(name, texts: { words($0.doubt).joined(separator: "; ") }, as: { $0 }) { _, _ in }
  }

  private static var savedLevels: SavedLists<DoubtfulPair.Step> {
    SavedLists(
      "review_levels", of: "pattern", blank: DoubtfulPair.Step(comparison: "", level: "", weight: 0),
      [
        SavedColumn("comparison", \.comparison), SavedColumn("level", \.level), SavedColumn("weight", \.weight),
        SavedColumn("is_missing", \.isMissing),
      ])
  }
}
