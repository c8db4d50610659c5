public import Vocabulary

/// A person's time in a registered family, by one row of the register.
public struct RegisteredSpell: Sendable, Equatable {
  /// Index of the family in `NormalisedExtracts.register`.
  public var family: Int32
  /// Index of the person's source record.
  public var record: Int32
  /// Child, Adult or Other.
  public var role: String
  /// First day; nil where the register has none.
  public var from: CalendarDay?
  /// Last day; nil while it lasts.
  public var to: CalendarDay?
  /// Where the person lived, as the row has it.
  public var address: Address
  /// The register's row.
  public var line: SourceLine

  /// A spell.
  public init(
    family: Int32, record: Int32, role: String, from: CalendarDay?, to: CalendarDay?,
    address: Address = Address(line: "", postcode: ""), line: SourceLine
  ) {
    self.family = family
    self.record = record
    self.role = role
    self.from = from
    self.to = to
    self.address = address
    self.line = line
  }
}
