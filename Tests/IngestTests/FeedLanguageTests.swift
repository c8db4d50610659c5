import Ingest
import Testing
import Vocabulary

/// What a feed file can say of columns beyond their types, each by a small file.
@Suite("The feed language") struct FeedLanguageTests {
  private func read(_ text: String, _ columns: String, _ further: String = "") throws -> (
    rows: [[String]], said: [String], outcome: FileOutcome
  ) {
    let demo = try feed("feed: demo\nsource: one\n\(further)columns:\n\(columns)")
    let folder = TemporaryFolder()
    let read = try ReadFile(Array(text.utf8), demo, in: folder)
    let said =
      read.outcome.badValues.map { "\($0.line) \($0.field) \($0.code.rawValue)" }
      + read.outcome.quarantine.map { "\($0.line) \($0.code.rawValue)" }
    return (read.rows.sorted { $0.key < $1.key }.map(\.value), said, read.outcome)
  }

  @Test("dates in their order, parts not above their wholes, values that belong together")
  func relations() throws {
    let columns = """
        Start: { type: date, filled: true }
        End: { type: date, not_before: [Start] }
        Possible: { type: integer }
        Absent: { type: integer, at_most: [Possible], filled: [Possible] }
      """
    let (rows, said, _) = try read(
      "Start,End,Possible,Absent\n01/02/2017,01/02/2017,10,10\n02/02/2017,01/02/2017,10,11\n,01/02/2017,10,\n01/02/2017,,,\n",
      columns)
    #expect(rows.count == 4)
    #expect(said == ["3 End VALUES_CROSSED", "3 Absent VALUES_CROSSED", "4 Start BLANK_VALUE", "4 Absent BLANK_VALUE"])
  }

  @Test("sums, constants and parts of a whole name stand in no column of the file")
  func derived() throws {
    let columns = """
        Whole: { type: name }
        Surname: { type: name, surname_of: Whole }
        Forename: { type: name, forename_of: Whole }
        Kind: { type: code, codes: [Mainstream, Special], constant: Special }
        A: { type: integer }
        B: { type: integer, optional: true }
        Sum: { type: integer, sum_of: [A, B] }
      """
    let (rows, _, _) = try read("Whole,A,B\n\"Ashdown, Rosa Ann\",1,2\nOtto Innes,,5\nX Y,,\nX Y,1,two\n", columns)
    #expect(
      rows.map { $0[1...].joined(separator: "|") } == [
        "Ashdown|Rosa Ann|Special|1|2|3", "Innes|Otto|Special||5|5", "Y|X|Special|||", "Y|X|Special|1||",
      ])
  }

  @Test("the term of a period; a period over several terms tells of none")
  func termOfPeriod() throws {
    let columns = """
        From: { type: date }
        To: { type: date }
        AcademicYear: { type: text }
        Term: { type: code, codes: [Autumn, Spring, Summer] }
      """
    let (rows, said, _) = try read(
      "From,To\n04/09/2017,20/12/2017\n04/09/2017,20/07/2018\n04/09/2017,\n", columns,
      "max_rejected: 100%\nterm_of: { from: From, to: To, year: AcademicYear, term: Term }\n")
    #expect(rows == [["2017-09-04", "2017-12-20", "2017/18", "Autumn"]])
    #expect(said == ["3 NO_SINGLE_TERM", "4 NO_SINGLE_TERM"])
  }

  private static let three = "  A: { type: text }\n  B: { type: text }\n  C: { type: integer }\n"

  @Test(
    "separators at the end of lines, spaces behind separators, no quotes",
    arguments: [
      ("separator_at_end: rows\n", "A,B,C\na,b,1,\na,b,,\n", [["a", "b", "1"], ["a", "b", ""]]),
      ("separator_at_end: header\n", "A,B,C,\na,b,1\na,b,\n", [["a", "b", "1"], ["a", "b", ""]]),
      ("separator_at_end: both\n", "A,B,C,\na,b,1,\n", [["a", "b", "1"]]),
      ("space_after_separator: true\n", "A, B, C\na, \"b, c\", 1\n", [["a", "b, c", "1"]]),
      ("quote: none\n", "A,B,C\na,5\" pipe,1\n", [["a", "5\" pipe", "1"]]),
    ])
  func dialects(further: String, text: String, expected: [[String]]) throws {
    #expect(try read(text, FeedLanguageTests.three, further).rows == expected)
  }

  @Test("a separator too many at all ends of lines is refused, and the refusal says what to declare")
  func separatorHints() throws {
    for (text, words) in [
      ("A,B,C\na,b,1,\n", "separator_at_end: rows"), ("A,B,C,\na,b,1\n", "separator_at_end: header"),
    ] {
      #expect(try read(text, FeedLanguageTests.three).outcome.file.refusal?.contains(words) == true)
    }
  }

  @Test("a small file is not refused for one row, unless none is left")
  func floor() throws {
    let floor = "max_rejected: 5% and at least 3 rows\n"
    #expect(try read("A,B,C\na,b,1\na,b\n", FeedLanguageTests.three, floor).outcome.file.refusal == nil)
    #expect(try read("A,B,C\na,b\n", FeedLanguageTests.three, floor).outcome.file.refusal != nil)
    #expect(
      try read("A,B,C\na,b,1\na,b\n\na,b\nc,d,2\na,b\n", FeedLanguageTests.three, floor).outcome.file.refusal != nil)
  }

  @Test(
    "a file that ends within its last date has lost it",
    arguments: [
      ("a,01/11/2017\nb,01/11/20", ["3 ROW_CUT"]), ("a,01/11/2017\nb,01/11/2017", []), ("a,01/11/20\nb,01/11/20", []),
    ])
  func cut(rows: String, said: [String]) throws {
    let read = try read("A,D\n\(rows)", "  A: { type: text }\n  D: { type: date }\n", "max_rejected: 100%\n")
    #expect(read.said == said)
  }

  @Test("a header that is nearly right is named beside what is missing; nothing of a record is")
  func headerHints() throws {
    let columns = "  Surname: { type: name }\n  ClaimStart: { type: date }\n  ClaimEnd: { type: date }\n"
    let near = try read("Surname,ClaimStart,Claim Finish Date\nA,01/02/2017,\n", columns).outcome.file.refusal ?? ""
    #expect(near.contains("lacks ClaimEnd") && near.contains("it has 'Claim Finish Date', which nothing is called"))
    let far = try read("Surname,Ashdown,Rosa\n", columns).outcome.file.refusal ?? ""
    #expect(!far.contains("Ashdown"))
  }

  @Test(
    "XML and JSON are named",
    arguments: [("<Message>\n", "XML"), ("{\"a\": 1}", "JSON"), ("[{\"a\": 1}]", "JSON"), ("<html>", "a web page")])
  func markup(text: String, kind: String) throws {
    let outcome = try read(text, FeedLanguageTests.three).outcome
    #expect(outcome.refusalCode == .notCSV && outcome.file.refusal == "the file is \(kind), not CSV")
  }
}
