import Config
import Glibc
import Ingest
import Vocabulary

/// A file for one test, removed when the test lets it go.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/cfetl-ingest-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  private var names: [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  @discardableResult func write(_ bytes: [UInt8], to name: String) -> String {
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var done = 0
    while file >= 0, done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + done }, bytes.count - done) }
      if count <= 0 { break }
      done += count
    }
    close(file)
    return "\(path)/\(name)"
  }
}

/// What a reader made of one file: its rows as texts by physical line, and the outcome.
struct ReadFile {
  var rows: [Int: [String]] = [:]
  /// All rows in their order, where a line holds several.
  var list: [[String]] = []
  var outcome: FileOutcome

  init(_ bytes: [UInt8], _ feed: FeedDeclaration, in folder: TemporaryFolder, batchRows: Int = 16) throws {
    let path = folder.write(bytes, to: "\(feed.name)_2017-12-31.csv")
    var reader = FileReader(feed)
    reader.batchRows = batchRows
    reader.keepsDigits = true
    var all: [(line: Int, texts: [String])] = []
    outcome = try reader.read(
      path: path, name: "\(feed.name)_2017-12-31.csv", dataTo: CalendarDay(number: 17531)
    ) { table in
      for (row, line) in (table["_line"]?.numbers ?? []).enumerated() {
        all.append((Int(line), table.columns.dropLast(3).map { ReadFile.text($0, row) }))
      }
    }
    guard outcome.file.refusal == nil else { return }
    list = all.map(\.texts)
    rows = Dictionary(all.map { ($0.line, $0.texts) }, uniquingKeysWith: { _, last in last })
  }

  static func text(_ column: Column, _ row: Int) -> String {
    switch column.values {
    case .days(let days): days[row] == Column.missing ? "" : CalendarDay(number: days[row]).iso
    case .integers(let numbers): numbers[row] == Column.missing ? "" : "\(numbers[row])"
    case .texts(let texts): texts[row]
    }
  }
}

/// A feed from its YAML.
func feed(_ text: String) throws -> FeedDeclaration { try FeedDeclarationReader.read(text: text, file: "feed.yaml") }
