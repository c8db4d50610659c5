internal import CSV
internal import Reading
internal import Vocabulary

/// Collects the rows of one file that are set aside.
struct Quarantine {
  /// Most bytes that a file's quarantine may hold; a file with more is refused.
  static let mostBytes = 64 << 20

  private let file: UInt16
  private(set) var rows: [QuarantinedRow] = []
  private(set) var bytes = 0
  /// Rows that are no rows of the feed, as opposed to those that only have another row's key.
  private(set) var rejected = 0
  /// The lines that an open quote ran over, and the last line that was set aside: pieces of one row are kept together.
  private var piecesUntil = 0
  private var lastLine = 0

  init(file: UInt16) { self.file = file }

  /// Sets a record aside. `reach` is the last line that was looked at for it, `columns` say where the feed's columns stand.
  mutating func add(_ trouble: RowTrouble, line: Int, reach: Int, raw: FieldBytes, cells: [String]) {
    defer {
      lastLine = line
      piecesUntil = max(piecesUntil, reach)
    }
    if line <= piecesUntil, line == lastLine + 1, !rows.isEmpty {
      append(piece: raw)
      return
    }
    if trouble != .duplicateKey { rejected += 1 }
    let kept = Quarantine.kept(raw)
    bytes += kept.count + 200 + cells.reduce(0) { $0 + $1.utf8.count + 16 }
    rows.append(
      QuarantinedRow(
        file: file, line: Int32(clamping: line), code: trouble.code, reason: trouble.reason, raw: kept, cells: cells))
  }

  /// Sets a row aside that was used, with the piece of it in the line that comes next.
  mutating func add(_ trouble: RowTrouble, lines: ClosedRange<Int>, raw: FieldBytes, cells: [String]) {
    add(trouble, line: lines.lowerBound, reach: lines.upperBound + 1, raw: raw, cells: cells)
    lastLine = lines.upperBound
  }

  /// A good row came: what follows is no piece of the one before.
  mutating func goodRow() { piecesUntil = 0 }

  private mutating func append(piece: FieldBytes) {
    guard let last = rows.indices.last, rows[last].raw.count < QuarantinedRow.longestRaw else { return }
    rows[last].raw.append(0x0A)
    rows[last].raw.append(contentsOf: Quarantine.kept(piece))
    bytes += piece.count + 1
  }

  private static func kept(_ raw: FieldBytes) -> [UInt8] {
    let start = FieldBytes(rebasing: raw.prefix(QuarantinedRow.longestRaw))
    // Bytes that are no text become U+FFFD, so that the quarantine can be opened everywhere.
    var kept = Array(start.text.utf8)
    if raw.count > start.count { kept.append(contentsOf: " …".utf8) }
    return kept
  }

  /// One exception a row, the first of each code, and one for the rest.
  func exceptions(_ feed: FeedDeclaration) -> [DataException] {
    var counts: [ExceptionCode: Int] = [:]
    var result: [DataException] = []
    for row in rows {
      counts[row.code, default: 0] += 1
      guard counts[row.code, default: 0] <= ValueTroubles.mostListed else { continue }
      result.append(exception(feed, SourceLine(file: file, line: row.line), row.reason))
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > ValueTroubles.mostListed {
      result.append(
        exception(feed, nil, "\(count - ValueTroubles.mostListed) more rows with the fault \(code.rawValue)"))
    }
    return result
  }

  private func exception(_ feed: FeedDeclaration, _ line: SourceLine?, _ reason: String) -> DataException {
    DataException(
      .rowRejected, stage: .ingest, source: feed.source, feed: feed.name, line: line,
      message: "The row was set aside: \(reason).")
  }
}
