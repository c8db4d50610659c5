import CSV
import Testing

@Suite("Escapes in place of doubled quotes") struct EscapeTests {
  private static let dialect: CSVDialect = {
    var dialect = CSVDialect()
    dialect.escape = 0x5C
    return dialect
  }()

  @Test(
    "an escape takes the meaning from a quote, a separator or an escape, and is itself before anything else",
    arguments: [
      ("\"a\\\"b\",c\n", ["1: a\"b|c"]), ("a\\,b,c\n", ["1: a,b|c"]), ("a\\\\,b\n", ["1: a\\|b"]),
      ("\\N,C:\\dir\n", ["1: \\N|C:\\dir"]), ("\"a\nb\\\"\nc\",d\n", ["1: a\nb\"\nc|d"]),
      ("\"a\"\"b\",c", ["1: a\"b|c"]), ("a,b\\\nc,d\n", ["1: a|b\\", "2: c|d"]),
      ("\"a\\\",b\nc,d\n", ["1! unclosedQuote \"a\\\",b", "2: c|d"]), ("\\\"a,b\n", ["1: \"a|b"]),
    ])
  func escapes(text: String, expected: [String]) {
    for chunk in [1, 7, 1 << 16] {
      #expect(steps(text, chunk: chunk, dialect: EscapeTests.dialect) == expected)
    }
  }

  /// Fields of every mixture of what matters, written with escapes, come back as they were.
  @Test("what is written with escapes is read as it was", arguments: 1...4 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = SplitMix(state: seed)
    let letters: [Character] = ["a", "b", ",", "\"", "\\", " ", "é"]
    for _ in 0..<300 {
      let fields = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        "x"
          + String(
            (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      }
      let line = fields.map { field in
        let isQuoted = Bool.random(using: &random)
        let special: Set<Character> = isQuoted ? ["\"", "\\"] : [",", "\"", "\\"]
        let text = field.map { special.contains($0) ? "\\\($0)" : "\($0)" }.joined()
        return isQuoted ? "\"\(text)\"" : text
      }.joined(separator: ",")
      #expect(
        steps(line + "\n", dialect: EscapeTests.dialect) == ["1: \(fields.joined(separator: "|"))"],
        "seed \(seed): \(line)")
    }
  }
}
