/// A view of a saved table for people who open the file: words as words, dates as dates, places of other tables as what stands there.
public struct SavedView: Sendable {
  /// How a column is shown.
  public enum Showing: Sendable {
    /// As it is kept.
    case plain
    /// As an ISO date.
    case day
    /// The number of a school term, as in `2016/17 Spring`.
    case term
    /// The number of a row of another table, from 0, by that row's columns, with a colon between.
    case row(table: String, columns: [String])
    /// The number of a row of another table, by the first row of a third that belongs to it: its columns, with a blank between.
    case first(table: String, owner: String, columns: [String])
  }

  /// A column of the view.
  public struct Shown: Sendable {
    /// Its name in the view.
    public let name: String
    /// The table's column.
    public let column: String
    /// How it is shown.
    public let showing: Showing

    /// A column of the view.
    public init(_ name: String, _ column: String, _ showing: Showing = .plain) {
      self.name = name
      self.column = column
      self.showing = showing
    }
  }

  /// The view's name, unlike that of any table.
  public let name: String
  /// The table that it shows.
  public let table: String
  /// A text column and the value that the rows shown have in it; nil where all are shown.
  public let only: (column: String, text: String)?
  /// The columns.
  public let columns: [Shown]

  /// A view.
  public init(_ name: String, of table: String, only: (column: String, text: String)? = nil, _ columns: [Shown]) {
    self.name = name
    self.table = table
    self.only = only
    self.columns = columns
  }
}
