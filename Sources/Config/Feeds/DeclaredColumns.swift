import Reading
import Settings

/// The columns that a feed file declares, as far as the mapping part of the file needs them: their names, types and codes.
struct DeclaredColumns {
  /// What a column holds, for a field to take.
  enum Content: String {
    case text = "a text"
    case date = "a date"
    case integer = "a whole number"
    case decimal = "a decimal number"
  }

  private let names: [String]
  private let types: [String: ColumnType]
  private let codes: [String: [String]]

  /// Reads the names, types and codes under `columns:` without complaint: `FeedDeclarationReader` checks them.
  init(_ place: Setting, beside: FilesBeside) {
    var types: [String: ColumnType] = [:]
    var codes: [String: [String]] = [:]
    let columns = place.quiet.entries
    for column in columns {
      for setting in column.value.quiet.entries {
        if setting.key == "type" { types[column.key] = setting.value.text.flatMap(ColumnType.init) }
        if setting.key == "codes" { codes[column.key] = DeclaredColumns.words(setting.value.quiet) }
        if setting.key == "codes_from", let list = CodeListFile.open(setting.value.quiet, beside) {
          codes[column.key] = DeclaredColumns.words(list)
        }
      }
    }
    names = columns.map(\.key)
    self.types = types
    self.codes = codes
  }

  private static func words(_ list: Setting) -> [String] { list.isMapping ? list.entries.map(\.key) : list.texts }

  /// The column that a setting names; nil, with a mistake, where none is declared or it holds something else.
  func name(_ place: Setting, holding content: Content) -> String? {
    place.text.flatMap { check($0, at: place, holding: content) }
  }

  /// A column's name if it is declared and holds the content.
  func check(_ name: String, at place: Setting, holding content: Content) -> String? {
    guard names.contains(name) else {
      place.wrong("no column '\(name)' is declared\(NearestWord.hint(name, in: names))")
      return nil
    }
    guard let type = types[name], type.content != content else { return name }
    place.wrong("'\(name)' is declared as \(type.rawValue); this needs \(content.rawValue)")
    return nil
  }

  /// A value that a condition names; nil, with a mistake, where the column's code list does not have it.
  func code(_ place: Setting, of column: String) -> String? {
    guard let value = place.text else { return nil }
    guard let known = codes[column], !known.contains(value) else { return value }
    place.wrong("'\(value)' is no code of '\(column)'\(NearestWord.hint(value, in: known))")
    return nil
  }
}

extension ColumnType {
  fileprivate var content: DeclaredColumns.Content {
    switch self {
    case .date: .date
    case .integer: .integer
    case .decimal: .decimal
    default: .text
    }
  }
}
