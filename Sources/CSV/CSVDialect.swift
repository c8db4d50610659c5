/// How the fields of a file are set apart, and how large a record may grow.
public struct CSVDialect: Sendable, Equatable {
  /// The byte between fields.
  public var delimiter: UInt8
  /// The byte around fields that contain delimiters, quotes or line breaks.
  public var quote: UInt8
  /// The byte that takes its meaning from the quote, delimiter or escape behind it; nil where a quote is doubled instead, as in RFC 4180.
  public var escape: UInt8?
  /// Whether a blank field at the end of a record of several is none: every line ends in a delimiter.
  public var dropsLastBlank = false
  /// Whether spaces around fields are no part of them, so that a quote may stand behind one.
  public var skipsSpaces = false
  /// Most physical lines in one record; a quote that stays open longer is taken for a stray one.
  public var mostLines = 20
  /// Most bytes in one record.
  public var mostBytes = 16 << 20
  /// Most fields in one record.
  public var mostFields = 4096

  /// A dialect; comma and double quotes by default, as in RFC 4180.
  public init(delimiter: UInt8 = 0x2C, quote: UInt8 = 0x22) {
    self.delimiter = delimiter
    self.quote = quote
  }
}
