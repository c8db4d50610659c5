import CSV
import Testing

@Suite("Reading records") struct CSVReaderTests {
  @Test(
    "what RFC 4180 and its usual neighbours say",
    arguments: [
      ("a,b\nc,d\n", ["1: a|b", "2: c|d"]),
      ("a,b\nc,d", ["1: a|b", "2: c|d"]),
      ("a,b\r\nc,d\r\n", ["1: a|b", "2: c|d"]),
      ("a,b\rc,d\r", ["1: a|b", "2: c|d"]),
      ("a,b\r\nc,d\ne,f\rg,h", ["1: a|b", "2: c|d", "3: e|f", "4: g|h"]),
      ("", []),
      ("\n\n\r\n", []),
      ("\n\na\n", ["3: a"]),
      (",\n", ["1: |"]),
      (",,", ["1: ||"]),
      ("\"\",\"\"\n", ["1: |"]),
      ("a,\"b,c\"\n", ["1: a|b,c"]),
      ("a,\"say \"\"no\"\"\"\n", ["1: a|say \"no\""]),
      ("a,\"b\nc\r\nd\"\ne,f\n", ["1: a|b\nc\r\nd", "4: e|f"]),
      ("\"a\n\n\nb\"\nc\n", ["1: a\n\n\nb", "5: c"]),
      (" a , b\t,c d \n", ["1:  a | b\t|c d "]),
      ("  \nx\n", ["1:   ", "2: x"]),
      ("\u{FEFF}a,ž\n", ["1: \u{FEFF}a|ž"]),
      ("{\"\"a\"\"},1\n", ["1! strayQuote {\"\"a\"\"},1"]),
      ("\"{\"\"a\"\": 1}\",2\n", ["1: {\"a\": 1}|2"]),
      ("=\"00123\",x\n", ["1: 00123|x"]),
      ("a,=\"00123\"\r\n=\"1\"", ["1: a|00123", "2: 1"]),
    ])
  func reads(text: String, expected: [String]) {
    #expect(steps(text) == expected)
  }

  @Test(
    "a refused record costs its own line and no other",
    arguments: [
      ("a,b\"c\nd,e\n", ["1! strayQuote a,b\"c", "2: d|e"]),
      ("a,\"b\" \nd,e\n", ["1! strayQuote a,\"b\" ", "2: d|e"]),
      ("a, \"b\"\nd,e\n", ["1! strayQuote a, \"b\"", "2: d|e"]),
      ("a,\"b\nd,e\n", ["1! unclosedQuote a,\"b", "2: d|e"]),
      ("a,\"b\nd,\"e\"\nf,g\n", ["1! strayQuote a,\"b", "2: d|e", "3: f|g"]),
      ("a,\"b\nd,\"e\nf,g\n", ["1! strayQuote a,\"b", "2! unclosedQuote d,\"e", "3: f|g"]),
      ("a,b\n\"", ["1: a|b", "2! unclosedQuote \""]),
      ("a,\"b\r\nc,d\r\n", ["1! unclosedQuote a,\"b", "2: c|d"]),
    ])
  func resumes(text: String, expected: [String]) {
    #expect(steps(text) == expected)
  }

  @Test("an open quote is given up after a set number of lines")
  func openQuote() {
    var dialect = CSVDialect()
    dialect.mostLines = 3
    #expect(steps("\"a\nb\nc\"\nd\n", dialect: dialect) == ["1: a\nb\nc", "4: d"])
    #expect(steps("\"a\nb\nc\nd\"\n", dialect: dialect).first == "1! unclosedQuote \"a")
  }

  @Test("a record can outgrow neither its bytes nor its fields")
  func bounds() {
    var dialect = CSVDialect()
    dialect.mostBytes = 100
    dialect.mostFields = 4
    let long = String(repeating: "x", count: 1000)
    #expect(
      steps("a\n\(long)\nb\n", chunk: 7, dialect: dialect).map { $0.prefix(10) } == ["1: a", "2! tooLong", "3: b"])
    #expect(
      steps("a\n\"\(long)\nb\n", chunk: 7, dialect: dialect).map { $0.prefix(10) } == ["1: a", "2! tooLong", "3: b"])
    #expect(
      steps("\"a\n\(long)\nb\n", chunk: 7, dialect: dialect).map { $0.prefix(10) } == [
        "1! tooLong", "2! tooLong", "3: b",
      ])
    #expect(
      steps("1,2,3,4\n1,2,3,4,5\nb\n", dialect: dialect).map { $0.prefix(14) } == [
        "1: 1|2|3|4", "2! tooManyFiel", "3: b",
      ])
  }

  @Test("a record can be refused afterwards, and its second line read by itself")
  func reject() {
    let reader = CSVReader()
    var text = Array("a,\"b\nc,d\",e\nf,g\n".utf8)
    var lines: [String] = []
    while true {
      switch reader.next() {
      case .record where reader.row.count == 3:
        lines.append("whole \(reader.line)-\(reader.lastLine)")
        reader.reject()
        lines.append("first \(String(decoding: reader.raw, as: UTF8.self))")
      case .record: lines.append("\(reader.line) \(reader.row.texts)")
      case .bad: lines.append("\(reader.line) bad")
      case .end:
        #expect(lines == ["whole 1-2", "first a,\"b", "2 bad", "3 [\"f\", \"g\"]"])
        return
      case .needsBytes:
        reader.fill { buffer in
          buffer.copyBytes(from: text)
          defer { text = [] }
          return text.count
        }
      }
    }
  }
}
