/// One of several rows that a record of the file holds side by side: one term's column, or one of a numbered group of columns.
public struct UnpivotedRow: Sendable, Equatable {
  /// The header under which the record has this row's value of a column. Where rows share a header, the first has its first column in the file, and so on.
  public var headers: [String: String]
  /// The value that the headers stand for, by column: the term.
  public var values: [String: String]

  /// A row.
  public init(headers: [String: String], values: [String: String] = [:]) {
    self.headers = headers
    self.values = values
  }
}
