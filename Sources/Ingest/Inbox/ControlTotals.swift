internal import CSV
internal import Reading
internal import Vocabulary

/// What `manifest.csv` says of the files beside it: `file,rows,sha256`.
struct ControlTotals {
  /// One file's line; what is blank is not compared.
  struct Line: Equatable {
    var rows: Int?
    var sha256: String
  }

  /// The lines, by file name.
  private(set) var lines: [String: Line] = [:]
  /// Why the manifest, or a line of it, cannot be used; empty where all can.
  private(set) var troubles: [String] = []

  /// No manifest.
  init() {}

  /// Reads a manifest.
  init(path: String) {
    do {
      var source = try TextFile(path: path).text
      try read(&source)
    } catch {
      troubles.append("it cannot be opened as a plain file")
    }
  }

  private mutating func read(_ source: inout DecodedInput) throws {
    let reader = CSVReader()
    var columns: [Int]?
    while true {
      switch reader.next() {
      case .record:
        if let columns { take(reader.row.texts, columns, reader.line) } else { columns = header(reader.row.texts) }
      case .bad: troubles.append("line \(reader.line) is not CSV")
      case .needsBytes: try reader.fill { buffer in try source.read(into: buffer) }
      case .end: return
      }
    }
  }

  private mutating func header(_ texts: [String]) -> [Int] {
    let keys = texts.map { HeaderName.key($0) }
    let places = ["file", "rows", "sha256"].map { keys.firstIndex(of: $0) }
    if places.contains(nil) { troubles.append("its header is not file,rows,sha256") }
    return places.map { $0 ?? -1 }
  }

  private mutating func take(_ texts: [String], _ columns: [Int], _ number: Int) {
    guard !columns.contains(-1) else { return }
    guard columns.allSatisfy({ texts.indices.contains($0) }) else {
      troubles.append("line \(number) has too few fields")
      return
    }
    let rows = Int(texts[columns[1]])
    if rows == nil, !texts[columns[1]].isEmpty { troubles.append("line \(number) has no number of rows") }
    lines[texts[columns[0]]] = Line(rows: rows, sha256: texts[columns[2]].lowercased())
  }

  /// Whether a file's line counts its rows or has its checksum, and agrees.
  func vouches(for outcome: FileOutcome) -> Bool {
    guard let line = lines[outcome.file.name] else { return false }
    return (line.rows != nil || !line.sha256.isEmpty) && disagreement(outcome) == nil
  }

  /// Why a file disagrees with its line; nil where it agrees or has none.
  func disagreement(_ outcome: FileOutcome) -> FileRefusal? {
    guard let line = lines[outcome.file.name], outcome.file.refusal == nil else { return nil }
    if !line.sha256.isEmpty, line.sha256 != outcome.file.sha256 {
      return FileRefusal(.manifestMismatch, "its bytes are not those of which manifest.csv has the checksum")
    }
    let passedBy = outcome.skips.filter { ![RowVerdict.Skip.duplicate, .replaced].map(\.rawValue).contains($0.reason) }
    let records = outcome.file.rows - passedBy.reduce(0) { $0 + $1.count }
    if let rows = line.rows, rows != records {
      return FileRefusal(.manifestMismatch, "it has \(records) rows, manifest.csv says \(rows)")
    }
    return nil
  }
}
