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

  @Test(
    "a file made to explode costs no more than another",
    arguments: [
      bomb { "[\(Array(repeating: $0, count: 9).joined(separator: ", "))]" },
      bomb { "{? \($0) : 1, ? [\($0), \($0)] : 2}" },
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 100_000), String(repeating: "[a, ", count: 1_000_000),
      String(repeating: "- a\n", count: 500_000),
    ])
  func bounded(yaml: String) {
    let clock = ContinuousClock()
    let start = clock.now
    #expect(YAMLFileTests.mistakes(yaml).count == 1)
    #expect(clock.now - start < .seconds(30))
  }

  /// A hundred lines, each of which uses the one before several times over.
  private static func bomb(_ use: (String) -> String) -> String {
    (0..<100).map { "a\($0): &a\($0) \($0 == 0 ? "lol" : use("*a\($0 - 1)"))" }.joined(separator: "\n")
  }
}
