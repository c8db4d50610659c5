/// How a feed's files are written.
public struct FileForm: Sendable, Equatable {
  /// The encoding.
  public enum Encoding: String, CaseIterable, Sendable {
    /// By its byte order mark; else UTF-8 where the whole file is valid UTF-8; else Windows-1252.
    case auto
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    case utf16 = "utf-16"
  }

  /// The order of day, month and year where all are digits. ISO dates and months in letters are read with all of them.
  public enum Dates: String, CaseIterable, Sendable {
    case dayFirst = "dd/mm/yyyy"
    case monthFirst = "mm/dd/yyyy"
    case iso = "yyyy-mm-dd"
    /// Decided for each column from all of its values; a column that could be read both ways refuses the file.
    case auto
  }

  /// Where a separator too many stands at the end of the line.
  public enum SeparatorAtEnd: String, CaseIterable, Sendable {
    case no, header, rows, both
  }

  /// The encoding.
  public var encoding: Encoding = .auto
  /// The byte between fields; another is used only where the header shows beyond doubt that the file has it.
  public var delimiter: UInt8 = 0x2C
  /// The byte around fields.
  public var quote: UInt8 = 0x22
  /// The byte that takes its meaning from the quote, delimiter or escape behind it; nil where a quote is doubled instead.
  public var escape: UInt8?
  /// The order of day, month and year.
  public var dates: Dates = .dayFirst
  /// Values that mean "missing", compared without regard to case.
  public var blanks: [String] = FileForm.usualBlanks
  /// Where a separator too many stands at the end of the line.
  public var separatorAtEnd: SeparatorAtEnd = .no
  /// Whether spaces stand between a separator and the quote that follows it.
  public var skipsSpaces = false
  /// Physical lines from the top within which the header must stand.
  public var headerWithin = 10
  /// Lines that the header takes: of two, the first names groups of columns. 0 where the file has none, and columns are known by their places.
  public var headerLines = 1
  /// Fields of each row of a file without a header; nil where the last declared column is the last field.
  public var fields: Int?
  /// How rows begin that are no records: totals, the end of a report.
  public var footers: [String] = []
  /// Most physical lines in one quoted field.
  public var mostLinesInField = 20

  /// The usual form: comma, double quotes, day first.
  public init() {}

  /// What databases and spreadsheets write for "nothing". A name in mixed case is never taken for it: there are people called Null.
  public static let usualBlanks = ["NULL", "\\N", "(null)", "(blank)"]
}
