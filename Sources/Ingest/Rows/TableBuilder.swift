internal import Vocabulary

/// Collects rows by column.
struct TableBuilder {
  private let empty: Table
  private(set) var columns: [ColumnBuilder]

  /// One column's values: numbers or texts.
  struct ColumnBuilder {
    var numbers: [Int32] = []
    var texts = TextColumn()

    init() {}

    /// An empty column with room for as much as another has.
    init(roomOf other: ColumnBuilder) {
      numbers.reserveCapacity(other.numbers.count)
      texts.ends.reserveCapacity(other.texts.ends.count)
      texts.bytes.reserveCapacity(other.texts.bytes.count + other.texts.bytes.count / 8)
    }
  }

  init(_ feed: FeedDeclaration) {
    empty = feed.emptyTable
    columns = Array(repeating: ColumnBuilder(), count: empty.columns.count)
  }

  var rowCount: Int { columns.last?.numbers.count ?? 0 }

  mutating func append(number: Int32, to column: Int) { columns[column].numbers.append(number) }

  mutating func append(text: FieldBytes, to column: Int) { columns[column].texts.append(text) }

  /// Drops what was added to a row that was not ended.
  mutating func dropUnfinishedRow() {
    let rows = rowCount
    for index in columns.indices {
      columns[index].numbers.truncate(to: rows)
      columns[index].texts.truncate(to: rows)
    }
  }

  /// Drops the last value of a column.
  mutating func dropLast(of column: Int) {
    columns[column].numbers.truncate(to: max(0, columns[column].numbers.count - 1))
    columns[column].texts.truncate(to: max(0, columns[column].texts.count - 1))
  }

  mutating func endRow(file: UInt16, line: Int) {
    columns[columns.count - 2].numbers.append(Int32(file))
    columns[columns.count - 1].numbers.append(Int32(clamping: line))
  }

  /// Hands over the rows and starts anew.
  mutating func takeTable() -> Table {
    var table = empty
    for (index, column) in columns.enumerated() {
      switch table.columns[index].values {
      case .days: table.columns[index].values = .days(column.numbers)
      case .integers: table.columns[index].values = .integers(column.numbers)
      case .texts: table.columns[index].values = .texts(column.texts)
      }
    }
    // The next batch will be about as large.
    for index in columns.indices { columns[index] = ColumnBuilder(roomOf: columns[index]) }
    return table
  }
}

extension Array {
  fileprivate mutating func truncate(to count: Int) {
    if self.count > count { removeLast(self.count - count) }
  }
}

extension TextColumn {
  fileprivate mutating func truncate(to rows: Int) {
    guard count > rows else { return }
    let end = rows == 0 ? 0 : Int(ends[rows - 1])
    bytes.removeLast(bytes.count - end)
    ends.removeLast(count - rows)
  }
}
