import Reading
import Settings

/// Reads what a column's entry says about other columns: before which dates it cannot lie, of which numbers it is a part, what it is worked out from.
enum ColumnRelationReader {
  /// The names and types of all columns of the feed.
  typealias Columns = [(name: String, type: ColumnType)]

  /// Adds the relations to a column. What stands in the wrong place or names no column is a mistake.
  static func read(_ section: Section, into column: inout ColumnDeclaration, among all: Columns) {
    let own = column.name
    let columns = all.filter { $0.name != own }
    column.expected = expected(section["filled"], columns)
    if let dates = section["not_before"] {
      column.notBefore = names(dates, columns, of: [.date], column.type == .date, "only dates lie before others")
    }
    if let numbers = section["at_most"] {
      let isNumber = column.type == .integer || column.type == .decimal
      column.atMost = names(numbers, columns, of: [column.type], isNumber, "only numbers are parts of others")
    }
    if let parts = section["sum_of"] {
      column.sumOf = names(parts, columns, of: [.integer], column.type == .integer, "only integers are sums")
    }
    readWhole(section, columns, &column)
    if let constant = section["constant"] { column.constant = self.constant(constant, column) }
    check(section, column)
  }

  /// `true`, or the columns beside which a value is expected.
  private static func expected(_ place: Setting?, _ columns: Columns) -> ColumnDeclaration.Expected {
    guard let place else { return .never }
    if let text = place.scalarText, ["true", "yes"].contains(text) { return .always }
    if place.scalarText != nil, let flag = place.quiet.flag { return flag ? .always : .never }
    let found = names(place, columns, of: ColumnType.allCases, true, "")
    return found.isEmpty ? .never : .beside(found)
  }

  private static func names(
    _ place: Setting, _ columns: Columns, of types: [ColumnType], _ fits: Bool, _ otherwise: String
  ) -> [String] {
    if !fits { place.wrong(otherwise) }
    return place.list.compactMap { item in
      guard let name = item.text else { return nil }
      guard let column = columns.first(where: { $0.name == name }) else {
        item.wrong("no other column '\(name)' is declared\(NearestWord.hint(name, in: columns.map(\.name)))")
        return nil
      }
      if !types.contains(column.type) {
        item.wrong(
          "'\(name)' is declared as \(column.type.rawValue); this needs \(types.map(\.rawValue).joined(separator: " or "))"
        )
        return nil
      }
      return name
    }
  }

  /// `surname_of` and `forename_of`.
  private static func readWhole(_ section: Section, _ columns: Columns, _ column: inout ColumnDeclaration) {
    for (key, part) in [("surname_of", ColumnDeclaration.NamePart.Part.surname), ("forename_of", .forename)] {
      guard let place = section[key] else { continue }
      let isName = column.type == .name
      if let name = names(place, columns, of: [.name], isName, "only names are parts of names").first {
        column.partOf = ColumnDeclaration.NamePart(part, of: name)
      }
    }
  }

  private static func constant(_ place: Setting, _ column: ColumnDeclaration) -> String? {
    guard let text = place.text else { return nil }
    guard [.text, .code].contains(column.type) else {
      place.wrong("only texts and codes are constant")
      return nil
    }
    let words = column.codes.codes.map(\.word)
    if !words.isEmpty, !words.contains(text) {
      place.wrong("'\(text)' is no code of '\(column.name)'\(NearestWord.hint(text, in: words))")
      return nil
    }
    return text
  }

  /// What is worked out stands in no column of the file.
  private static func check(_ section: Section, _ column: ColumnDeclaration) {
    guard column.isDerived else { return }
    for key in ["needed", "aliases", "pattern", "optional"] where section.has(key) {
      section[key]?.wrong("the column is worked out, so the file has none for it")
    }
  }
}
