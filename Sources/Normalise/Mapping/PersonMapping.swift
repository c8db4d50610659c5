/// Which columns of a feed name a person.
public struct PersonMapping: Sendable, Equatable {
  /// The column of the source system's own key; nil where it has none, and a row is known by what names the person.
  public var key: String?
  /// The columns that name the person, in the fields' order.
  public var columns: [Named]
  /// Columns that hold another system's key, in order of that system.
  public var refersTo: [Reference]

  /// A field and its column.
  public struct Named: Sendable, Equatable {
    /// What the column says of the person.
    public var field: PersonField
    /// The column.
    public var column: String

    /// A field and its column.
    public init(_ field: PersonField, _ column: String) {
      self.field = field
      self.column = column
    }
  }

  /// A column that holds another system's key.
  public struct Reference: Sendable, Equatable {
    /// The other system; `cfetl` for a person id that cfetl gave out.
    public var source: String
    /// The column.
    public var column: String

    /// A system and the column of its key.
    public init(_ source: String, _ column: String) {
      self.source = source
      self.column = column
    }
  }

  /// Columns that name a person.
  public init(key: String? = nil, columns: [Named] = [], refersTo: [Reference] = []) {
    self.key = key
    self.columns = columns
    self.refersTo = refersTo
  }
}
