/// One named column of a `Table`.
public struct Column: Sendable, Equatable {
  /// What a column holds; a missing number is `Column.missing`, a missing text is empty.
  public enum Values: Sendable, Equatable {
    /// Whole numbers.
    case integers([Int32])
    /// Civil dates, as days since 1970-01-01.
    case days([Int32])
    /// Texts.
    case texts(TextColumn)
  }

  /// The number that stands for a missing integer or day.
  public static let missing = Int32.min

  /// The column's name, unique in its table.
  public let name: String
  /// One value a row.
  public var values: Values

  /// A column.
  public init(_ name: String, _ values: Values) {
    self.name = name
    self.values = values
  }

  /// Number of rows.
  public var count: Int {
    switch values {
    case .integers(let numbers), .days(let numbers): numbers.count
    case .texts(let texts): texts.count
    }
  }

  /// The integers or days; empty for a column of texts.
  public var numbers: [Int32] {
    switch values {
    case .integers(let numbers), .days(let numbers): numbers
    case .texts: []
    }
  }

  /// The texts; empty for a column of numbers.
  public var texts: TextColumn {
    if case .texts(let texts) = values { texts } else { TextColumn() }
  }
}
