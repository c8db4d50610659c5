import Ingest
import Testing
import Vocabulary

/// Faults of a file as a whole: the reader is exact, or refuses with the reason that fits.
@Suite("Files that are written otherwise") struct WholeFileFaultTests {
  /// How a file differs, and what must become of it: no code means exact.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: @Sendable (CleanTable) -> [UInt8]
    var refusal: ExceptionCode?
    var firstRowAt: Int? = 2
    var testDescription: String { name }
  }

  static func joined(_ lines: [String], _ lineEnd: String = "\n", last: Bool = true) -> [UInt8] {
    Array((lines.joined(separator: lineEnd) + (last ? lineEnd : "")).utf8)
  }

  static func latin(_ lines: [String]) -> [UInt8] {
    joined(lines).isEmpty
      ? [] : lines.joined(separator: "\n").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } + [0x0A]
  }

  static func utf16(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  static let cases: [Case] = [
    Case(name: "as it should be") { joined($0.lines()) },
    Case(name: "CRLF") { joined($0.lines(), "\r\n") },
    Case(name: "CR alone") { joined($0.lines(), "\r") },
    Case(name: "no last line end", bytes: { joined($0.lines(), last: false) }),
    Case(name: "two last line ends") { joined($0.lines() + [""]) },
    Case(name: "all quoted") { joined($0.lines(quoteAll: true)) },
    Case(name: "semicolons") { joined($0.lines(delimiter: ";")) },
    Case(name: "tabs") { joined($0.lines(delimiter: "\t")) },
    Case(name: "bars") { joined($0.lines(delimiter: "|")) },
    Case(name: "spaces") { joined($0.lines(delimiter: " ")) },
    Case(name: "apostrophes as quotes", bytes: { joined($0.lines(quote: "'", quoteAll: true)) }),
    Case(name: "apostrophes where needed", bytes: { joined($0.lines(quote: "'")) }, refusal: .tooManyRejected),
    Case(name: "byte order mark") { [0xEF, 0xBB, 0xBF] + joined($0.lines()) },
    Case(name: "byte order mark and quoted header") { [0xEF, 0xBB, 0xBF] + joined($0.lines(quoteAll: true)) },
    Case(name: "Windows-1252") { latin($0.lines()) },
    Case(name: "UTF-16 little-endian") { utf16($0.lines().joined(separator: "\n"), bigEndian: false) },
    Case(name: "UTF-16 big-endian with tabs") {
      utf16($0.lines(delimiter: "\t").joined(separator: "\r\n"), bigEndian: true)
    },
    Case(
      name: "UTF-16 without mark", bytes: { utf16($0.lines().joined(separator: "\n"), bigEndian: false, mark: false) },
      refusal: .notCSV),
    Case(name: "Ctrl-Z at the end") { joined($0.lines()) + [0x1A] },
    Case(
      name: "a marking and a title",
      bytes: { joined(["OFFICIAL-SENSITIVE", "Exclusions, printed \"today\"", ""] + $0.lines()) }, firstRowAt: 5),
    Case(name: "a separator hint", bytes: { joined(["sep=;"] + $0.lines(delimiter: ";")) }, firstRowAt: 3),
    Case(name: "header twice", bytes: { joined([$0.lines()[0]] + $0.lines()) }, firstRowAt: 3),
    Case(name: "header again at the end") { joined($0.lines() + [$0.lines()[0]]) },
    Case(name: "blank rows at the end") { joined($0.lines() + [",,,,,,,,,", "", "  ,,,,,,,,,"]) },
    Case(name: "a database's answer") { joined($0.lines() + ["", "(12 rows affected)"]) },
    Case(name: "no header", bytes: { joined(Array($0.lines().dropFirst())) }, refusal: .headerMismatch),
    Case(
      name: "a title too long", bytes: { joined(Array(repeating: "title", count: 12) + $0.lines()) },
      refusal: .headerMismatch),
    Case(
      name: "a column missing", bytes: { joined($0.lines().map { $0.replacing("DOB,", with: "") }) },
      refusal: .headerMismatch),
    Case(
      name: "a column twice", bytes: { joined($0.lines().map { $0.replacing("DOB,", with: "UPN,DOB,") }) },
      refusal: .headerDoubled),
    Case(
      name: "a separator more in the header", bytes: { joined($0.lines().map { $0.replacing("DOB,", with: "DOB,,") }) },
      refusal: .tooManyRejected),
    Case(
      name: "a quote in the header", bytes: { joined($0.lines().map { $0.replacing("DOB,", with: "DO\"B,") }) },
      refusal: .headerMismatch),
    Case(
      name: "an open quote in the header", bytes: { joined($0.lines().map { $0.replacing("DOB,", with: "\"DOB,") }) },
      refusal: .headerMismatch),
    Case(name: "empty", bytes: { _ in [] }, refusal: .fileEmpty),
    Case(name: "blank lines", bytes: { _ in [0x0A, 0x0D, 0x0A, 0x20] }, refusal: .fileEmpty),
    Case(name: "a workbook", bytes: { [0x50, 0x4B, 0x03, 0x04] + joined($0.lines()) }, refusal: .notCSV),
    Case(
      name: "bytes of all kinds", bytes: { _ in (0..<4000).map { UInt8(truncatingIfNeeded: $0 * 7) } },
      refusal: .headerMismatch),
    Case(name: "a web page", bytes: { joined(["<html><table>"] + $0.lines()) }, refusal: .notCSV),
    Case(
      name: "month first", bytes: { table in joined(table.lines().map { line in OneFaultTests.monthFirst(line) }) },
      refusal: .dateOrder),
  ]

  @Test("as a whole", arguments: cases)
  func asAWhole(one: Case) throws {
    let table = CleanTable(rows: 12, seed: 3)
    let read = try ReadFile(one.bytes(table), feed(CleanTable.feedText), in: TemporaryFolder())
    #expect(read.outcome.refusalCode == one.refusal)
    guard one.refusal == nil else { return }
    #expect(read.outcome.quarantine.map(\.line) == [])
    #expect(read.rows.sorted { $0.key < $1.key }.map(\.value) == table.expected)
    #expect(read.rows.keys.min() == one.firstRowAt)
  }

  @Test("a declared footer is skipped, also where it has a row's width; a name that begins like one is not")
  func footers() throws {
    let text = "feed: list\nsource: one\nfooters: [Total]\ncolumns: { Who: { type: name }, Count: { type: integer } }"
    let rows = "Who,Count\nTotaro,1\nTotal,7\nTotalson,2\ntotal: 3,\n,4\n"
    let read = try ReadFile(Array(rows.utf8), feed(text), in: TemporaryFolder())
    #expect(read.rows.sorted { $0.key < $1.key }.map(\.value) == [["Totaro", "1"], ["Totalson", "2"], ["", "4"]])
    #expect(read.outcome.file.skipped == 2 && read.outcome.quarantine.isEmpty)
  }

  @Test("a second table behind a blank line is not mixed in")
  func secondTable() throws {
    let table = CleanTable(rows: 30, seed: 4)
    let other = ["A,B,C,D,E,F,G,H,I,J", "1,,b,c,01/02/2003,PERM,1,1,Y,PE1 1HG"]
    let bytes = WholeFileFaultTests.joined(table.lines() + [""] + other)
    let read = try ReadFile(bytes, feed(CleanTable.feedText), in: TemporaryFolder())
    #expect(read.outcome.quarantine.map(\.code) == [.secondTable, .secondTable])
    #expect(read.rows.sorted { $0.key < $1.key }.map(\.value) == table.expected)
  }

  @Test("a file cut anywhere loses no whole row and invents none")
  func cut() throws {
    let table = CleanTable(rows: 12, seed: 5)
    let demo = try feed(CleanTable.feedText)
    let folder = TemporaryFolder()
    let whole = WholeFileFaultTests.joined(table.lines())
    for end in stride(from: 120, to: whole.count, by: 1) {
      let read = try ReadFile(Array(whole[..<end]), demo, in: folder)
      for (_, row) in read.rows.sorted(by: { $0.key < $1.key }).dropLast() { #expect(table.expected.contains(row)) }
    }
  }
}

extension OneFaultTests {
  /// The dates of a line with day and month changed.
  static func monthFirst(_ line: String) -> String {
    let places = line.indices.filter { line[$0] == "/" }
    guard places.count == 2, let first = line.index(places[0], offsetBy: -2, limitedBy: line.startIndex) else {
      return line
    }
    let (day, month) = (line[first..<places[0]], line[line.index(after: places[0])..<places[1]])
    return line[..<first] + month + "/" + day + line[places[1]...]
  }
}
