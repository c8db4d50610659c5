public import Vocabulary

/// One place of a pipeline file, read strictly: a key nobody knows, a value of the wrong kind and a missing key are all collected as mistakes,
/// with where they stand, and reading goes on with a harmless value.
public struct Setting {
  /// What stands here.
  public let node: SettingNode
  /// The file, as messages name it.
  public let file: String
  /// The keys that lead here, for messages: `columns.DOB.type`.
  public let path: String
  /// Where mistakes are collected.
  public let mistakes: MistakeList
  /// Where it is noted what readers take here; nil where nobody asks.
  public let form: ReadForm?

  /// A place of a file; mistakes found here and below are collected in a list.
  public init(node: SettingNode, file: String, path: String = "", mistakes: MistakeList, form: ReadForm? = nil) {
    self.node = node
    self.file = file
    self.path = path
    self.mistakes = mistakes
    self.form = form
  }

  /// 1-based line; 0 where unknown.
  public var line: Int { node.line }

  /// Whether keys stand here.
  public var isMapping: Bool {
    form?.look()
    return node.entries != nil
  }

  /// The text where a single value stands here, without complaint where not.
  public var scalarText: String? {
    form?.look()
    return node.text
  }

  /// The same place, whose mistakes nobody hears of: another reader tells them.
  public var quiet: Setting { Setting(node: node, file: file, path: path, mistakes: MistakeList()) }

  /// Adds a mistake at this place.
  public func wrong(_ message: String) { mistakes.add(mistake(path.isEmpty ? message : "\(path): \(message)")) }

  /// A mistake at this place.
  public func mistake(_ message: String) -> ConfigurationMistake {
    ConfigurationMistake(file: file, line: node.line, column: node.column, message: message)
  }

  private func inside(_ name: String, _ node: SettingNode, _ form: ReadForm? = nil) -> Setting {
    Setting(node: node, file: file, path: path.isEmpty ? name : "\(path).\(name)", mistakes: mistakes, form: form)
  }

  // MARK: Scalars

  /// The text as it stands; nil, with a mistake, where this is a list or a mapping.
  public var text: String? { text(.text) }

  private func text(_ scalar: ReadForm.Scalar) -> String? {
    form?.take(scalar)
    if let text = node.text { return text }
    wrong("expected a single value")
    return nil
  }

  /// Whether the value was left out: `key:` with nothing behind it, or `~`.
  public var isBlank: Bool {
    if case .text(let text, isQuoted: false) = node.content { text.isEmpty || text == "~" } else { false }
  }

  /// A whole number within bounds.
  public func integer(in bounds: ClosedRange<Int>) -> Int? {
    guard let text = text(.integer(bounds)) else { return nil }
    guard let number = Int(text), bounds.contains(number) else {
      wrong("'\(text)' is not a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
      return nil
    }
    return number
  }

  /// A decimal number, as written.
  public func decimal(in bounds: ClosedRange<Double>) -> Double? {
    guard let text = text(.decimal(bounds)) else { return nil }
    guard let number = Double(text), bounds.contains(number) else {
      wrong("'\(text)' is not a number from \(bounds.lowerBound) to \(bounds.upperBound)")
      return nil
    }
    return number
  }

  /// `true` or `false`, or `yes` or `no`.
  public var flag: Bool? {
    guard let text = text(.flag) else { return nil }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      wrong("'\(text)' is neither true nor false")
      return nil
    }
  }

  /// Whether the value is `yes`: of a question that is asked by standing there, `no` would say nothing.
  public var isYes: Bool {
    guard let flag else { return false }
    if !flag { wrong("says nothing; write yes, or leave it out") }
    return flag
  }

  /// A civil date, `yyyy-mm-dd`.
  public var day: CalendarDay? {
    guard let text = text(.day) else { return nil }
    guard let day = CalendarDay(iso: text) else {
      wrong("'\(text)' is not a date; write yyyy-mm-dd")
      return nil
    }
    return day
  }

  /// One of the words of an enumeration.
  public func word<Choice: RawRepresentable & CaseIterable>(_: Choice.Type = Choice.self) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(.word(Choice.allCases.map(\.rawValue))) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    wrong("'\(text)' is not known here\(NearestWord.hint(text, in: Choice.allCases.map(\.rawValue)))")
    return nil
  }

  // MARK: Lists and mappings

  /// The entries of a list; a single value counts as a list of one.
  public var list: [Setting] {
    let item = form?.item()
    switch node.content {
    case .list(let items): return items.enumerated().map { inside("\($0 + 1)", $1, item) }
    case .text: return isBlank ? [] : [Setting(node: node, file: file, path: path, mistakes: mistakes, form: item)]
    case .keys:
      wrong("expected a list")
      return []
    }
  }

  /// The texts of a list.
  public var texts: [String] { list.compactMap(\.text) }

  /// The value of a key, whatever other keys there are; nil where there is none.
  public subscript(key: String) -> Setting? {
    let form = form?.key(key)
    return node[key].map { inside(key, $0, form) }
  }

  /// Keys and values of a mapping, in the order of the file, whatever the keys are.
  public var entries: [(key: String, place: Setting, value: Setting)] {
    _ = form?.anyKey("")
    return pairs
  }

  private var pairs: [(key: String, place: Setting, value: Setting)] {
    guard let all = node.entries else {
      if !isBlank { wrong("expected keys with values") }
      return []
    }
    return all.compactMap { entry in
      guard let name = entry.key.text else {
        inside("?", entry.key).wrong("a key must be a single word")
        return nil
      }
      return (name, inside(name, entry.key), inside(name, entry.value, form?.anyKey(name)))
    }
  }

  /// The mapping with these keys and no others.
  ///
  /// - Parameter elsewhere: keys that are known here where something else stands beside them; nil where only the file itself knows them.
  public func section(_ known: [String], elsewhere: [String]? = []) -> Section {
    if let elsewhere { form?.close(known + elsewhere) } else { _ = form?.anyKey("") }
    let all = pairs
    for entry in all where !known.contains(entry.key) {
      entry.place.wrong("no such key\(NearestWord.hint(entry.key, in: known))")
    }
    return Section(
      place: self, values: Dictionary(all.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }))
  }
}
