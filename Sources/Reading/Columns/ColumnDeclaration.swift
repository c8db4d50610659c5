/// What a feed file says about one column.
public struct ColumnDeclaration: Sendable, Equatable {
  /// The column's name in the pipeline, which is also its header by default.
  public var name: String
  /// How its values are read.
  public var type: ColumnType
  /// The place of the column, from 1, in a file without a header; nil where the header says.
  public var place: Int?
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
  /// The form that every value has; another is unreadable. Nil sets none.
  public var pattern: ValuePattern?
  /// Which day a month without one stands for; nil where such a date is unreadable.
  public var monthAs: MonthText.Day?
  /// Values that mean "missing" in this column, beside the feed's.
  public var blanks: [String]
  /// Days, since 1970-01-01, that stand for none in a column of dates.
  public var neverDays: Set<Int32> = []
  /// Marks in place of a number that the source knows and does not give away, such as `c` or `low`: missing, and reported.
  public var suppressed: [String]
  /// When a value is expected, so that a blank is reported; the row is used all the same.
  public var expected: Expected
  /// Dates that a date cannot lie before.
  public var notBefore: [String]
  /// Numbers that a number cannot be larger than, as it is a part of them.
  public var atMost: [String]
  /// Numbers of which this one is the sum; the file has no column for it.
  public var sumOf: [String]
  /// The value that the file has no column for, because all its rows have it; nil where it has one.
  public var constant: String?
  /// The column that has the whole name of which this one is a part; nil where the file has the part.
  public var partOf: NamePart?
  /// Smallest and largest number, in the unit of the column; outside it a value is unreadable. Nil sets none.
  public var range: ClosedRange<Int>?

  /// When a value is expected.
  public enum Expected: Sendable, Equatable {
    case never, always
    /// In rows in which any of these columns has a value.
    case beside([String])
  }

  /// A part of a whole name.
  public struct NamePart: Sendable, Equatable {
    /// Which part.
    public enum Part: String, CaseIterable, Sendable {
      case surname, forename
    }

    /// Which part.
    public var part: Part
    /// The column of the whole name.
    public var column: String

    /// A part.
    public init(_ part: Part, of column: String) {
      self.part = part
      self.column = column
    }
  }

  /// Whether the value is worked out, not read from a column of the file.
  public var isDerived: Bool { !sumOf.isEmpty || constant != nil || partOf != nil }

  /// The table keeps numbers as their digits were written instead of in 32 bits: for `cfetl read`.
  package var keepsDigits = false

  /// A column that must be there and whose values may be blank.
  public init(
    _ name: String, _ type: ColumnType, isNeeded: Bool = false, isOptional: Bool = false, aliases: [String] = [],
    codes: CodeList = CodeList()
  ) {
    self.name = name
    self.type = type
    place = nil
    self.isNeeded = isNeeded
    self.isOptional = isOptional
    self.aliases = aliases
    self.codes = codes
    isPast = false
    longest = nil
    pattern = nil
    monthAs = nil
    blanks = []
    suppressed = []
    expected = .never
    notBefore = []
    atMost = []
    sumOf = []
    constant = nil
    partOf = nil
    range = nil
  }
}
