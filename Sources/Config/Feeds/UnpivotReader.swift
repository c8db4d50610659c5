import Ingest
import Reading
import Settings

/// Reads `unpivot:` of a feed file: the rows that a record of the file holds side by side.
enum UnpivotReader {
  /// Most rows in a record.
  private static let mostRows = 400

  /// The rows in the order of the feed file. What names no column, and rows that fill other columns than the first, are mistakes.
  static func rows(_ place: Setting, _ feed: FeedDeclaration) -> [UnpivotedRow] {
    var rows: [UnpivotedRow] = []
    for item in place.list(orOne: true) {
      let section = item.section(["headers", "values", "numbers"])
      let row = UnpivotedRow(
        headers: section.required("headers").map { headers($0, feed) } ?? [:],
        values: section["values"].map { values($0, feed) } ?? [:])
      if let first = rows.first,
        Set(first.headers.keys) != Set(row.headers.keys) || Set(first.values.keys) != Set(row.values.keys)
      {
        item.wrong("every row must fill the same columns as the first")
      }
      let numbers = section["numbers"].flatMap(self.numbers)
      rows += numbers.map { $0.map { numbered(row, $0) } } ?? [row]
    }
    if rows.isEmpty { place.wrong("at least one row must be declared") }
    let own = Set(rows.flatMap { Array($0.headers.keys) + Array($0.values.keys) })
    if !feed.key.isEmpty, !feed.repeatsKey, own.isDisjoint(with: feed.key) {
      place.wrong("'key' has no column that tells the rows of one record apart")
    }
    return rows
  }

  /// The header of each column.
  private static func headers(_ place: Setting, _ feed: FeedDeclaration) -> [String: String] {
    var result: [String: String] = [:]
    for entry in place.entries {
      guard let column = column(entry.key, entry.place, feed), let header = entry.value.text else { continue }
      if HeaderName.key(header).isEmpty {
        entry.value.wrong("'\(header)' has no letters or digits, by which headers are compared")
      } else if feed.filledColumns.contains(column.name) {
        entry.place.wrong("'\(column.name)' is worked out, so the file has no header for it")
      } else if !column.aliases.isEmpty {
        entry.place.wrong("'\(column.name)' has 'aliases'; its headers stand here")
      } else {
        result[column.name] = header
      }
    }
    return result
  }

  /// The text or code of each column.
  private static func values(_ place: Setting, _ feed: FeedDeclaration) -> [String: String] {
    var result: [String: String] = [:]
    for entry in place.entries {
      guard let column = column(entry.key, entry.place, feed), let value = entry.value.text else { continue }
      let words = column.codes.codes.map(\.word)
      if ![.text, .code].contains(column.type) || feed.filledColumns.contains(column.name) {
        entry.place.wrong("only texts and codes that are not worked out have a value of a row")
      } else if !words.isEmpty, !words.contains(value) {
        entry.value.wrong("'\(value)' is no code of '\(column.name)'\(NearestWord.hint(value, in: words))")
      } else {
        result[column.name] = value
      }
    }
    return result
  }

  private static func column(_ name: String, _ place: Setting, _ feed: FeedDeclaration) -> ColumnDeclaration? {
    if let column = feed.columns.first(where: { $0.name == name }) { return column }
    place.wrong("no column '\(name)' is declared\(NearestWord.hint(name, in: feed.columns.map(\.name)))")
    return nil
  }

  private static func numbers(_ place: Setting) -> ClosedRange<Int>? {
    let section = place.section(["from", "to"])
    guard let from = section.required("from")?.integer(in: 0...10_000),
      let to = section.required("to")?.integer(in: 0...10_000)
    else { return nil }
    guard from <= to, to - from < mostRows else {
      place.wrong("'from' comes before 'to', and a record has at most \(mostRows) rows")
      return nil
    }
    return from...to
  }

  /// The row with its number in place of `#`.
  private static func numbered(_ row: UnpivotedRow, _ number: Int) -> UnpivotedRow {
    UnpivotedRow(
      headers: row.headers.mapValues { $0.replacing("#", with: "\(number)") },
      values: row.values.mapValues { $0.replacing("#", with: "\(number)") })
  }
}
