internal import CSV
internal import Reading

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

  /// The declared columns in the order in which the file has them.
  func order(of columns: [ColumnDeclaration]) -> [String] {
    let placed = zip(columns, sources).compactMap { column, source -> (place: Int, name: String)? in
      source.map { ($0, column.name) }
    }
    return placed.sorted { $0.place < $1.place }.map { $0.name }
  }

  /// Number of fields that a row must have.
  var width: Int { keys.count }
}
