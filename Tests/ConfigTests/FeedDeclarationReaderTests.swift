import Ingest
import Reading
import Settings
import Testing
import Vocabulary

@testable import Config

@Suite("The reading part of a feed file") struct FeedDeclarationReaderTests {
  @Test("the columns that name somebody, and those that are compared as keys are, come from the mapping")
  func keysOfTheMapping() throws {
    let columns = ["ID", "Their", "Family", "Ref", "Base"].map { "  \($0): { type: text }" }.joined(separator: "\n")
    let feed = try FeedDeclarationReader.read(
      text: """
        feed: demo
        source: one
        columns:
        \(columns)
          On: { type: date }
        person: { key: ID, refers_to: { liquidlogic: Their } }
        family: Family
        event:
          - { kind: offence, on: On, key: Ref }
          - { kind: exclusion, on: On, place: Base }
        """, file: "demo.yaml")
    #expect(feed.identifiers == ["ID", "Family", "Their"])
    #expect(feed.references == ["Ref", "Base"])
    #expect(feed.key.isEmpty)
  }

  @Test("everything that can be said is taken")
  func everything() throws {
    let feed = try FeedDeclarationReader.read(
      text: """
        feed: demo
        title: "A demonstration"
        source: one
        mode: incremental
        covers_from: 2012-04-01
        max_age_days: 45
        max_rejected: 0.5%
        encoding: windows-1252
        delimiter: tab
        quote: "'"
        dates: auto
        blank: ["-"]
        header_within: 3
        footers: [Total]
        lines_in_field: 5
        key: [ID]
        expected: { rows: { from: 10, to: 20 }, sender: School, senders: [8744001], change: 50% }
        columns:
          ID: { type: text, needed: true, aliases: [Client ID] }
          School: { type: text, optional: true, longest: 7 }
          Kind: { type: code, codes: { A: [B, C], D: [] }, otherwise: refuse }
          Short: { type: code, codes: [X, Y] }
          Born: { type: date, past: true }
          Days: { type: decimal, from: 0, to: 1.5 }
        person: { key: ID }
        """, file: "demo.yaml")
    #expect(feed.mode == .incremental && feed.coversFrom == CalendarDay(iso: "2012-04-01") && feed.maxAgeDays == 45)
    #expect(
      feed.maxRejected == 50 && feed.form.encoding == .windows1252 && feed.form.delimiter == 0x09
        && feed.form.quote == 0x27)
    #expect(
      feed.form.dates == .auto && feed.form.blanks == ["-"] && feed.form.headerWithin == 3
        && feed.form.footers == ["Total"])
    #expect(feed.form.mostLinesInField == 5 && feed.key == ["ID"] && feed.expected.rows == 10...20)
    #expect(feed.expected.senders == ["8744001"] && feed.expected.mostChange == 50)
    #expect(feed.columns.map(\.name) == ["ID", "School", "Kind", "Short", "Born", "Days"])
    #expect(
      feed.columns[2].codes == CodeList([CodeList.Code("A", ["B", "C"]), CodeList.Code("D")], otherwise: .refuse))
    #expect(
      feed.columns[3].codes.codes.map(\.word) == ["X", "Y"] && feed.columns[4].isPast
        && feed.columns[5].range == 0...150)
  }

  @Test(
    "every mistake is found, at its place",
    arguments: [
      ("mod: snapshot", "5:1", "did you mean 'mode'"),
      ("mode: snapshots", "5:7", "did you mean 'snapshot'"),
      ("mode: incremental", "5:7", "needs 'key'"),
      ("max_rejected: 5", "5:15", "not a percentage"),
      ("covers_from: 1/4/2012", "5:14", "not a date"),
      ("delimiter: ab", "5:12", "not one character"),
      ("delimiter: \"\\\"\"", "1:1", "same as 'delimiter'"),
      ("key: [IDD]", "5:7", "did you mean 'ID'"),
      ("header_within: 0", "5:16", "whole number"),
      ("max_rejected: 5% and at most 3 rows", "5:15", "at least 3 rows"),
      ("separator_at_end: row", "5:19", "did you mean 'rows'"),
      ("files: [a, b]", "5:8", "only an incremental feed"),
      ("term_of: { from: ID, year: ID, term: ID }", "5:18", "no column 'ID'"),
      ("expected: { senders: [1] }", "5:11", "'sender' is missing"),
      ("join: { feed: x, take: [ID] }", "5:7", "'on' is missing"),
      ("escape: ','", "5:9", "same as 'delimiter'"),
      ("fields: 3", "5:9", "without a header"),
      ("header_lines: 3", "5:15", "whole number"),
      ("header_lines: 0", "4:7", "'at' must say"),
      ("unpivot: { headers: { IDD: x } }", "5:23", "did you mean 'ID'"),
      ("unpivot: { header: { ID: x }, headers: { ID: x } }", "5:12", "did you mean 'headers'"),
      ("unpivot: { values: { ID: x } }", "5:10", "'headers' is missing"),
      ("unpivot: { headers: { ID: '#' } }", "5:27", "no letters or digits"),
      ("unpivot: { headers: { ID: x#, }, numbers: { from: 2, to: 1 } }", "5:43", "comes before"),
      ("unpivot: [{ headers: { ID: a } }, { headers: { ID: b }, values: { ID: c } }]", "5:35", "same columns"),
    ])
  func mistakes(line: String, place: String, words: String) throws {
    let text = "feed: demo\nsource: one\ncolumns:\n  ID: { type: text }\n\(line)\n"
    let error = #expect(throws: ConfigurationMistakes.self) {
      try FeedDeclarationReader.read(text: text, file: "f.yaml")
    }
    let described = error?.mistakes.map(\.description) ?? []
    #expect(described.count == 1)
    #expect(
      described.first?.hasPrefix("f.yaml:\(place):") == true && described.first?.contains(words) == true, "\(described)"
    )
  }

  @Test(
    "columns are checked against each other and by type",
    arguments: [
      ("A: { type: txt }", "did you mean 'text'"),
      ("A: { typ: text, type: text }", "did you mean 'type'"),
      ("A: { }", "'type' is missing"),
      ("A: { type: text, codes: [X] }", "only a code column"),
      ("A: { type: code }", "'codes' is missing"),
      ("A: { type: code, codes: { X: [Y], Z: [y] } }", "stands for both"),
      ("A: { type: text, needed: true, optional: true }", "cannot be absent"),
      ("A: { type: text, aliases: [ID] }", "belongs to 'ID'"),
      ("A: { type: text, aliases: [\"-\"] }", "no letters or digits"),
      ("A: { type: text, from: 1 }", "only numbers"),
      ("A: { type: integer, from: 2, to: 1 }", "larger than"),
      ("A: { type: integer, past: true }", "only dates"),
      ("A: { type: yes-no, codes: { Z: [j] } }", "are Y and N"),
      ("_file: { type: text }", "reader's own"),
      ("A: { type: text, pattern: '[0-9' }", "does not close (character 4)"),
      ("A: { type: date, pattern: '[0-9]' }", "only texts and names"),
      ("A: { type: text, suppressed: [c] }", "only numbers"),
      ("A: { type: date, not_before: [IDD] }", "did you mean 'ID'"),
      ("A: { type: date, not_before: [ID] }", "declared as text"),
      ("A: { type: text, not_before: [ID] }", "only dates"),
      ("A: { type: integer, at_most: [ID] }", "declared as text"),
      ("A: { type: text, filled: maybe }", "no other column 'maybe'"),
      ("A: { type: integer, sum_of: [ID] }", "declared as text"),
      ("A: { type: name, surname_of: ID }", "declared as text"),
      ("A: { type: integer, constant: 1 }", "only texts and codes"),
      ("A: { type: code, codes: [Mainstream], constant: Mainstram }", "did you mean 'Mainstream'"),
      ("A: { type: text, constant: x, needed: true }", "worked out"),
      ("i-d: { type: text }", "belongs to 'ID'"),
      ("A: { type: text, at: 2 }", "'header_lines: 0'"),
      ("A: { type: text, month: first }", "only dates have months"),
      ("A: { type: date, month: frist }", "did you mean 'first'"),
      ("A: { type: code, codes_from: kinds.yaml }", "there is no file 'kinds.yaml'"),
    ])
  func columns(column: String, words: String) throws {
    let text = "feed: demo\nsource: one\ncolumns:\n  ID: { type: text }\n  \(column)\n"
    let error = #expect(throws: ConfigurationMistakes.self) {
      try FeedDeclarationReader.read(text: text, file: "f.yaml")
    }
    let described = error?.mistakes.map(\.description) ?? []
    #expect(described.contains { $0.contains(words) && $0.hasPrefix("f.yaml:5:") }, "\(described)")
  }

  @Test("a code list stands in a file of its own, whose mistakes are told at their place; conditions know its codes")
  func codesFrom() throws {
    let text = """
      feed: demo
      source: one
      columns:
        ID: { type: text }
        Kind: { type: code, codes_from: ../codes/kinds.yaml }
        On: { type: date }
      person: { key: ID }
      event: { kind: offence, on: On, when: { Kind: [FIXT] } }
      """
    func read(_ list: String) throws -> FeedDeclaration {
      let files = PipelineFiles(folder: "p", texts: [("codes/kinds.yaml", list), ("feeds/demo.yaml", text)])
      let beside = FilesBeside(files, feedFile: "feeds/demo.yaml")
      _ = try FeedMappingReader.read(
        text: text.replacing("FIXT", with: "FIXD"), file: "feeds/demo.yaml", beside: beside)
      #expect(throws: ConfigurationMistakes.self) {
        try FeedMappingReader.read(text: text, file: "feeds/demo.yaml", beside: beside)
      }
      return try FeedDeclarationReader.read(text: text, file: "feeds/demo.yaml", beside: beside)
    }
    #expect(
      try read("FIXD: [SUSP, Fixed]\nPERM: []\n").columns[1].codes.codes == [
        .init("FIXD", ["SUSP", "Fixed"]), .init("PERM"),
      ])
    let error = #expect(throws: ConfigurationMistakes.self) { try read("FIXD: [SUSP]\nPERM: [susp]\n") }
    #expect(error?.mistakes.first?.description.hasPrefix("p/codes/kinds.yaml:1:") == true)
    #expect(FilesBeside(PipelineFiles(folder: "p", texts: []), feedFile: "feeds/a.yaml").find("../../x") == nil)
  }

  @Test("all mistakes of a file are listed at once")
  func allAtOnce() throws {
    let text = "feed: Demo\nsourc: one\nmode: x\ncolumns:\n  A: { type: b }\n  C: { type: d }\n"
    let error = #expect(throws: ConfigurationMistakes.self) {
      try FeedDeclarationReader.read(text: text, file: "f.yaml")
    }
    #expect(error?.mistakes.count == 6)
  }
}
