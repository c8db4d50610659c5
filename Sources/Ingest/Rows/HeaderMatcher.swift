internal import CSV
internal import Reading

/// Says whether a record is a feed's header.
struct HeaderMatcher {
  private let columns: [ColumnDeclaration]
  private let isFilled: [Bool]
  private let names: [String]
  private let aliases: [[String]]
  private let unpivot: [UnpivotedRow]

  /// How a record compares with what is declared.
  struct Match {
    var rows: [[Int?]]
    /// Declared columns that must be there and are not, and those that are there more than once.
    var missing: [String]
    var doubled: [String]
    var found: Int
  }

  init(_ feed: FeedDeclaration) {
    columns = feed.columns
    unpivot = feed.unpivot
    // Columns whose values do not come from the file's own rows.
    let filled = feed.filledColumns
    isFilled = columns.map { filled.contains($0.name) }
    names = columns.map { HeaderName.key($0.name) }
    aliases = columns.map { $0.aliases.map { HeaderName.key($0) } }
  }

  /// Compares a record's names with the declared ones. A header that is the column's own name goes before its aliases.
  func match(_ keys: [String]) -> Match {
    var result = Match(rows: [columns.indices.map { _ in nil }], missing: [], doubled: [], found: 0)
    let besides = Set(unpivot.flatMap { Array($0.headers.keys) + Array($0.values.keys) })
    for (index, column) in columns.enumerated() where !besides.contains(column.name) {
      var places = keys.indices.filter { keys[$0] == names[index] }
      if places.isEmpty { places = keys.indices.filter { aliases[index].contains(keys[$0]) } }
      result.rows[0][index] = places.first
      if places.count > 1 { result.doubled.append(column.name) }
      if !places.isEmpty { result.found += 1 }
      if places.isEmpty, !column.isOptional, !isFilled[index] { result.missing.append(column.name) }
    }
    if !unpivot.isEmpty { spread(keys, &result) }
    return result
  }

  /// Finds the columns of every row that a record holds. Of columns with one header each row takes the next.
  private func spread(_ keys: [String], _ result: inout Match) {
    let shared = result.rows[0]
    var taken: [String: Int] = [:]
    result.rows = unpivot.map { row in
      var sources = shared
      for (index, column) in columns.enumerated() {
        guard let header = row.headers[column.name] else { continue }
        let key = HeaderName.key(header)
        let places = keys.indices.filter { keys[$0] == key }.dropFirst(taken[key, default: 0])
        taken[key, default: 0] += 1
        sources[index] = places.first
        if places.isEmpty, !column.isOptional { result.missing.append(header) }
        if !places.isEmpty { result.found += 1 }
      }
      return sources
    }
    for (key, count) in taken where keys.count(where: { $0 == key }) > count {
      result.doubled += unpivot.lazy.flatMap(\.headers.values).filter { HeaderName.key($0) == key }.prefix(1)
    }
    result.doubled.sort()
  }

  /// Whether enough was found for a header, where columns may be lacking.
  func isHeader(_ match: Match) -> Bool {
    let own = columns.count - isFilled.count(where: { $0 }) - (unpivot.first?.headers.count ?? 0)
    return match.missing.isEmpty && match.found * 2 >= own + unpivot.reduce(0) { $0 + $1.headers.count }
  }
}
