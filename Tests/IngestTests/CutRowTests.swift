import Ingest
import Testing
import Vocabulary

@Suite("A row that a line break has cut") struct CutRowTests {
  /// A feed whose last column has a type, and one of whose columns is a key.
  static func feedText(_ last: String) -> String {
    """
    feed: list
    source: one
    max_rejected: 60%
    footers: [Total]
    key: [ID]
    columns:
      ID: { type: text, needed: true }
      On: { type: date }
      Last: { type: \(last) }
    """
  }

  @Test(
    "is set aside with its piece where the two make a value",
    arguments: [
      ("integer", "12\n5", [3]), ("integer", "\n125", [3]), ("date", "01/02/\n2017", [3]),
      ("postcode", "PE1 1\nHG", [3]),
      ("text", "some\nthing", [3]), ("integer", "125\nEnd of report", []), ("postcode", "PE1 1HG\nEnd of report", []),
      ("text", "some\nTotal", []), ("text", "some\n\nthing", []),
    ], [1, 2, 3, 16])
  func pieces(one: (type: String, value: String, cut: [Int32]), batchRows: Int) throws {
    let text = "ID,On,Last\na,,\nb,01/02/2017,\(one.value)\nc,,\nd,,\n"
    let read = try ReadFile(
      Array(text.utf8), feed(CutRowTests.feedText(one.type)), in: TemporaryFolder(), batchRows: batchRows)
    #expect(read.outcome.file.refusal == nil)
    #expect(read.outcome.quarantine.filter { $0.reason.hasPrefix("the line below") }.map(\.line) == one.cut)
    #expect((read.rows[3] == nil) == !one.cut.isEmpty)
    #expect(read.rows[2]?.first == "a" && read.rows.values.contains { $0.first == "d" })
    let file = read.outcome.file
    #expect(file.rows == file.used + file.quarantined + file.skipped && file.used == read.rows.count)
    if !one.cut.isEmpty {
      let row = read.outcome.quarantine.first { $0.line == 3 }
      #expect(row.map { String(decoding: $0.raw, as: UTF8.self) } == "b,01/02/2017,\(one.value)")
      #expect(row?.cells == ["b", "01/02/2017", String(one.value.prefix { $0 != "\n" })])
    }
  }

  @Test(
    "costs no whole row beside it, where the first values tell whose the piece is", arguments: [1, 2, 16],
    [("text", "text"), ("text", "integer"), ("integer", "text"), ("integer", "integer"), ("integer", "postcode")])
  func besideWholeRows(batchRows: Int, types: (first: String, last: String)) throws {
    let text = CutRowTests.feedText(types.last).replacing("ID: { type: text", with: "ID: { type: \(types.first)")
    let last = types.last == "postcode" ? "PE1 1HG" : "12345"
    let rows = (1001...1008).map { "\($0),01/02/2017,\(last)" }
    for place in 1..<rows[3].count where place < 4 || place > 16 {
      var faulty = rows
      faulty[3] = rows[3].prefix(place) + "\n" + rows[3].dropFirst(place)
      let bytes = Array((["ID,On,Last"] + faulty).joined(separator: "\n").utf8) + [0x0A]
      let read = try ReadFile(bytes, feed(text), in: TemporaryFolder(), batchRows: batchRows)
      let kept = read.rows.sorted { $0.key < $1.key }.compactMap { $0.value.first }
      #expect(kept == ["1001", "1002", "1003", "1005", "1006", "1007", "1008"], "\(types), place \(place)")
    }
  }

  @Test("leaves no trace: not its key, not what was wrong with its values")
  func noTrace() throws {
    let text = "ID,On,Last\nb,99/99/2017,12\n5\nb,01/02/2017,13\nc,99/99/2017,1\nd,,\ne,,\n"
    let read = try ReadFile(Array(text.utf8), feed(CutRowTests.feedText("integer")), in: TemporaryFolder())
    #expect(read.outcome.counts.map(\.count) == [1])
    #expect(read.outcome.badValues.map(\.line) == [5])
    #expect(!read.outcome.quarantine.contains { $0.code == .duplicateRow })
  }
}
