import Testing

@Suite("Nothing is kept that nobody uses")
struct UnusedTests {
  /// Names that a protocol of a library or of the language asks for, so that nothing in the sources calls them.
  private static let askedFor: Set<String> = [
    "description", "hash", "encode", "main", "run", "configuration", "validate", "body", "next", "makeIterator",
    "testDescription",
    "subscript", "init", "allCases", "rawValue", "log", "metadata", "logLevel", "databaseSelection", "errorDescription",
    "callAsFunction",
  ]

  /// What only the tests read: the notes of purges, which people look up in `state.sqlite`, and which rows a changed plan changes.
  private static let readByTests: Set<String> = ["purges", "changedMeasures"]

  @Test("every name that the sources declare is used by them")
  func names() {
    var uses: [Substring: Int] = [:]
    for file in SourceFile.all { uses.merge(file.words) { $0 + $1 } }
    var unused: [String] = []
    for file in SourceFile.all {
      for (index, line) in file.code.enumerated() {
        // An option of a command is read by its name on the command line.
        if index > 0, file.code[index - 1].drop(while: { $0 == " " }).hasPrefix("@") { continue }
        for name in UnusedTests.declared(line) where uses[name] == 1 && !UnusedTests.isExempt(String(name), file) {
          unused.append("\(file.path):\(index + 1): \(name)")
        }
      }
    }
    #expect(unused == [])
  }

  /// Whether nothing need name it: words that a pipeline's files use come by their texts.
  private static func isExempt(_ name: String, _ file: SourceFile) -> Bool {
    askedFor.contains(name) || readByTests.contains(name)
      || file.code.contains { $0.contains("case ") && $0.contains(name) }
        && file.code.contains { $0.contains("enum ") && $0.contains(": String") }
  }

  /// Names of functions, variables, cases and types that a line declares.
  private static func declared(_ line: String) -> [Substring] {
    let words = line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "@" })
    if words.first == "case", !line.contains(":"), !line.contains(".") { return caseNames(line) }
    guard
      let place = words.firstIndex(where: {
        ["func", "var", "let", "struct", "enum", "class", "actor", "protocol", "typealias"].contains($0)
      }),
      // Options of a command are read by their names on the command line.
      !words.contains(where: { $0.hasPrefix("@") && $0 != "@inline" && $0 != "@discardableResult" }),
      place + 1 < words.count
    else { return [] }
    return [words[place + 1]]
  }

  /// The names in `case one, two(Int), three = "x"`.
  private static func caseNames(_ line: String) -> [Substring] {
    var depth = 0
    var names: [Substring] = []
    var isName = false
    for piece in line.drop(while: { $0 == " " }).dropFirst(4).split(
      omittingEmptySubsequences: true, whereSeparator: { $0 == " " })
    {
      let word = piece.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      if depth == 0, !isName, !word.isEmpty { names.append(word) }
      depth += piece.count { $0 == "(" } - piece.count { $0 == ")" }
      isName = !(depth == 0 && piece.hasSuffix(","))
    }
    return names
  }
}
