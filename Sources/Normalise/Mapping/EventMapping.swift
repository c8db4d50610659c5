public import Vocabulary

/// How rows of a feed become events of one kind.
public struct EventMapping: Sendable, Equatable {
  /// The kind.
  public var kind: EventKind
  /// The columns of the kind's fields, in the order of `EventField`.
  public var columns: [Named]
  /// Conditions that a row must meet, all of them, to be an event of this kind at all; empty where every row is.
  public var when: [Condition]

  /// A field and its column.
  public struct Named: Sendable, Equatable {
    /// What the column says.
    public var field: EventField
    /// The column.
    public var column: String

    /// A field and its column.
    public init(_ field: EventField, _ column: String) {
      self.field = field
      self.column = column
    }
  }

  /// A column that must hold one of some values.
  public struct Condition: Sendable, Equatable {
    /// The column.
    public var column: String
    /// The values, as the column holds them after reading.
    public var values: [String]

    /// A column and its values.
    public init(_ column: String, _ values: [String]) {
      self.column = column
      self.values = values
    }
  }

  /// Rows that all become events of a kind.
  public init(_ kind: EventKind, _ columns: [Named] = [], when: [Condition] = []) {
    self.kind = kind
    self.columns = columns
    self.when = when
  }
}
