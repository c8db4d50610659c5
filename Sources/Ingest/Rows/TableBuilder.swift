internal import Reading
internal import Vocabulary

/// Collects rows by column, batch after batch.
final class TableBuilder {
  private let empty: Table
  private let columns: UnsafeMutableBufferPointer<ColumnBuffer>
  private let file: Int
  private let line: Int
  private let lost: Int

  init(_ feed: FeedDeclaration) {
    empty = feed.emptyTable
    columns = .allocate(capacity: empty.columns.count)
    for (index, column) in empty.columns.enumerated() {
      columns.initializeElement(at: index, to: ColumnBuffer(for: column.values))
    }
    file = columns.count - 3
    line = columns.count - 2
    lost = columns.count - 1
  }

  deinit {
    for column in columns { column.deallocate() }
    columns.deallocate()
  }

  /// Rows that were ended.
  var rowCount: Int { columns[line].count }

  // MARK: The row that is not ended

  func append(number: Int32, to column: Int) { columns[column].append(number) }

  func append(text: FieldBytes, to column: Int) { columns[column].append(text) }

  /// The last number of a column; nil where it holds texts.
  func lastNumber(of column: Int) -> Int32? { columns[column].lastNumber }

  /// The last text of a column, until the next is added.
  func lastText(of column: Int) -> FieldBytes { columns[column].lastText }

  /// Drops the last value of a column.
  func dropLast(of column: Int) { columns[column].truncate(to: max(0, columns[column].count - 1)) }

  /// Drops what was added to a row that was not ended.
  func dropUnfinishedRow() { truncate(to: rowCount) }

  func endRow(file index: UInt16, line number: Int, lost values: LostValues) {
    columns[file].append(Int32(index))
    columns[line].append(Int32(clamping: number))
    columns[lost].append(values.mask)
  }

  // MARK: Rows that were ended

  /// Drops the last rows that were ended.
  func dropLastRows(_ count: Int) { truncate(to: max(0, rowCount - count)) }

  /// Hands over the rows and starts anew.
  func takeTable() -> Table {
    var table = empty
    for index in columns.indices {
      table.columns[index].values = columns[index].values(like: empty.columns[index].values)
      columns[index].truncate(to: 0)
    }
    return table
  }

  private func truncate(to rows: Int) {
    for index in columns.indices { columns[index].truncate(to: rows) }
  }
}
