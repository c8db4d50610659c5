import CSV
import Nightly
import Testing
import Vocabulary

@Suite("A decisions file")
struct DecisionsFileTests {
  private static let header = "pair_id,source_a,key_a,source_b,key_b,verdict,by,on,comment"
  private static let id = LastingID.make("R", from: ["dwp", "0042", "census", "7"])

  private static let records = RecordNames(
    run: "2018-01-30-0123abcd",
    [("dwp", "0042"), ("dwp", "1"), ("dwp", "@5085404"), ("dwp", "'-5"), ("census", "7"), ("census", "2")])

  private func read(_ rows: [String], header: String = header) throws -> [MatchDecision] {
    let text = ([header] + rows).joined(separator: "\r\n") + "\r\n"
    return try DecisionsFile.read(
      Array(text.utf8), file: "decisions.csv", records: Self.records,
      today: CalendarDay(iso: "2018-01-31") ?? CalendarDay(number: 0))
  }

  @Test(
    "what is read",
    arguments: [
      ("\(id),dwp,0042,census,7,same,Ann Lead,2018-01-30,", MatchDecision.Verdict.same, "Ann Lead"),
      (",dwp,0042,census,7, Different ,Ann,2018-01-31,", .different, "Ann"),
      ("\(id),census,7,dwp,0042,unsure,\"'=Ann\",2018-01-30,\"a, b\"", .unsure, "=Ann"),
    ])
  func reads(row: String, verdict: MatchDecision.Verdict, by: String) throws {
    let decisions = try read([row])
    #expect(decisions.map(\.verdict) == [verdict])
    #expect(decisions.map(\.by) == [by])
  }

  @Test("keys that a spreadsheet would take for formulas come back as they were", arguments: ["@5085404", "'-5"])
  func guarded(key: String) throws {
    var writer = CSVWriter(header: DecisionsFile.columns)
    writer.row(["", "dwp", key, "census", "7", "same", "Ann", "2018-01-30", ""])
    let today = try #require(CalendarDay(iso: "2018-01-31"))
    let decisions = try DecisionsFile.read(writer.bytes, file: "d.csv", records: Self.records, today: today)
    #expect(decisions.map(\.keyA) == [key])
  }

  @Test("rows without a verdict are left out")
  func blank() throws { #expect(try read(["\(Self.id),dwp,0042,census,7,,,,"]).isEmpty) }

  @Test(
    "what is refused, and nothing of the file is imported",
    arguments: [
      ([",dwp,0042,census,7,perhaps,Ann,2018-01-30,"], "neither same, different nor unsure"),
      ([",dwp,0042,census,7,same,,2018-01-30,"], "'by' is blank"),
      ([",dwp,0042,census,7,same,Ann,30/01/2018,"], "not a date"),
      ([",dwp,0042,census,7,same,Ann,2018-02-01,"], "has not come yet"),
      ([",dwp,0042,dwp,0042,same,Ann,2018-01-30,"], "about two records"),
      (["\(id),dwp,42,census,7,same,Ann,2018-01-30,"], "a spreadsheet may have changed them"),
      (["\(id),dwp,0042,census,7"], "has 5 fields"),
      ([",dwp,0042,census,8,same,Ann,2018-01-30,"], "2018-01-30-0123abcd has no record with the second source and key"),
      ([",dpw,0042,census,7,same,Ann,2018-01-30,"], "decisions.csv:2: run"),
      ([",dwp,0042,census,7,same,An\u{1B}[31mn,2018-01-30,"], "'by' holds control characters"),
      ([",dwp,0042,census,7,same,An\u{202E}n,2018-01-30,"], "'by' holds control characters"),
      (
        [",dwp,0042,census,7,same,Ann,2018-01-30,", ",census,7,dwp,0042,different,Bob,2018-01-30,"],
        "otherwise than line 2"
      ),
    ])
  func refuses(rows: [String], why: String) throws {
    let failure = #expect(throws: NightFailure.self) { try read(rows + [",dwp,1,census,2,same,Ann,2018-01-30,"]) }
    #expect(failure?.description.contains(why) == true)
  }

  @Test("other columns, nothing at all, and another encoding")
  func files() {
    #expect(throws: NightFailure.self) { try read([], header: "pair;verdict") }
    #expect(throws: NightFailure.self) { try DecisionsFile.read([], file: "decisions.csv", records: Self.records) }
    #expect(throws: NightFailure.self) {
      try DecisionsFile.read(Array(Self.header.utf8) + [0x0A, 0xEB], file: "d.csv", records: Self.records)
    }
  }
}
