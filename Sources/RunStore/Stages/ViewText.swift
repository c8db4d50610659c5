internal import Vocabulary

/// The SQL of the views of a saved stage.
enum ViewText {
  /// A name as SQL has it.
  static func quoted(_ name: String) -> String { "\"\(name.split(separator: "\"").joined())\"" }

  /// The view that shows a table's dates as dates; nil where it has none.
  static func dates(of table: Table) -> String? {
    var hasDays = false
    let columns = table.columns.map { column in
      guard case .days = column.values else { return quoted(column.name) }
      hasDays = true
      return "\(day(column.name)) AS \(quoted(column.name))"
    }
    guard hasDays else { return nil }
    return
      "CREATE VIEW \(quoted(dates(table.name))) AS SELECT \(columns.joined(separator: ", ")) FROM \(quoted(table.name))"
  }

  /// Takes the view of a table's dates away, where there is one.
  static func drop(ofDates table: String) -> String { "DROP VIEW IF EXISTS \(quoted(dates(table)))" }

  /// A stage's own view.
  static func create(_ view: SavedView) -> String {
    let table = quoted(view.table)
    let columns = view.columns.map { "\(value($0, table)) AS \(quoted($0.name))" }
    let joins = view.columns.compactMap { join($0, table) }
    let only = view.only.map { " WHERE \(table).\(quoted($0.column)) = '\($0.text)'" } ?? ""
    return "CREATE VIEW \(quoted(view.name)) AS SELECT \(columns.joined(separator: ", ")) FROM \(table)"
      + joins.joined() + only
  }

  private static func dates(_ table: String) -> String { "\(table) (dates)" }

  private static func day(_ column: String) -> String { "date(\(quoted(column)) * 86400, 'unixepoch')" }

  private static func value(_ shown: SavedView.Shown, _ table: String) -> String {
    let column = "\(table).\(quoted(shown.column))"
    switch shown.showing {
    case .plain: return column
    case .day: return "date(\(column) * 86400, 'unixepoch')"
    case .term:
      let names = TermCalendar.names.enumerated().map { "WHEN \($0) THEN '\($1)'" }.joined(separator: " ")
      return "printf('%d/%02d ', \(column) / 3, (\(column) / 3 + 1) % 100) || CASE \(column) % 3 \(names) END"
    case .row(let other, let columns):
      // Rows were added one after the other, so SQLite numbered them from 1.
      return "(SELECT \(columns.map(quoted).joined(separator: " || ':' || ")) FROM \(quoted(other))"
        + " WHERE rowid = \(column) + 1)"
    case .first: return "\(alias(shown)).shown"
    }
  }

  private static func alias(_ shown: SavedView.Shown) -> String { quoted("first \(shown.name)") }

  /// The first row of another table for each row that has one: joined, as SQLite makes an index for a join and none for a question.
  private static func join(_ shown: SavedView.Shown, _ table: String) -> String? {
    guard case .first(let other, let owner, let columns) = shown.showing else { return nil }
    let text = columns.map { "ifnull(\(quoted($0)), '')" }.joined(separator: " || ' ' || ")
    return " LEFT JOIN (SELECT \(quoted(owner)) AS owner, trim(\(text)) AS shown, min(rowid) FROM \(quoted(other))"
      + " GROUP BY \(quoted(owner))) AS \(alias(shown)) ON \(alias(shown)).owner = \(table).\(quoted(shown.column))"
  }
}
