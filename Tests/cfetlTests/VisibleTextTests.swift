import Testing

@testable import cfetl

@Suite("Text for people") struct VisibleTextTests {
  @Test(
    "what a terminal would obey is shown as its code",
    arguments: [
      ("plain, Zoë 李", "plain, Zoë 李"), ("a\u{1B}[31mb", "a<U+001B>[31mb"), ("a\u{202E}b", "a<U+202E>b"),
      ("a\u{2028}b", "a<U+2028>b"), ("a\u{9B}b", "a<U+009B>b"), ("a\nb", "a<U+000A>b"), ("a\u{7F}b", "a<U+007F>b"),
    ])
  func visible(text: String, shown: String) {
    #expect(VisibleText.of(text) == shown)
  }

  @Test("a table's cells are cleaned before they are measured")
  func table() {
    let lines = TextTable.lines(["key", "x"], [["a\u{7}b", "y"], ["c", "z"]])
    #expect(lines == ["key         x", "a<U+0007>b  y", "c           z"])
  }
}
