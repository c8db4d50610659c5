import CSV
import Glibc
import Vocabulary

@testable import Ingest
@testable import Reading

/// libFuzzer's own loop. The package manager gives every program a `main`, so libFuzzer's is not used.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ tryOne: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The fuzzer of the reader.
@main
struct FuzzReader {
  static func main() {
    var count = CommandLine.argc
    var words = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &words, tryOne))
  }
}

/// Every input goes through the record reader in pieces of two sizes, the value parsers, and a whole file with a feed.
///
/// The library looks for it by this name, also where it is told.
@_cdecl("LLVMFuzzerTestOneInput")
func tryOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  check(
    records(bytes, chunk: 1 << 16) == records(bytes, chunk: 1 + Int(bytes.first ?? 0) % 9), "pieces change the records")
  readValues(bytes)
  readFile(bytes)
  return 0
}

/// Stops the fuzzer, which keeps the input.
private func check(_ holds: Bool, _ what: String) {
  guard !holds else { return }
  let words = "broken: \(what)\n"
  _ = words.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  abort()
}

private func records(_ bytes: [UInt8], chunk: Int) -> [String] {
  var dialect = CSVDialect()
  dialect.mostBytes = 500
  dialect.mostFields = 20
  dialect.mostLines = 4
  let reader = CSVReader(dialect, windowBytes: 16)
  var rest = bytes[...]
  var result: [String] = []
  var last = 0
  while true {
    switch reader.next() {
    case .record: result.append("\(reader.line) \(reader.row.texts)")
    case .bad(let fault): result.append("\(reader.line) \(fault)")
    case .end: return result
    case .needsBytes:
      reader.fill { buffer in
        let piece = rest.prefix(min(chunk, buffer.count))
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
      }
      continue
    }
    check(reader.line > last, "lines go back")
    last = reader.line
  }
}

private func readValues(_ bytes: [UInt8]) {
  let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64)
  scratch.initialize(repeating: 0)
  defer { scratch.deallocate() }
  for type in ColumnType.allCases {
    var reader = ColumnReader(
      ColumnDeclaration("C", type, codes: CodeList([CodeList.Code("A", ["b"])])), form: FileForm(), isKey: true,
      dates: DateColumn(latestYear: 2037))
    bytes.prefix(200).withUnsafeBufferPointer { _ = reader.read($0, scratch: scratch) }
  }
}

private let feed: FeedDeclaration = {
  var feed = FeedDeclaration(
    name: "fuzz", source: "fuzz",
    columns: [
      ColumnDeclaration("ID", .text, isNeeded: true), ColumnDeclaration("UPN", .upn), ColumnDeclaration("Born", .date),
      ColumnDeclaration("Count", .integer), ColumnDeclaration("Note", .text),
    ])
  feed.maxRejected = 10_000
  feed.key = ["ID"]
  return feed
}()

/// Every record is used, set aside or skipped, whatever the bytes are.
private func readFile(_ bytes: [UInt8]) {
  let path = "/dev/shm/cfetl-fuzz-\(getpid()).csv"
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  guard file >= 0 else { return }
  let header = Array("ID,UPN,Born,Count,Note\n".utf8)
  let whole = bytes.first == 0x49 ? bytes : header + bytes
  _ = whole.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  close(file)
  var rows = 0
  guard
    let outcome = try? FileReader(feed).read(
      path: path, name: "fuzz.csv", dataTo: CalendarDay(number: 17531), sink: { rows += $0.rowCount })
  else { return check(false, "reading threw") }
  check(outcome.file.rows == outcome.file.used + outcome.file.quarantined + outcome.file.skipped, "rows do not add up")
  check(outcome.file.refusal != nil || rows == outcome.file.used, "rows handed over are not the rows used")
}
