import Ingest
import Testing
import Vocabulary

/// Files made to exhaust a reader, at a size that a test can bear; `scripts/bench ingest --hostile` has them whole.
@Suite("Files made to exhaust the reader") struct HostileFileTests {
  private static let feedText = """
    feed: list
    source: one
    max_rejected: 50%
    columns: { ID: { type: text, needed: true }, On: { type: date }, Count: { type: integer } }
    """
  private static let good = String(repeating: "a,01/02/2017,3\n", count: 20)

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var codes: [ExceptionCode] = []
    var used = 20
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a million quotes in one line, even", text: String(repeating: "\"", count: 1_000_000) + "\n",
      // Half a million quotes are a text, and could begin the key of the row below.
      codes: [.rowTooNarrow, .rowCut], used: 19),
    Case(
      name: "a million quotes in one line, odd", text: String(repeating: "\"", count: 1_000_001) + "\n",
      codes: [.unclosedQuote]),
    // Two quotes with a line break between them are a blank field.
    Case(name: "a quote a line", text: String(repeating: "\"\n", count: 200_000)),
    Case(
      name: "one field of 20 MB", text: "1," + String(repeating: "x", count: 20_000_000) + "\n",
      codes: [.rowTooLong]),
    Case(
      name: "one quoted field of 20 MB", text: "1,\"" + String(repeating: "x", count: 20_000_000) + "\"\n",
      codes: [.rowTooLong]),
    Case(
      name: "a row of 100,000 columns", text: String(repeating: ",x", count: 100_000) + "\n", codes: [.rowTooWide]),
  ]

  @Test("cost no more than the row that they stand in", arguments: cases)
  func bounded(one: Case) throws {
    let bytes = Array(("ID,On,Count\n" + one.text + HostileFileTests.good).utf8)
    let read = try ReadFile(bytes, feed(HostileFileTests.feedText), in: TemporaryFolder())
    #expect(read.outcome.refusalCode == nil)
    #expect(read.outcome.quarantine.map(\.code) == one.codes)
    #expect(read.outcome.quarantine.allSatisfy { $0.raw.count <= QuarantinedRow.longestRaw + 4 })
    #expect(read.outcome.file.used == one.used)
  }

  @Test("a header of 100,000 columns is no header of the feed's")
  func wideHeader() throws {
    let header = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
    let read = try ReadFile(Array(header.utf8), feed(HostileFileTests.feedText), in: TemporaryFolder())
    #expect(read.outcome.refusalCode == .headerMismatch)
  }
}
