internal import CSV
internal import Reading

/// The header of a file, and where in it the declared columns stand.
struct Header: Sendable {
  /// Its physical line, the last of several; 0 where the file has none.
  var line: Int
  /// How the fields were set apart when it was found.
  var dialect: CSVDialect
  /// The names, as compared.
  var keys: [String]
  /// For each row that a record holds, and every declared column, the field that has it; nil where the file lacks an optional column.
  var rows: [[Int?]]
  /// Headers that no column claims, as written.
  var dropped: [String]

  /// The fields of a record's first row, and its only one in nearly every file.
  var sources: [Int?] { rows[0] }

  /// The declared column that a field belongs to, in any of a record's rows; nil where it belongs to none.
  func column(at field: Int) -> Int? { rows.lazy.compactMap { $0.firstIndex(of: field) }.first }

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
