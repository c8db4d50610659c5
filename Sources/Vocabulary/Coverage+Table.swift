extension [Coverage] {
  /// The feeds' coverage as a table of a saved stage.
  public func table(named name: String = "feeds") -> Table {
    Table(
      name,
      [
        Column("feed", texts: map(\.feed)), Column("source", texts: map(\.source)), Column("from", days: map(\.from)),
        Column("to", days: map(\.to)), Column("max_age_days", integers: map(\.maxAgeDays)),
      ])
  }

  /// The feeds' coverage of a saved stage; throws `SavedTableMismatch` where a column is missing.
  public init(table: Table) throws {
    let (feeds, sources, ages) = try (table.texts("feed"), table.texts("source"), table.integers("max_age_days"))
    let (from, to) = try (table.days("from"), table.days("to"))
    self = (0..<table.rowCount).map { row in
      Coverage(feed: feeds[row], source: sources[row], from: from[row], to: to[row], maxAgeDays: ages[row])
    }
  }
}
