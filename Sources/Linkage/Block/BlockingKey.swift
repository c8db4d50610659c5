/// A blocking rule as a model file says it: the words for what must agree, `[birth, forename]`, `[postcode, surname sound]`, `[NINO]`.
///
/// A number or a further column goes by its name, and so finds its place only when the table is there. The words of an anchor stand among the parts:
/// `[both names, undated]`.
public struct BlockingKey: Sendable, Equatable {
  /// The words, as they stand in files.
  public var words: [String]

  /// A key of known words, or of names of columns.
  public init(_ words: [String]) { self.words = words }

  /// The key that stands for a rule of a table.
  public init(_ rule: BlockingRule, in table: LinkageTable) {
    words = rule.parts.map { BlockingKey.word($0, table) }
    if let anchor = BlockingKey.anchors.first(where: { $0.value == rule.anchor }) { words.append(anchor.word) }
  }

  /// Whether a word is a part of keys, whatever the columns are called.
  public static func isKnown(_ word: String) -> Bool {
    part(word) != nil || isAnchor(word)
  }

  /// Whether a word says which records a key is for, and not what they must agree on.
  public static func isAnchor(_ word: String) -> Bool { anchors.contains { $0.word == word } }

  /// All words for parts of keys; `forename start 3` stands for any number of letters up to nine, and `town start 4` for the first letters of a column.
  public static let known =
    plain.map(\.word) + ["forename start 1", "surname start 3"] + anchors.map(\.word)

  /// The rule in a table; nil where a part of it is no column of the table.
  func rule(in table: LinkageTable) -> BlockingRule? {
    var rule = BlockingRule(words.joined(separator: " + "), [])
    for word in words {
      if let anchor = BlockingKey.anchors.first(where: { $0.word == word }) {
        rule.anchor = anchor.value
      } else if let part = BlockingKey.part(word) ?? BlockingKey.column(word, table) {
        rule.parts.append(part)
      } else {
        return nil
      }
    }
    return rule.parts.isEmpty ? nil : rule
  }

  private static let plain: [(word: String, part: BlockingRule.Part)] = [
    ("forename", .forename), ("forename sound", .forenameSound), ("nickname", .forenameGroup),
    ("surname", .surname), ("surname sound", .surnameSound), ("surname part", .surnamePart), ("both names", .bothNames),
    ("birth", .birth), ("birth year", .birthYear), ("birth month and day", .birthMonthDay),
    ("birth turned", .birthTurned), ("sex", .sex), ("postcode", .postcode), ("sector", .sector), ("line", .line),
    ("address", .address),
  ]
  private static let anchors: [(word: String, value: BlockingRule.Anchor)] = [
    ("undated", .undated), ("double surname", .doubleSurname),
  ]

  private static func part(_ word: String) -> BlockingRule.Part? {
    if let known = plain.first(where: { $0.word == word }) { return known.part }
    guard let start = start(word) else { return nil }
    switch start.name {
    case "forename": return .forenameStart(start.length)
    case "surname": return .surnameStart(start.length)
    default: return nil
    }
  }

  private static func column(_ word: String, _ table: LinkageTable) -> BlockingRule.Part? {
    if let number = table.numbers.firstIndex(where: { $0.name == word }) { return .number(number) }
    if let text = table.texts.firstIndex(where: { $0.name == word }) { return .text(text) }
    guard let start = start(word), let text = table.texts.firstIndex(where: { $0.name == start.name }) else {
      return nil
    }
    return .textStart(text, start.length)
  }

  /// The column that a word which is no part of its own names: `town`, or `town start 4` for its first letters.
  public static func columnName(_ word: String) -> String { start(word)?.name ?? word }

  private static func start(_ word: String) -> (name: String, length: Int)? {
    let parts = word.split(separator: " ")
    guard parts.count > 2, parts[parts.count - 2] == "start", let length = Int(parts[parts.count - 1]),
      (1...9).contains(length)
    else { return nil }
    return (parts.dropLast(2).joined(separator: " "), length)
  }

  private static func word(_ part: BlockingRule.Part, _ table: LinkageTable) -> String {
    switch part {
    case .number(let index): table.numbers[index].name
    case .text(let index): table.texts[index].name
    case .forenameStart(let length): "forename start \(length)"
    case .surnameStart(let length): "surname start \(length)"
    case .textStart(let index, let length): "\(table.texts[index].name) start \(length)"
    default: plain.first { $0.part == part }?.word ?? ""
    }
  }
}
