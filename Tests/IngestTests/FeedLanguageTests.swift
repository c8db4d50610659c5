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
    return (read.list, said, read.outcome)
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
      ("escape: '\\'\n", "A,B,C\n\"a\\\"b\",c\\,d,1\n", [["a\"b", "c,d", "1"]]),
    ])
  func dialects(further: String, text: String, expected: [[String]]) throws {
    #expect(try read(text, FeedLanguageTests.three, further).rows == expected)
  }

  @Test("a header in two lines names groups of columns, and then the columns of each")
  func twoLines() throws {
    let columns = """
        A: { type: text }
        Autumn: { type: integer, aliases: [Autumn Possible] }
        Absent: { type: integer, aliases: [Autumn Absent] }
        Spring: { type: integer, aliases: [Spring Possible] }
      """
    let read = try read(
      "Attendance\n,Autumn,,Spring\nA,Possible,Absent,Possible\na,1,2,3\n", columns, "header_lines: 2\n")
    #expect(read.rows == [["a", "1", "2", "3"]] && read.outcome.headerLine == 3)
  }

  @Test("a file without a header has its columns by their places; its first line is a row")
  func places() throws {
    let columns = "  B: { type: date, at: 3 }\n  A: { type: text, at: 1 }\n"
    let read = try read(
      "a,x,01/02/2017,y\nb,x,02/02/2017\nc,x,03/02/2017,y\n", columns,
      "header_lines: 0\nfields: 4\nmax_rejected: 100%\n")
    #expect(read.rows == [["2017-02-01", "a"], ["2017-02-03", "c"]])
    #expect(read.said == ["2 ROW_TOO_NARROW"])
  }

  @Test(
    "a month without a day is a date only where the feed says which day it stands for",
    arguments: [
      ("", "2017-09", ""), (", month: first", "2017-09", "2017-09-01"), (", month: last", "2017-02", "2017-02-28"),
      (", month: first", "Sep 2017", "2017-09-01"), (", month: last", "September-17", "2017-09-30"),
      (", month: first", "9/2017", "2017-09-01"), (", month: first", "13/2017", ""), (", month: first", "2017", ""),
      (", month: first", "9/17", ""), (", month: last", "04/09/2017", "2017-09-04"),
    ])
  func months(setting: String, text: String, day: String) throws {
    let read = try read("A,D\na,\(text)\n", "  A: { type: text }\n  D: { type: date\(setting) }\n")
    #expect(read.rows == [["a", day]])
    #expect(read.said == (day.isEmpty ? ["2 D BAD_DATE"] : []))
  }

  @Test("numbered columns are rows; a record of which one row cannot be used is set aside whole")
  func numbered() throws {
    let columns = """
        ID: { type: text }
        Need: { type: code, codes: [A1, B2], needed: true }
        On: { type: date }
      """
    let unpivot = """
      key: [ID, Need]
      max_rejected: 100%
      unpivot: { headers: { Need: "Need #", On: "Date #" }, numbers: { from: 1, to: 3 } }

      """
    let read = try read(
      """
      ID,Need 1,Date 1,Need 2,Date 2,Need 3,Date 3
      1,A1,01/02/2017,,,B2,02/02/2017
      2,A1,,A1,03/02/2017,B2,
      3,,01/02/2017,A1,,,
      4,B2,32/01/2017,,,A1,

      """, columns, unpivot)
    #expect(read.rows == [["1", "A1", "2017-02-01"], ["1", "B2", "2017-02-02"], ["4", "B2", ""], ["4", "A1", ""]])
    #expect(read.said == ["5 On BAD_DATE", "3 DUPLICATE_ROW", "4 NEEDED_VALUE"])
    #expect(read.outcome.file.used == 2 && read.outcome.file.quarantined == 2)
  }

  @Test("columns of one header are taken in their order; a header that is there too often or not often enough is told")
  func sameHeader() throws {
    let columns = "  ID: { type: text }\n  Need: { type: text }\n"
    let unpivot = "unpivot: { headers: { Need: Need }, numbers: { from: 1, to: 2 } }\n"
    #expect(
      try read("ID,Need,Need\n1,A1,B2\n2,,\n", columns, unpivot).rows == [["1", "A1"], ["1", "B2"], ["2", ""]])
    #expect(try read("ID,Need,Need,Need\n1,A1,B2,C1\n", columns, unpivot).outcome.refusalCode == .headerDoubled)
    #expect(try read("ID,Need\n1,A1\n", columns, unpivot).outcome.refusalCode == .headerMismatch)
  }

  /// The law of it: a file with a column a term is the file with a row a term.
  @Test("terms side by side are read as terms one below the other", arguments: 1...8 as ClosedRange<UInt64>)
  func spread(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let terms = ["Autumn", "Spring", "Summer"]
    let cells = ["x", "", "12", "0", "1,234", "NULL", "-"]
    var wide = "ID,Born,\(terms.map { "\($0) possible,\($0) absent" }.joined(separator: ","))\n"
    var long = "ID,Born,Term,Possible,Absent\n"
    for row in 0..<60 {
      let shared = "p\(row),\(["01/02/2003", ""].randomElement(using: &random) ?? "")"
      let pairs = terms.map { _ in
        (0..<2).map { place in
          // Two values of the wrong type would set the row aside.
          let cell = cells[place...].randomElement(using: &random) ?? ""
          return cell.contains(",") ? "\"\(cell)\"" : cell
        }
      }
      wide += ([shared] + pairs.joined()).joined(separator: ",") + "\n"
      let filled = zip(terms, pairs).filter { $1.contains { !["", "NULL", "-"].contains($0) } }
      for (term, pair) in filled.isEmpty ? [(terms[0], pairs[0])] : filled {
        long += ([shared, term] + pair).joined(separator: ",") + "\n"
      }
    }
    let columns = """
        ID: { type: text }
        Born: { type: date }
        Term: { type: code, codes: [Autumn, Spring, Summer] }
        Possible: { type: integer }
        Absent: { type: integer, at_most: [Possible] }
      """
    let rows = terms.map {
      "  - { headers: { Possible: \($0) possible, Absent: \($0) absent }, values: { Term: \($0) } }\n"
    }
    let fromWide = try read(wide, columns, "unpivot:\n\(rows.joined())")
    let fromLong = try read(long, columns)
    #expect(fromWide.rows == fromLong.rows && fromWide.rows.count > 60, "seed \(seed)")
    #expect(fromWide.outcome.file.used == 60)
  }

  @Test("a key has the form of its pattern without the .0 that spreadsheets add")
  func tails() throws {
    let columns = "  ID: { type: text, pattern: 'P?\\d{1,7}' }\n  Ref: { type: text, pattern: '\\d{3}' }\n"
    let read = try read("ID,Ref\n1200013.0,123.0\nP12,123\n", columns, "key: [ID]\n")
    #expect(read.rows == [["1200013", ""], ["P12", "123"]] && read.said == ["2 Ref BAD_FORM"])
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

  @Test(
    "in a file of one row its other dates tell whether the last was cut",
    arguments: [
      ("08/01/1980,01/11/20", ["2 ROW_CUT"]), ("08/01/1980,1/1/2017", []), ("8/1/80,01/11/20", []), (",01/11/20", []),
      ("08/01/1980 00:00:00,01/11/2017", []), ("1980-01-08,2017-11-1", ["2 ROW_CUT"]), ("08/01/1980,", []),
    ])
  func cutAlone(row: String, said: [String]) throws {
    let columns = "  B: { type: date }\n  D: { type: date }\n"
    #expect(try read("B,D\n\(row)", columns, "max_rejected: 100%\n").said == said)
    #expect(try read("B,D\n\(row)\n", columns, "max_rejected: 100%\n").said == [])
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
