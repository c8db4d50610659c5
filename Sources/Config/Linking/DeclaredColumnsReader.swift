import Match
import Settings

/// Reads `columns` of a model file: what the columns hold, where that is not to be recognised.
///
/// A role has a column or a list: of a list every file uses those that it has, put together in this order. Where one header means two things, the files
/// stand before it: `surname: {a: name, b: last_name}`.
enum DeclaredColumnsReader {
  private static let birthParts: [DeclaredColumn.Kind] = [.date, .year, .month, .day]

  static func read(_ place: Setting) -> [DeclaredColumn] {
    let kinds = DeclaredColumn.Kind.allCases.filter { !birthParts.contains($0) }
    let section = place.section(kinds.map(\.rawValue))
    return kinds.flatMap { kind -> [DeclaredColumn] in
      guard let value = section[kind.rawValue] else { return [] }
      switch kind {
      case .birth: return birth(value)
      case .numbers, .contact, .words: return named(kind, value)
      default: return columns(kind, value)
      }
    }
  }

  /// `birth: dob`, or `birth: {year: by, month: bm, day: bd}`, or, where files differ, `birth: {date: dob, year: by}`.
  private static func birth(_ place: Setting) -> [DeclaredColumn] {
    let keys = place.isMapping ? place.entries.map(\.key) : []
    guard keys.contains(where: { key in birthParts.contains { $0.rawValue == key } }) else {
      return columns(.birth, place)
    }
    let section = place.section(birthParts.map(\.rawValue))
    if section["date"] == nil, section["year"] == nil { place.wrong("the key 'year' is missing") }
    return birthParts.flatMap { kind in section[kind.rawValue].map { columns(kind, $0) } ?? [] }
  }

  /// `words: {town: suburb}`, or `words: [suburb, state]` where the columns keep their names. A number always needs its name.
  private static func named(_ kind: DeclaredColumn.Kind, _ place: Setting) -> [DeclaredColumn] {
    if place.isMapping || kind == .numbers {
      return place.entries.flatMap { entry -> [DeclaredColumn] in
        if DeclaredColumn.isTaken(entry.key) { entry.place.wrong("the name stands for something else; choose another") }
        if kind != .numbers, entry.key.first?.isUppercase == true {
          entry.place.wrong("a name with a capital is a number's; write it in small letters")
        }
        if kind == .numbers, entry.key.first?.isUppercase != true {
          entry.place.wrong("the name of a number starts with a capital")
        }
        return columns(kind, entry.value, name: entry.key)
      }
    }
    return place.list.flatMap { item -> [DeclaredColumn] in
      guard let header = item.text else { return [] }
      let name = header.lowercased()
      if DeclaredColumn.isTaken(name) { item.wrong("the name stands for something else; write NAME: \(header)") }
      return [DeclaredColumn(kind, name: name, column: header, file: nil, part: 1, place: item.mistake(item.path))]
    }
  }

  private static func columns(_ kind: DeclaredColumn.Kind, _ place: Setting, name: String = "") -> [DeclaredColumn] {
    if place.isMapping {
      return place.entries.flatMap { columns(kind, name, $0.value, file: $0.key) }
    }
    return columns(kind, name, place, file: nil)
  }

  private static func columns(
    _ kind: DeclaredColumn.Kind, _ name: String, _ place: Setting, file: String?
  ) -> [DeclaredColumn] {
    place.list.enumerated().compactMap { index, item in
      item.text.map {
        DeclaredColumn(kind, name: name, column: $0, file: file, part: index + 1, place: item.mistake(item.path))
      }
    }
  }
}
