internal import Glibc

/// Reads records from bytes that arrive piece by piece, strictly, with exact physical line numbers, in bounded memory.
///
/// Every physical line goes to libcsv by itself. So the reader knows where each record starts, and can go on with the line after
/// the first one of a record that is refused, whatever an open quote would have swallowed.
///
///     while true {
///       switch reader.next() {
///       case .record: use(reader.row, reader.line)
///       case .bad(let fault): setAside(reader.raw, reader.line, fault)
///       case .needsBytes: try reader.fill { try file.read(into: $0) }
///       case .end: return
///       }
///     }
public final class CSVReader {
  /// What the reader came to.
  public enum Step: Sendable, Equatable {
    /// A record: see `row`, `line`, `raw`.
    case record
    /// A line that is no record, or where one starts that cannot be read: see `line`, `raw`. Reading goes on with the next line.
    case bad(CSVFault)
    /// The bytes are used up: call `fill`.
    case needsBytes
    /// The end of the file.
    case end
  }

  /// How fields are set apart.
  public let dialect: CSVDialect
  /// First physical line of the record, 1-based.
  @exclusivity(unchecked) public private(set) var line = 0
  /// Last physical line that was looked at for the record: beyond `line` where a quote stayed open.
  @exclusivity(unchecked) public private(set) var lastLine = 0
  /// Whether blank lines stand directly above the record.
  @exclusivity(unchecked) public private(set) var followsBlankLine = false
  /// Whether `="00123"`, as spreadsheets write digits that they must not touch, was read as `00123`.
  @exclusivity(unchecked) public private(set) var hadSpreadsheetGuard = false

  // MARK: The window of bytes and the place in it
  // Only the reader's own methods touch these, one at a time, so the check for overlapping access is spared: it costs a tenth of the time.

  @exclusivity(unchecked) var window: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) var capacity: Int
  @exclusivity(unchecked) var filled = 0
  @exclusivity(unchecked) var isAtEnd = false
  @exclusivity(unchecked) var finder = LineFinder()
  /// Where the next line to look at starts, and its number.
  @exclusivity(unchecked) var upcoming = Place(offset: 0, line: 1)
  /// Where the record starts, where its first line's text ends, and where its text ends so far.
  @exclusivity(unchecked) var recordStart = 0
  @exclusivity(unchecked) var firstLineEnd = 0
  @exclusivity(unchecked) var recordEnd = 0
  /// Where to go on after a refused record: the line after its first.
  @exclusivity(unchecked) var afterFirstLine = Place(offset: 0, line: 1)
  /// Whether the record's start is known, and whether a quote in it is open.
  @exclusivity(unchecked) private var hasBegun = false
  @exclusivity(unchecked) private var isInRecord = false
  @exclusivity(unchecked) private var isSkipping = false

  /// A place between lines.
  struct Place {
    var offset: Int
    var line: Int
  }

  // MARK: The parsers

  private let quick: RecordParser
  let exact: RecordParser
  /// Whether the record's fields lie in its line; else they are in the exact parser's store.
  @exclusivity(unchecked) private var isRowInLine = false
  /// Rewrites lines of a dialect that has an escape.
  @exclusivity(unchecked) private var escaped: EscapedLine?

  /// A reader that has no bytes yet.
  public init(_ dialect: CSVDialect = CSVDialect(), windowBytes: Int = 1 << 18) {
    self.dialect = dialect
    capacity = max(windowBytes, 16)
    window = .allocate(capacity: capacity)
    quick = RecordParser(dialect, isQuick: true)
    exact = RecordParser(dialect, isQuick: false)
    escaped = EscapedLine(dialect)
  }

  deinit {
    window.deallocate()
    quick.deallocate()
    exact.deallocate()
  }

  // MARK: What the reader stands at

  /// The fields of the record.
  public var row: CSVRow {
    let row = isRowInLine ? quick.store.pointee.row(in: window + recordStart) : exact.store.pointee.row
    return dialect.dropsLastBlank ? row.withoutLastBlank : row
  }

  /// The bytes of the record without its last line end; for a bad one the bytes of its first line, or their beginning where that is too long.
  public var raw: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: window + recordStart, count: recordEnd - recordStart)
  }

  /// Refuses the record that was just read: where it spans several lines, reading goes on with its second.
  public func reject() {
    guard upcoming.line > afterFirstLine.line else { return }
    upcoming = afterFirstLine
    recordEnd = firstLineEnd
  }

  // MARK: Reading

  /// Goes to the next record.
  public func next() -> Step {
    if isSkipping, !skipLine() { return isAtEnd ? .end : .needsBytes }
    if !isInRecord, !hasBegun { begin() }
    while let found = finder.line(from: upcoming.offset, in: window, filled: filled, isLast: isAtEnd) {
      if !isInRecord, found.end == upcoming.offset {
        upcoming = Place(offset: found.next, line: upcoming.line + 1)
        begin()
        followsBlankLine = true
        continue
      }
      if let step = take(found) {
        hasBegun = false
        return step
      }
    }
    return runDry()
  }

  private func begin() {
    hasBegun = true
    recordStart = upcoming.offset
    line = upcoming.line
    lastLine = line
    followsBlankLine = false
    hadSpreadsheetGuard = false
  }

  /// Takes a line into the record; nil where the record goes on.
  private func take(_ found: (end: Int, next: Int)) -> Step? {
    let start = upcoming.offset
    upcoming = Place(offset: found.next, line: upcoming.line + 1)
    lastLine = upcoming.line - 1
    recordEnd = found.end
    if !isInRecord {
      firstLineEnd = found.end
      afterFirstLine = upcoming
      if found.end - start > dialect.mostBytes { return refuse(.tooLong) }
      isRowInLine = takeQuickly(start, found)
      if isRowInLine { return .record }
      exact.reset()
      escaped?.reset()
      isInRecord = true
    }
    return takeExactly(start, found)
  }

  /// A line without quotes and without spaces at the edges of fields, which is nearly every line: all bytes come back from libcsv.
  private func takeQuickly(_ start: Int, _ found: (end: Int, next: Int)) -> Bool {
    let count = found.end - start
    guard memchr(window + start, Int32(dialect.quote), count) == nil else { return false }
    if let escape = dialect.escape, memchr(window + start, Int32(escape), count) != nil { return false }
    let store = quick.store
    store.pointee.clear()
    // The first byte of the line end ends the record; a last line without one gets it.
    let isRead =
      found.next > found.end
      ? quick.feed(window + start, count + 1, total: count + 1)
      : quick.feed(window + start, count, total: count) && quick.feedLineEnd(total: count + 1)
    guard isRead, store.pointee.isComplete, store.pointee.byteCount + store.pointee.fieldCount == count + 1,
      !store.pointee.isOverfull
    else {
      quick.reset()
      return false
    }
    return true
  }

  private func takeExactly(_ start: Int, _ found: (end: Int, next: Int)) -> Step? {
    let total = found.next - recordStart
    let hasLineEnd = found.next > found.end
    guard feed(start, found.next - start, total), hasLineEnd || exact.feedLineEnd(total: total + 1) else {
      return repairGuards() ?? refuse(.strayQuote)
    }
    if exact.store.pointee.isComplete {
      isInRecord = false
      return exact.store.pointee.isOverfull ? refuse(.tooManyFields) : .record
    }
    if lastLine - line + 1 >= dialect.mostLines || !hasLineEnd { return refuse(.unclosedQuote) }
    return total > dialect.mostBytes ? refuse(.tooLong) : nil
  }

  /// Hands a line to the exact parser, rewritten where the dialect has an escape.
  private func feed(_ start: Int, _ count: Int, _ total: Int) -> Bool {
    guard escaped != nil else { return exact.feed(window + start, count, total: total) }
    let line = escaped?.rewritten(UnsafeBufferPointer(start: window + start, count: count)) ?? []
    return line.withUnsafeBufferPointer { line in
      line.baseAddress.map { exact.feed($0, line.count, total: total * EscapedLine.mostGrowth) } ?? true
    }
  }

  private func refuse(_ fault: CSVFault) -> Step {
    isInRecord = false
    reject()
    return .bad(fault)
  }

  private func repairGuards() -> Step? {
    guard upcoming.line == afterFirstLine.line,
      let repaired = SpreadsheetGuard.remove(from: raw, delimiter: dialect.delimiter, quote: dialect.quote)
    else { return nil }
    exact.reset()
    let isRead = repaired.withUnsafeBufferPointer { line in
      line.baseAddress.map { exact.feed($0, line.count, total: line.count) } ?? false
    }
    guard isRead, exact.store.pointee.isComplete, !exact.store.pointee.isOverfull else { return nil }
    isInRecord = false
    hadSpreadsheetGuard = true
    return .record
  }

  /// No whole line is left in the window.
  private func runDry() -> Step {
    if isAtEnd {
      guard isInRecord else { return .end }
      hasBegun = false
      return refuse(.unclosedQuote)
    }
    guard filled - recordStart > dialect.mostBytes else { return .needsBytes }
    hasBegun = false
    if isInRecord { return refuse(.tooLong) }
    // A line that is too long is not kept until its end: its beginning is handed over, the rest is passed by.
    recordEnd = recordStart + min(filled - recordStart, 1 << 16)
    firstLineEnd = recordEnd
    isSkipping = true
    return .bad(.tooLong)
  }

  /// Passes by the rest of a line; false where its end has not been seen.
  private func skipLine() -> Bool {
    if let found = finder.line(from: upcoming.offset, in: window, filled: filled, isLast: isAtEnd) {
      upcoming = Place(offset: found.next, line: upcoming.line + 1)
      isSkipping = false
      return true
    }
    if filled > upcoming.offset { upcoming.offset = filled - 1 }
    recordStart = upcoming.offset
    return false
  }
}
