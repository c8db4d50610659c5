import CSV
import Config
import Glibc
import Ingest
import Reading
import RunStore
import Vocabulary

/// The folder that `cfetl read` writes.
final class ReadFolder {
  private let path: String
  private let feed: FeedDeclaration
  private let rows: Int32
  private var writer: CSVWriter

  /// Makes the folder where it is missing, and starts `rows.csv`.
  init(_ path: String, _ feed: FeedDeclaration) throws {
    self.path = path
    self.feed = feed
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw ReadFolder.failure(path) }
    rows = open(path + "/rows.csv", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard rows >= 0 else { throw ReadFolder.failure(path + "/rows.csv") }
    writer = CSVWriter(header: ["line"] + feed.columns.map(\.name), guardsFormulas: false)
  }

  deinit { close(rows) }

  /// Adds a batch of rows.
  func add(_ table: Table) throws {
    let columns = table.columns.prefix(feed.columns.count)
    let lines = table["_line"]?.numbers ?? []
    for row in lines.indices {
      writer.append(Int(lines[row]))
      for column in columns { append(column, row) }
      writer.endRow()
    }
    try ReadFolder.write(writer.takeBytes(), to: rows, path + "/rows.csv")
  }

  private func append(_ column: Column, _ row: Int) {
    switch column.values {
    case .days(let days): writer.append(days[row] == Column.missing ? nil : CalendarDay(number: days[row]))
    case .integers(let numbers): writer.append(numbers[row] == Column.missing ? nil : Int(numbers[row]))
    case .texts(let texts):
      texts.bytes.withUnsafeBufferPointer { writer.append(utf8: UnsafeBufferPointer(rebasing: $0[texts.range(row)])) }
    }
  }

  /// Writes the rest, and takes the rows of a refused file back.
  func finish(_ outcome: FileOutcome) throws {
    if outcome.file.refusal == nil {
      try ReadFolder.write(writer.takeBytes(), to: rows, path + "/rows.csv")
    } else {
      try takeRowsBack()
    }
    guard fsync(rows) == 0 || errno == EINVAL else { throw ReadFolder.failure(path + "/rows.csv") }
    try put("quarantine.csv", quarantine(outcome))
    try put("values.csv", values(outcome))
    try put("read.json", Array(ReadText.json(outcome).utf8))
  }

  /// Leaves nothing but the header.
  private func takeRowsBack() throws {
    let header = Array(try DurableFile.read(path + "/rows.csv")?.prefix { $0 != 0x0A } ?? []) + [0x0A]
    let isWritten = header.count > 1
    guard ftruncate(rows, isWritten ? off_t(header.count) : 0) == 0 else {
      throw ReadFolder.failure(path + "/rows.csv")
    }
    if !isWritten {
      let pending = writer.takeBytes()
      try ReadFolder.write(Array(pending.prefix { $0 != 0x0A }) + [0x0A], to: rows, path + "/rows.csv")
    }
  }

  private func quarantine(_ outcome: FileOutcome) -> [UInt8] {
    var writer = CSVWriter(header: ["file", "line", "code", "reason", "raw"])
    for row in outcome.quarantine {
      writer.append(outcome.file.name)
      writer.append(Int(row.line))
      writer.append(row.code.rawValue)
      writer.append(row.reason)
      row.raw.withUnsafeBufferPointer { writer.append(utf8: $0) }
      writer.endRow()
    }
    return writer.takeBytes()
  }

  private func values(_ outcome: FileOutcome) -> [UInt8] {
    var writer = CSVWriter(header: ["file", "line", "field", "code", "raw"])
    for value in outcome.badValues {
      writer.row([outcome.file.name, "\(value.line)", value.field, value.code.rawValue, value.raw])
    }
    return writer.takeBytes()
  }

  private func put(_ name: String, _ bytes: [UInt8]) throws {
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw ReadFolder.failure("\(path)/\(name)") }
    defer { close(file) }
    try ReadFolder.write(bytes, to: file, "\(path)/\(name)")
  }

  private static func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + done }, bytes.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      done += count
    }
  }

  // MARK: Paths

  /// The text of a small file.
  static func text(of path: String) throws -> String {
    guard let bytes = try DurableFile.read(path) else { throw UsageMistake("\(path): there is no such file") }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The files by their paths from the folder in which a feed file stands.
  static func files(beside feed: String) -> FilesBeside {
    let folder = feed.dropLast(name(of: feed).count)
    return FilesBeside { path in
      let place = path.hasPrefix("/") ? path : folder + path
      return (try? text(of: place)).map { (place, $0) }
    }
  }

  /// A path's last part.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func failure(_ path: String) -> StoreFailure {
    StoreFailure(
      place: path, message: "cannot be written: \(String(cString: strerror(errno)))",
      remedy: "See that the folder can be written and the disk has room.")
  }
}
