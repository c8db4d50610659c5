/// Rows kept by column: what a stage hands on, and what `stages/<stage>.sqlite` holds.
public struct Table: Sendable, Equatable {
  /// The table's name, unique in its stage.
  public let name: String
  /// The columns, all of one length.
  public var columns: [Column]

  /// A table of these columns.
  public init(_ name: String, _ columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  /// Number of rows.
  public var rowCount: Int { columns.first?.count ?? 0 }

  /// The column of a name; nil where there is none.
  public subscript(name: String) -> Column? { columns.first { $0.name == name } }
}
