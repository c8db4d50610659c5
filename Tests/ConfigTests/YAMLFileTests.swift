import Settings
import Testing

@testable import Config

@Suite("A YAML file") struct YAMLFileTests {
  static func mistakes(_ text: String) -> [String] {
    let list = MistakeList()
    _ = YAMLFile.open(text: text, file: "f.yaml", mistakes: list)
    return list.mistakes.map(\.description)
  }

  @Test(
    "& and * inside a text are text",
    arguments: [
      "title: Behaviour & attendance", "title: Behaviour &attendance *now*", "title: \"& first\"", "title: '* first'",
      "title: |\n  & first\n  *second", "title: >-\n  *a &b", "title: plain\n  & goes on\n  *and on",
      "list: [a & b, c*d, \"*\"]",
      "a&b: 1\nc*: 2", "title: a # see &note and *note", "# & and *\ntitle: a", "title: 'it''s *so*'", "- a\n- b & c",
    ])
  func text(yaml: String) {
    #expect(YAMLFileTests.mistakes(yaml) == [])
  }

  @Test(
    "anchors and aliases are refused where the first stands",
    arguments: [
      ("a: &x 1", "1:4"), ("a: 1\nb: *x", "2:4"), ("a: [1, &x 2]", "1:8"), ("a: {b: *x}", "1:8"), ("- &x\n- 1", "1:3"),
      ("*x : 1", "1:1"), ("a:\n  - b\n  - *b", "3:5"), ("&x a: 1", "1:1"), ("a: \"&\"\nb: &c d", "2:4"),
      ("? &x a\n: 1", "1:3"), ("a: !!str &x b", "1:4"), ("<<: *x", "1:5"),
    ])
  func refused(yaml: String, place: String) {
    let found = YAMLFileTests.mistakes(yaml)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("f.yaml:\(place): anchors and aliases") == true, "\(found)")
  }

  /// A text that would fill the screen if it were printed.
  struct Bomb: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var yaml: String
  }

  static let bombs = [
    Bomb(testDescription: "aliases in lists") { "[\(Array(repeating: $0, count: 9).joined(separator: ", "))]" },
    Bomb(testDescription: "aliases as keys") { "{? \($0) : 1, ? [\($0), \($0)] : 2}" },
    Bomb(testDescription: "100,000 open lists", yaml: String(repeating: "[", count: 100_000)),
    Bomb(testDescription: "100,000 open mappings", yaml: String(repeating: "{a: ", count: 100_000)),
    Bomb(testDescription: "100,000 lists in lists", yaml: String(repeating: "- ", count: 100_000)),
    Bomb(testDescription: "a million words in an open list", yaml: String(repeating: "[a, ", count: 1_000_000)),
    Bomb(testDescription: "half a million entries", yaml: String(repeating: "- a\n", count: 500_000)),
  ]

  @Test("a file made to explode costs no more than another", arguments: bombs)
  func bounded(bomb: Bomb) {
    let clock = ContinuousClock()
    let start = clock.now
    #expect(YAMLFileTests.mistakes(bomb.yaml).count == 1)
    #expect(clock.now - start < .seconds(60))
  }
}

extension YAMLFileTests.Bomb {
  /// A hundred lines, each of which uses the one before several times over.
  fileprivate init(testDescription: String, _ use: (String) -> String) {
    self.testDescription = testDescription
    yaml = (0..<100).map { "a\($0): &a\($0) \($0 == 0 ? "lol" : use("*a\($0 - 1)"))" }.joined(separator: "\n")
  }
}
