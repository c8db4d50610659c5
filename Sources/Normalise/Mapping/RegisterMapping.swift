/// Which columns make a row one of the programme's register: a family's own row, or a member's spell in a family.
public enum RegisterMapping: Sendable, Equatable {
  /// The row of a family: what the register says of it.
  case family([Named])
  /// A person's time in a family.
  case member([Named])

  /// A field and its column.
  public struct Named: Sendable, Equatable {
    /// What the column says.
    public var field: RegisterField
    /// The column.
    public var column: String

    /// A field and its column.
    public init(_ field: RegisterField, _ column: String) {
      self.field = field
      self.column = column
    }
  }
}
