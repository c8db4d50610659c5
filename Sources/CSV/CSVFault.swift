/// Why a piece of a file is no record.
public enum CSVFault: Sendable, Equatable {
  /// A quote stands within a field without being doubled, or something stands behind a closing quote.
  case strayQuote
  /// A quote opens and does not close within the lines that a record may have, or before the end of the file.
  case unclosedQuote
  /// More bytes than a record may have.
  case tooLong
  /// More fields than a record may have.
  case tooManyFields
}
