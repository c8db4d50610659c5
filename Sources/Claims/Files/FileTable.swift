public import Vocabulary

/// A file of `out/`: its columns and rows, as text, in the order of `outputs.md`.
public struct FileTable: Sendable, Equatable {
  /// Path under `out/`, such as `claims/claim_lines_2017-18-Q3.csv`.
  public var path: String
  /// Whether it says anything about a person or a family; otherwise it is aggregate.
  public var isPersonal: Bool
  /// The columns' names.
  public var columns: [String]
  /// The rows, a cell for each column.
  public var rows: [[String]]

  /// A file.
  public init(_ path: String, isPersonal: Bool = true, columns: String, rows: [[String]]) {
    self.path = path
    self.isPersonal = isPersonal
    self.columns = columns.split(separator: ", ").map(String.init)
    self.rows = rows
  }

  /// A file whose columns are listed elsewhere.
  public init(_ path: String, columns: [String], rows: [[String]]) {
    self.init(path, columns: "", rows: rows)
    self.columns = columns
  }

  /// The file as a table of the saved stage, named `out:` and its path.
  public var table: Table {
    Table(
      (isPersonal ? "out:" : "out-aggregate:") + path,
      columns.enumerated().map { place, name in Column(name, texts: rows.map { $0[place] }) })
  }

  /// The file of a saved table; nil for a table that is none.
  public init?(table: Table) {
    guard table.name.hasPrefix("out:") || table.name.hasPrefix("out-aggregate:") else { return nil }
    isPersonal = table.name.hasPrefix("out:")
    path = String(table.name.drop { $0 != ":" }.dropFirst())
    columns = table.columns.map(\.name)
    let texts = table.columns.map(\.texts)
    rows = (0..<table.rowCount).map { row in texts.map { $0[row] } }
  }
}
