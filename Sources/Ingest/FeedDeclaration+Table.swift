internal import Reading
public import Vocabulary

extension FeedDeclaration {
  /// The feed's table without rows: its columns in order, then `_file`, `_line` and `_lost`.
  public var emptyTable: Table {
    var table = columns.map { Column($0.name, $0.noValues) }
    table.append(Column("_file", .integers([])))
    table.append(Column("_line", .integers([])))
    table.append(Column("_lost", .integers([])))
    return Table(name, table)
  }
}

extension ColumnDeclaration {
  /// The kind of column that holds the values, without rows.
  var noValues: Column.Values {
    switch type {
    case .date: .days([])
    case .integer where !keepsDigits, .decimal where !keepsDigits: .integers([])
    default: .texts(TextColumn())
    }
  }
}
