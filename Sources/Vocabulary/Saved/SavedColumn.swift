/// A column of a saved table and what it says of a row: said once, and used for writing and for reading.
public struct SavedColumn<Row> {
  /// How a cell is taken from a row, and put into one; putting says whether the cell holds what the column can.
  enum Cells {
    case integers(take: (Row) -> Int32, put: (inout Row, Int32) -> Bool)
    case days(take: (Row) -> Int32, put: (inout Row, Int32) -> Bool)
    /// Each reading has a `put` of its own, which is given nil for the text of the row before.
    case texts(take: (Row) -> String, put: () -> (inout Row, String?) -> Bool)
  }

  /// The column's name.
  public let name: String
  let cells: Cells

  init(name: String, cells: Cells) {
    self.name = name
    self.cells = cells
  }

  /// A column whose numbers are taken and put by hand; `put` says whether the number is one that the column can hold.
  public init(_ name: String, integers take: @escaping (Row) -> Int32, _ put: @escaping (inout Row, Int32) -> Bool) {
    self.init(name: name, cells: .integers(take: take, put: put))
  }

  /// A column whose days are taken and put by hand, as days since 1970-01-01 or `Column.missing`.
  public init(_ name: String, days take: @escaping (Row) -> Int32, _ put: @escaping (inout Row, Int32) -> Bool) {
    self.init(name: name, cells: .days(take: take, put: put))
  }

  /// A column whose texts are taken by hand, and put as what they stand for; nil where a text stands for nothing.
  public init<Value>(
    _ name: String, texts take: @escaping (Row) -> String, as value: @escaping (String) -> Value?,
    _ put: @escaping (inout Row, Value) -> Void
  ) {
    self.init(
      name: name,
      cells: .texts(take: take) {
        var last: Value?
        return { row, text in
          if let text { last = value(text) }
          guard let last else { return false }
          put(&row, last)
          return true
        }
      })
  }

  /// A column of whole numbers.
  public init<Value: SavedNumber>(_ name: String, _ field: WritableKeyPath<Row, Value>) {
    self.init(name, integers: { $0[keyPath: field].saved }) { row, number in
      guard let value = Value(saved: number) else { return false }
      row[keyPath: field] = value
      return true
    }
  }

  /// A column of texts.
  public init<Value: SavedText>(_ name: String, _ field: WritableKeyPath<Row, Value>) {
    self.init(name, texts: { $0[keyPath: field].saved }, as: { Value(saved: $0) }) { $0[keyPath: field] = $1 }
  }

  /// A column of lists, the entries separated by a character that no entry has.
  public init<Value: SavedText>(_ name: String, _ field: WritableKeyPath<Row, [Value]>, by separator: Character) {
    self.init(
      name, texts: { $0[keyPath: field].map(\.saved).joined(separator: String(separator)) },
      as: { text in
        let parts = text.split(separator: separator)
        let values = parts.compactMap { Value(saved: String($0)) }
        return values.count == parts.count ? values : nil
      }, { $0[keyPath: field] = $1 })
  }

  /// A column of dates that may be missing.
  public init(_ name: String, _ field: WritableKeyPath<Row, CalendarDay?>) {
    self.init(name, days: { $0[keyPath: field]?.number ?? Column.missing }) { row, number in
      row[keyPath: field] = number == Column.missing ? nil : CalendarDay(number: number)
      return true
    }
  }

  /// A column of dates that are always there.
  public init(_ name: String, _ field: WritableKeyPath<Row, CalendarDay>) {
    self.init(name, days: { $0[keyPath: field].number }) { row, number in
      row[keyPath: field] = CalendarDay(number: number)
      return number != Column.missing
    }
  }

  /// The same column of rows that hold this one's rows in a field.
  public func within<Outer>(_ field: WritableKeyPath<Outer, Row>) -> SavedColumn<Outer> {
    switch cells {
    case .integers(let take, let put):
      SavedColumn<Outer>(name, integers: { take($0[keyPath: field]) }) { put(&$0[keyPath: field], $1) }
    case .days(let take, let put):
      SavedColumn<Outer>(name, days: { take($0[keyPath: field]) }) { put(&$0[keyPath: field], $1) }
    case .texts(let take, let make):
      SavedColumn<Outer>(
        name: name,
        cells: .texts(take: { take($0[keyPath: field]) }) {
          let put = make()
          return { put(&$0[keyPath: field], $1) }
        })
    }
  }
}

extension SavedColumn {
  /// The column's values of these rows.
  func values(_ rows: [Row]) -> Column.Values {
    switch cells {
    case .integers(let take, _): return .integers(rows.map(take))
    case .days(let take, _): return .days(rows.map(take))
    case .texts(let take, _):
      var column = TextColumn()
      for row in rows { column.append(take(row)) }
      return .texts(column)
    }
  }

  /// Puts a column's values into as many rows; gives the first row whose value is none that the column can hold.
  func put(_ values: Column.Values, into rows: inout [Row]) -> Int? {
    switch (cells, values) {
    case (.integers(_, let put), .integers(let numbers)): return rows.indices.first { !put(&rows[$0], numbers[$0]) }
    case (.days(_, let put), .days(let numbers)):
      return rows.indices.first { row in
        let isDay = numbers[row] == Column.missing || CalendarDay.numbers.contains(numbers[row])
        return !isDay || !put(&rows[row], numbers[row])
      }
    case (.texts(_, let make), .texts(let texts)):
      let put = make()
      return rows.indices.first { row in
        !put(&rows[row], row > 0 && texts.isSame(row - 1, row) ? nil : texts[row])
      }
    default: return 0
    }
  }
}

extension SavedColumn {
  /// Columns one behind the other.
  public static func list(_ parts: [SavedColumn]...) -> [SavedColumn] { parts.flatMap(\.self) }

  /// The columns `file` and `line` of a place in the extracts that is always there.
  public static func place(_ field: WritableKeyPath<Row, SourceLine>) -> [SavedColumn] {
    [
      SavedColumn("file", integers: { Int32($0[keyPath: field].file) }) { row, number in
        guard let file = UInt16(exactly: number) else { return false }
        row[keyPath: field] = SourceLine(file: file, line: row[keyPath: field].line)
        return true
      },
      SavedColumn("line", integers: { $0[keyPath: field].line }) { row, number in
        row[keyPath: field] = SourceLine(file: row[keyPath: field].file, line: number)
        return number >= 0
      },
    ]
  }

  /// The columns `file` and `line` of a place in the extracts, both missing where there is none.
  public static func place(_ field: WritableKeyPath<Row, SourceLine?>) -> [SavedColumn] {
    [
      SavedColumn("file", integers: { $0[keyPath: field].map { Int32($0.file) } ?? Column.missing }) { row, number in
        guard number != Column.missing else {
          row[keyPath: field] = nil
          return true
        }
        guard let file = UInt16(exactly: number) else { return false }
        row[keyPath: field] = SourceLine(file: file, line: 0)
        return true
      },
      SavedColumn("line", integers: { $0[keyPath: field]?.line ?? Column.missing }) { row, number in
        guard let file = row[keyPath: field]?.file else { return number == Column.missing }
        row[keyPath: field] = SourceLine(file: file, line: number)
        return number >= 0
      },
    ]
  }
}
