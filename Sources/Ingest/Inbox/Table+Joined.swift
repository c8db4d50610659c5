internal import Vocabulary

extension Table {
  /// The rows of several tables of one shape, one behind the other.
  static func joined(_ empty: Table, _ tables: [Table]) -> Table {
    if tables.count == 1 { return tables[0] }
    var result = empty
    for index in result.columns.indices {
      result.columns[index].values = joined(result.columns[index].values, tables.map { $0.columns[index].values })
    }
    return result
  }

  private static func joined(_ empty: Column.Values, _ values: [Column.Values]) -> Column.Values {
    switch empty {
    case .days: return .days(values.flatMap(\.numbers))
    case .integers: return .integers(values.flatMap(\.numbers))
    case .texts:
      var result = TextColumn()
      result.bytes.reserveCapacity(values.reduce(0) { $0 + $1.texts.bytes.count })
      result.ends.reserveCapacity(values.reduce(0) { $0 + $1.texts.count })
      for value in values { result.append(contentsOf: value.texts) }
      return .texts(result)
    }
  }
}

extension Column.Values {
  fileprivate var numbers: [Int32] {
    switch self {
    case .days(let numbers), .integers(let numbers): numbers
    case .texts: []
    }
  }

  fileprivate var texts: TextColumn {
    if case .texts(let texts) = self { texts } else { TextColumn() }
  }
}
