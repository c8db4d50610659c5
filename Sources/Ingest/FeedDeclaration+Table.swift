public import Vocabulary

extension FeedDeclaration {
  /// The feed's table without rows: its columns in order, then `_file` and `_line`.
  public var emptyTable: Table {
    var table = columns.map { Column($0.name, $0.type.noValues) }
    table.append(Column("_file", .integers([])))
    table.append(Column("_line", .integers([])))
    return Table(name, table)
  }
}

extension ColumnType {
  /// The kind of column that holds values of this type, without rows.
  var noValues: Column.Values {
    switch self {
    case .date: .days([])
    case .integer, .decimal: .integers([])
    default: .texts(TextColumn())
    }
  }
}
