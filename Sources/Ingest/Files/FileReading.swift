internal import CSV
internal import Reading
internal import Vocabulary

/// One file while it is read.
struct FileReading {
  let feed: FeedDeclaration
  let index: UInt16
  var outcome: FileOutcome
  var keys: RowKeys?
  var parent: ParentLookup?
  var quarantine: Quarantine
  private var skips: [RowVerdict.Skip: Int] = [:]
  var used = 0
  /// The last used row, as long as the line below it may turn out to be a piece of it.
  var lastUsed = LastRow()
  /// The line below a piece of a row that may belong in front of it, and the column that it would begin.
  var pieceAbove: (next: Int, column: String)?
  /// What is known of the last field of rows, in a file whose last line has no line end.
  var end = LastField()
  /// Rows that a blank field makes one too wide, and rows that lack the blank field at the end of the header.
  private var widths = (tooWide: 0, tooNarrow: 0)
  /// A piece that may be the last used row's, until the line below it is seen.
  var doubtful: DoubtfulPiece?
  /// How the file's last line compares with those above it.
  var ending = FileEnding()

  /// Bytes of rows that are handed over at a time, at the most, however few rows they are.
  private static let batchBytes = 32 << 20

  /// Bytes at the head of the file in which the header and the form of its dates are looked for.
  private static let headBytes = 1 << 20

  init(_ feed: FeedDeclaration, _ file: ExtractFile, _ index: UInt16) {
    self.feed = feed
    self.index = index
    outcome = FileOutcome(file)
    quarantine = Quarantine(file: index)
  }

  // MARK: The file, from its first byte to its last

  mutating func read(path: String, batchRows: Int, sink: (Table) throws -> Void) throws {
    let input = try ExtractInput(path: path)
    let digest = FileDigest(input)
    defer { outcome.file.sha256 = digest.text }
    let survey = try ByteSurvey(input)
    outcome.file.bytes = survey.size
    let encoding = try encoding(survey)
    let source = { DecodedInput(input, encoding, survey) }
    let header = try findHeader(source())
    outcome.file.header = header.order(of: feed.columns)
    outcome.file.endsItsLine = survey.endsWithLineEnd || survey.controlZAtEnd > 0
    let dates = try dateColumns(header, source())
    var rows = RowReader(
      feed, header, file: index, dataTo: outcome.file.dataTo, dates: dates,
      isPlain: encoding.isUTF8 && survey.utf8.characters == 0, parent: parent, keys: keys)
    keys = nil
    end = LastField(header, feed, isOpen: !survey.endsWithLineEnd && survey.controlZAtEnd == 0)
    try readRows(&rows, source(), RowBytes(survey, encoding), batchRows: batchRows, sink: sink)
    keys = rows.takenKeys
    if input.hasChanged() { throw FileRefusal(.fileChanged, "the file changed while it was read") }
    try judge(rows)
    finish(rows, survey, encoding)
  }

  /// Why a file would be refused for its kind or header; nil where nothing speaks against it. Only its head is read.
  static func refusal(of path: String, _ feed: FeedDeclaration) -> FileRefusal? {
    var reading = FileReading(feed, ExtractFile(name: "", feed: feed.name, dataTo: CalendarDay(number: 0)), 0)
    do {
      let input = try ExtractInput(path: path)
      let survey = try ByteSurvey(input, atMost: headBytes)
      let encoding = try reading.encoding(survey)
      _ = try reading.findHeader(DecodedInput(input, encoding, survey))
      return nil
    } catch let refusal as FileRefusal {
      return refusal
    } catch let refusal as ExtractInput.Refusal {
      return FileRefusal(refusal)
    } catch {
      return FileRefusal(.fileUnreadable, "it cannot be read")
    }
  }

  private mutating func encoding(_ survey: ByteSurvey) throws(FileRefusal) -> TextEncoding {
    if survey.size == 0 { throw FileRefusal(.fileEmpty, "the file is empty") }
    if let kind = FileKind.notText(survey) { throw FileRefusal(.notCSV, "the file is \(kind), not CSV") }
    let encoding = TextEncoding.decide(feed.form.encoding, survey)
    outcome.encoding = encoding.rawValue
    return encoding
  }

  private mutating func findHeader(_ source: DecodedInput) throws -> Header {
    var source = source
    let head = try source.head(FileReading.headBytes)
    guard head.contains(where: { $0 > 0x20 }) else {
      throw FileRefusal(.fileEmpty, "the file has nothing but blank lines")
    }
    do {
      let finder = HeaderFinder(feed: feed, matcher: HeaderMatcher(feed))
      let header = try finder.find(in: head)
      outcome.headerLine = header.line
      outcome.delimiter = header.dialect.delimiter
      outcome.droppedColumns = header.dropped
      return header
    } catch {
      throw FileRefusal(error.code, error.reason)
    }
  }

  /// The form of the dates: from the head of the file, or from all of it where the feed leaves the order open.
  private func dateColumns(_ header: Header, _ source: DecodedInput) throws -> [DateColumn] {
    var survey = DateSurvey(feed, header)
    if feed.columns.contains(where: { $0.type == .date }) {
      var source = source
      let reader = CSVReader(header.dialect)
      let isWhole = feed.form.dates == .auto
      var seen = 0
      try FileReading.eachRecord(reader, &source) { reader, isRecord in
        if isRecord, reader.line > header.line { survey.take(reader.row) }
        seen += 1
        return isWhole || seen < 2000
      }
    }
    return try survey.columns(year: outcome.file.dataTo.year)
  }

  private mutating func readRows(
    _ rows: inout RowReader, _ source: DecodedInput, _ bytes: RowBytes, batchRows: Int, sink: (Table) throws -> Void
  ) throws {
    var source = source
    let reader = CSVReader(rows.header.dialect, windowBytes: 1 << 20)
    var batchBytes = 0
    func handOver() throws {
      if rows.builder.rowCount > 0 { try sink(rows.builder.takeTable()) }
      batchBytes = 0
    }
    while true {
      switch reader.next() {
      case .record:
        if reader.line <= rows.header.line { continue }
        settle(reader, reader.dialect, &rows)
        // The last row stays until it is known that the line below is no piece of it.
        let isFull = rows.builder.rowCount >= batchRows || batchBytes > FileReading.batchBytes
        if isFull, reader.row.count > 1 || rows.header.width == 1 { try handOver() }
        batchBytes += reader.raw.count
        take(reader, &rows, bytes)
      case .bad(let fault):
        if reader.line <= rows.header.line { continue }
        settle(nil, reader.dialect, &rows)
        setAside(.notCSV(fault), reader, rows.header)
      case .needsBytes:
        try reader.fill { buffer in try source.read(into: buffer) }
        try checkBounds()
      case .end:
        settle(nil, reader.dialect, &rows)
        takeBackIfCut(reader.line, reader.dialect, &rows)
        return try handOver()
      }
    }
  }

  /// Reads all records, good and bad, until `take` returns false.
  private static func eachRecord(
    _ reader: CSVReader, _ source: inout DecodedInput, _ take: (CSVReader, Bool) -> Bool
  ) throws {
    while true {
      switch reader.next() {
      case .record: if !take(reader, true) { return }
      case .bad: if !take(reader, false) { return }
      case .needsBytes: try reader.fill { buffer in try source.read(into: buffer) }
      case .end: return
      }
    }
  }

  // MARK: One row

  private mutating func take(_ reader: CSVReader, _ rows: inout RowReader, _ bytes: RowBytes) {
    let line = reader.line
    if bytes.isNeeded, let trouble = bytes.trouble(reader.raw) { return setAside(trouble, reader, rows.header) }
    if reader.lastLine > line, swallowsRows(reader, &rows) { return setAside(.swallowedLines, reader, rows.header) }
    if let piece = pieceAbove, piece.next == line, reader.row.count == rows.header.width {
      return setAside(.pieceAbove(column: piece.column), reader, rows.header)
    }
    switch rows.take(reader.row, line: line, followsBlankLine: reader.followsBlankLine) {
    case .used:
      used += 1
      lastUsed.take(reader)
      if end.isOpen { end.take(reader.row) }
      ending.takeRow(lastValue: reader.row[reader.row.count - 1].trimmed.count)
      quarantine.goodRow()
    case .skipped(let reason): skips[reason, default: 0] += 1
    case .refused(let trouble):
      countWidth(reader.row, rows.header)
      if case .wrongWidth(1, _) = trouble {
        takePiece(trouble, reader, &rows)
      } else {
        setAside(trouble, reader, rows.header)
      }
    }
  }

  private mutating func countWidth(_ row: CSVRow, _ header: Header) {
    if row.count == header.width + 1, row[row.count - 1].isEmpty { widths.tooWide += 1 }
    if row.count == header.width - 1, header.keys.last == "" { widths.tooNarrow += 1 }
  }

  mutating func setAside(_ trouble: RowTrouble, _ reader: CSVReader, _ header: Header) {
    ending.takeBroken(trouble)
    // The cells say whose row it is. A row of another width says nothing of the kind.
    var cells: [String] = []
    if case .notCSV = trouble {} else { cells = FileReading.cells(reader.row, header) }
    reader.reject()
    quarantine.add(trouble, line: reader.line, reach: reader.lastLine, raw: reader.raw, cells: cells)
  }

  /// The cells in the order of the feed's columns; none where the row has another width than the header.
  static func cells(_ row: CSVRow, _ header: Header) -> [String] {
    guard row.count == header.width else { return [] }
    return header.sources.map { source in source.map { cell(row[$0]) } ?? "" }
  }

  /// A cell as text. The unit separator parts cells where they are saved, so none may hold it.
  private static func cell(_ field: FieldBytes) -> String {
    let field = field.trimmed
    guard field.contains(0x1F) else { return field.text }
    return String(decoding: field.map { $0 == 0x1F ? 0x20 : $0 }, as: UTF8.self)
  }

  // MARK: The end

  private func checkBounds() throws(FileRefusal) {
    let seen = used + quarantine.rejected
    if quarantine.bytes > Quarantine.mostBytes || (seen > 10_000 && quarantine.rejected * 2 > seen) {
      throw FileRefusal(.tooManyRejected, "more rows had to be set aside than a file may have; reading stopped")
    }
  }

  private func judge(_ rows: RowReader) throws(FileRefusal) {
    for column in rows.columns where column.column.type == .date && column.dates.contradictsOrder {
      throw FileRefusal(
        .dateOrder, "the dates of \(column.column.name) are not all in the declared order of day and month")
    }
    let seen = used + quarantine.rejected
    let isFew = used > 0 && quarantine.rejected < feed.fewestRejected
    if !isFew, quarantine.rejected * 10_000 > feed.maxRejected * seen {
      let code = quarantine.rows.first?.code.rawValue ?? ""
      throw FileRefusal(
        .tooManyRejected,
        "\(quarantine.rejected) of \(seen) rows had to be set aside, the first for \(code); the feed allows \(FileReading.percent(feed.maxRejected))\(widthHint)"
      )
    }
  }

  /// What a separator too many at the ends of lines explains; empty where it does not.
  private var widthHint: String {
    if widths.tooWide * 2 > quarantine.rejected {
      return "; rows end in a separator that the header does not have: if all do, declare 'separator_at_end: rows'"
    }
    if widths.tooNarrow * 2 > quarantine.rejected {
      return "; the header ends in a separator that rows do not have: declare 'separator_at_end: header'"
    }
    return ""
  }

  /// A share in hundredths of a percent, in words.
  private static func percent(_ share: Int) -> String {
    share % 100 == 0 ? "\(share / 100)%" : "\(share / 100).\(share % 100 < 10 ? "0" : "")\(share % 100)%"
  }

  private mutating func finish(_ rows: RowReader, _ survey: ByteSurvey, _ encoding: TextEncoding) {
    count()
    outcome.looksCut = !outcome.file.endsItsLine && ending.looksCut
    outcome.exceptions = FileNotes(feed, outcome, rows.header).exceptions(survey, encoding)
    outcome.exceptions += quarantine.exceptions(feed) + rows.troubles.exceptions(file: index)
    outcome.counts = rows.troubles.kinds.map { kind in
      ExceptionCount(code: kind.trouble.code, field: feed.columns[kind.column].name, count: kind.count)
    }
    outcome.badValues = rows.troubles.listed.map { value in
      BadValue(
        file: index, line: Int32(clamping: value.line), field: feed.columns[value.column].name,
        code: value.trouble.code,
        raw: value.raw)
    }
  }

  private mutating func count() {
    outcome.quarantine = quarantine.rows
    outcome.skips = RowVerdict.Skip.allCases.compactMap { reason in skips[reason].map { (reason.rawValue, $0) } }
    outcome.file.used = used
    outcome.file.quarantined = quarantine.rows.count
    outcome.file.skipped = skips.values.reduce(0, +)
    outcome.file.rows = used + quarantine.rows.count + outcome.file.skipped
  }

  /// Nothing of the file is used: its good rows count as set aside with it.
  mutating func refuse(_ refusal: FileRefusal) {
    count()
    outcome.refuse(refusal, feed)
  }
}
