/// What a feed file says about one column.
public struct ColumnDeclaration: Sendable, Equatable {
  /// The column's name in the pipeline, which is also its header by default.
  public var name: String
  /// How its values are read.
  public var type: ColumnType
  /// A row without a readable value here is set aside.
  public var isNeeded: Bool
  /// The file may lack the column; its values are then missing.
  public var isOptional: Bool
  /// Other headers for the column; compared, like the name, by letters and digits alone.
  public var aliases: [String]
  /// The codes, for `type: code`.
  public var codes: CodeList
  /// Dates here lie in the past, such as a date of birth: settles the century of a two-digit year.
  public var isPast: Bool
  /// Most characters of a value; longer ones are unreadable. Nil sets none.
  public var longest: Int?
  /// Smallest and largest number, in the unit of the column; outside it a value is unreadable. Nil sets none.
  public var range: ClosedRange<Int>?

  /// The table keeps numbers as their digits were written instead of in 32 bits: for `cfetl read`.
  package var keepsDigits = false

  /// A column that must be there and whose values may be blank.
  public init(
    _ name: String, _ type: ColumnType, isNeeded: Bool = false, isOptional: Bool = false, aliases: [String] = [],
    codes: CodeList = CodeList()
  ) {
    self.name = name
    self.type = type
    self.isNeeded = isNeeded
    self.isOptional = isOptional
    self.aliases = aliases
    self.codes = codes
    isPast = false
    longest = nil
    range = nil
  }
}
