internal import CSV

/// The header of a file, and where in it the declared columns stand.
struct Header: Sendable {
  /// Its physical line.
  var line: Int
  /// How the fields were set apart when it was found.
  var dialect: CSVDialect
  /// The names, as compared.
  var keys: [String]
  /// For every declared column the field that has it; nil where the file lacks an optional column.
  var sources: [Int?]
  /// Headers that no column claims, as written.
  var dropped: [String]

  /// Number of fields that a row must have.
  var width: Int { keys.count }
}
