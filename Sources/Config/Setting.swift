import Vocabulary
import Yams

/// One place of a YAML file, read strictly: a key nobody knows, a value of the wrong kind and a missing key are all collected as mistakes,
/// with where they stand, and reading goes on with a harmless value.
struct Setting {
  let node: Node
  let file: String
  /// The keys that lead here, for messages: `columns.DOB.type`.
  let path: String
  let mistakes: MistakeList

  /// Adds a mistake at this place.
  func wrong(_ message: String) { mistakes.add(mistake(path.isEmpty ? message : "\(path): \(message)")) }

  /// A mistake at this place.
  func mistake(_ message: String) -> ConfigurationMistake {
    ConfigurationMistake(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, message: message)
  }

  private func inside(_ name: String, _ node: Node) -> Setting {
    Setting(node: node, file: file, path: path.isEmpty ? name : "\(path).\(name)", mistakes: mistakes)
  }

  // MARK: Scalars

  /// The text as it stands; nil, with a mistake, where this is a list or a mapping.
  var text: String? {
    if let scalar = node.scalar { return scalar.string }
    wrong("expected a single value")
    return nil
  }

  /// Whether the value was left out: `key:` with nothing behind it, or `~`.
  var isBlank: Bool {
    guard let scalar = node.scalar, scalar.style != .singleQuoted, scalar.style != .doubleQuoted else { return false }
    return scalar.string.isEmpty || scalar.string == "~"
  }

  /// A whole number within bounds.
  func integer(in bounds: ClosedRange<Int>) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), bounds.contains(number) else {
      wrong("'\(text)' is not a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
      return nil
    }
    return number
  }

  /// A decimal number, as written.
  func decimal(in bounds: ClosedRange<Double>) -> Double? {
    guard let text else { return nil }
    guard let number = Double(text), bounds.contains(number) else {
      wrong("'\(text)' is not a number from \(bounds.lowerBound) to \(bounds.upperBound)")
      return nil
    }
    return number
  }

  /// `true` or `false`, or `yes` or `no`.
  var flag: Bool? {
    guard let text else { return nil }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      wrong("'\(text)' is neither true nor false")
      return nil
    }
  }

  /// Whether the value is `yes`: of a question that is asked by standing there, `no` would say nothing.
  var isYes: Bool {
    guard let flag else { return false }
    if !flag { wrong("says nothing; write yes, or leave it out") }
    return flag
  }

  /// A civil date, `yyyy-mm-dd`.
  var day: CalendarDay? {
    guard let text else { return nil }
    guard let day = CalendarDay(iso: text) else {
      wrong("'\(text)' is not a date; write yyyy-mm-dd")
      return nil
    }
    return day
  }

  /// One of the words of an enumeration.
  func word<Choice: RawRepresentable & CaseIterable>(_: Choice.Type = Choice.self) -> Choice?
  where Choice.RawValue == String {
    guard let text else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    wrong("'\(text)' is not known here\(NearestWord.hint(text, in: Choice.allCases.map(\.rawValue)))")
    return nil
  }

  // MARK: Lists and mappings

  /// The entries of a list; a single value counts as a list of one.
  var list: [Setting] {
    switch node {
    case .sequence(let sequence): return sequence.enumerated().map { inside("\($0 + 1)", $1) }
    case .scalar: return isBlank ? [] : [self]
    default:
      wrong("expected a list")
      return []
    }
  }

  /// The texts of a list.
  var texts: [String] { list.compactMap(\.text) }

  /// Keys and values of a mapping, in the order of the file, whatever the keys are.
  var entries: [(key: String, place: Setting, value: Setting)] {
    guard let mapping = node.mapping else {
      if !isBlank { wrong("expected keys with values") }
      return []
    }
    return mapping.compactMap { key, value in
      guard let name = key.scalar?.string else {
        inside("?", key).wrong("a key must be a single word")
        return nil
      }
      return (name, inside(name, key), inside(name, value))
    }
  }

  /// The mapping with these keys and no others.
  func section(_ known: [String]) -> Section {
    let all = entries
    for entry in all where !known.contains(entry.key) {
      entry.place.wrong("no such key\(NearestWord.hint(entry.key, in: known))")
    }
    return Section(
      place: self, values: Dictionary(all.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }))
  }
}
