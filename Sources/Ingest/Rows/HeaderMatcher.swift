internal import CSV
internal import Reading

/// Says whether a record is a feed's header.
struct HeaderMatcher {
  private let columns: [ColumnDeclaration]
  private let isFilled: [Bool]
  private let names: [String]
  private let aliases: [[String]]

  /// How a record compares with what is declared.
  struct Match {
    var sources: [Int?]
    /// Declared columns that must be there and are not, and those that are there more than once.
    var missing: [String]
    var doubled: [String]
    var found: Int
  }

  /// `filled` are columns whose values do not come from the file's own rows.
  init(_ columns: [ColumnDeclaration], filled: Set<String>) {
    self.columns = columns
    isFilled = columns.map { filled.contains($0.name) }
    names = columns.map { HeaderName.key($0.name) }
    aliases = columns.map { $0.aliases.map { HeaderName.key($0) } }
  }

  /// Compares a record's names with the declared ones. A header that is the column's own name goes before its aliases.
  func match(_ keys: [String]) -> Match {
    var result = Match(sources: [], missing: [], doubled: [], found: 0)
    for (index, column) in columns.enumerated() {
      var places = keys.indices.filter { keys[$0] == names[index] }
      if places.isEmpty { places = keys.indices.filter { aliases[index].contains(keys[$0]) } }
      result.sources.append(places.first)
      if places.count > 1 { result.doubled.append(column.name) }
      if !places.isEmpty { result.found += 1 }
      if places.isEmpty, !column.isOptional, !isFilled[index] { result.missing.append(column.name) }
    }
    return result
  }

  /// Whether enough was found for a header, where columns may be lacking.
  func isHeader(_ match: Match) -> Bool {
    match.missing.isEmpty && match.found * 2 >= columns.count - isFilled.count(where: { $0 })
  }
}
