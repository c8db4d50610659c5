internal import CSV
internal import Reading
internal import Vocabulary

/// Turns the records of one file into typed rows, and says of each what becomes of it.
struct RowReader {
  let feed: FeedDeclaration
  let header: Header
  let file: UInt16
  /// The columns, each with what has been learnt of its dates.
  private(set) var columns: [ColumnReader]
  /// What was wrong with the values of rows that are used.
  private(set) var troubles: ValueTroubles
  /// The rows of the batch.
  let builder: TableBuilder

  private let traits: [ColumnTraits]
  private let footers: Footers
  private let firstNamed: Int
  private let firstLetter: UInt8
  /// Values that the extract's date or the feed file gives to columns that the file lacks, for each of a record's rows.
  private let given: [[[UInt8]?]]
  private let derived: DerivedColumns
  private let checks: RowChecks
  private var keys: KeyCheck?
  private var parent: ParentLookup?
  private var isInSecondTable = false
  private var noted: [(column: Int, trouble: ValueTrouble)] = []
  /// Of the last record: the rows that were ended, and what was reported of their values.
  private var ended = (rows: 0, notes: [(column: Int, trouble: ValueTrouble)]())
  /// Whether a column has a value of its own in each of a record's rows.
  private let isSpread: [Bool]
  private let scratch: ValueScratch

  init(
    _ feed: FeedDeclaration, _ header: Header, file: UInt16, dataTo: CalendarDay, dates: [DateColumn],
    isPlain: Bool, parent: ParentLookup?, keys: RowKeys?
  ) {
    self.feed = feed
    self.header = header
    self.file = file
    let keyColumns = Set(feed.key + feed.references + [feed.join?.on ?? ""])
    let identifiers = Set(feed.identifiers)
    columns = zip(feed.columns, dates).map { column, dates in
      let isIdentifier = identifiers.contains(column.name)
      return ColumnReader(
        column, form: feed.form, isKey: isIdentifier || keyColumns.contains(column.name), isIdentifier: isIdentifier,
        isPlain: isPlain, dates: dates)
    }
    traits = feed.columns.map { ColumnTraits($0) }
    troubles = ValueTroubles(feed)
    builder = TableBuilder(feed)
    footers = Footers(feed.form.footers)
    let term = feed.termBefore?.values(collected: dataTo) ?? [:]
    let rows = feed.unpivot.isEmpty ? [[:]] : feed.unpivot.map(\.values)
    given = rows.map { values in
      feed.columns.map { column in
        term[column.name] ?? (values[column.name] ?? column.constant).map { Array($0.utf8) }
      }
    }
    derived = DerivedColumns(feed)
    checks = RowChecks(feed)
    let spread = feed.unpivot.first?.headers ?? [:]
    isSpread = feed.columns.map { spread[$0.name] != nil }
    firstNamed = header.keys.firstIndex { !$0.isEmpty } ?? 0
    firstLetter = header.keys[firstNamed].utf8.first ?? 0
    self.keys = keys.map { KeyCheck(feed, keys: $0) }
    self.parent = parent
    scratch = ValueScratch()
  }

  /// The keys of all rows that were taken, for the next older file.
  var takenKeys: RowKeys? { keys?.keys }

  /// Takes a record; `followsBlankLine` helps to tell where another table begins.
  mutating func take(_ row: CSVRow, line: Int, followsBlankLine: Bool) -> RowVerdict {
    if RowReader.isBlank(row) { return .skipped(.blank) }
    if isHeader(row) {
      isInSecondTable = false
      return .skipped(.header)
    }
    if footers.matchWord(row) { return .skipped(.footer) }
    let verdict = isInSecondTable ? .refused(.secondTable) : takeRows(of: row, line)
    guard case .refused(let trouble) = verdict, trouble != .duplicateKey else { return verdict }
    if footers.match(row) { return .skipped(.footer) }
    guard followsBlankLine, fitsNowhere(row) else { return .refused(trouble) }
    isInSecondTable = true
    return .refused(.secondTable)
  }

  /// Whether a line would be a row by itself: what a quote that stays open swallows.
  mutating func standsAlone(_ row: CSVRow) -> Bool {
    guard row.count == header.width, row.count > 1 else { return false }
    defer { builder.dropUnfinishedRow() }
    return read(row, header.rows[0], given[0]) == nil
  }

  // MARK: Pieces of rows

  /// The first column, if a piece of a row could be the beginning of its value; then the row below may have lost it.
  mutating func columnBegun(by piece: FieldBytes) -> String? {
    guard let index = header.column(at: 0) else { return nil }
    let column = feed.columns[index]
    if column.type == .text || column.type == .name { return piece.contains(0x20) ? nil : column.name }
    let trouble = columns[index].read(piece, scratch: scratch.bytes).trouble
    return trouble.map(\.isWrongType) ?? false ? nil : column.name
  }

  /// The last column, if a piece of a row could be the rest of the value that the row above has there.
  mutating func columnCut(value: FieldBytes, piece: FieldBytes) -> String? {
    guard let index = header.column(at: header.width - 1) else { return nil }
    let whole = Array(value) + Array(piece)
    let trouble = whole.withUnsafeBufferPointer { columns[index].read($0, scratch: scratch.bytes).trouble }
    return trouble == nil ? feed.columns[index].name : nil
  }

  /// Takes the last record back, which was used.
  mutating func takeBack(line: Int) {
    troubles.forget(ended.notes, line: line)
    builder.dropLastRows(ended.rows)
    keys?.forgetLast()
    ended = (0, [])
  }

  // MARK: The rows of a record

  /// Takes all rows that a record holds, or none: where one of them cannot be used, the record is set aside. Rows without a value of their own are
  /// none, unless the record has no other.
  private mutating func takeRows(of row: CSVRow, _ line: Int) -> RowVerdict {
    // A line of another width may be a piece of the last record, which is kept until then.
    guard row.count == header.width else { return .refused(.wrongWidth(found: row.count, expected: header.width)) }
    ended.rows = 0
    ended.notes.removeAll(keepingCapacity: true)
    keys?.begin()
    guard header.rows.count > 1 else { return takeRow(0, of: row, line) }
    let filled = header.rows.indices.filter { hasValues($0, row) }
    var result = RowVerdict.used
    for number in filled.isEmpty ? [0] : filled {
      let verdict = takeRow(number, of: row, line)
      if case .refused = verdict {
        takeBack(line: line)
        return verdict
      }
      if case .skipped = verdict, ended.rows == 0 { result = verdict } else { result = .used }
    }
    return result
  }

  /// Whether one of a record's rows has a value, or something that cannot be read, in a column of its own.
  private mutating func hasValues(_ number: Int, _ row: CSVRow) -> Bool {
    for index in columns.indices where isSpread[index] {
      guard let source = header.rows[number][index] else { continue }
      let reading = columns[index].read(row[source], scratch: scratch.bytes)
      if case .missing = reading.value, reading.trouble == nil { continue }
      return true
    }
    return false
  }

  private mutating func takeRow(_ number: Int, of row: CSVRow, _ line: Int) -> RowVerdict {
    let sources = header.rows[number]
    guard let trouble = read(row, sources, given[number]) else { return end(row, sources, line) }
    builder.dropUnfinishedRow()
    return .refused(trouble)
  }

  // MARK: One row

  /// Adds the row's values to the builder; returns why the row cannot be used, or nil.
  private mutating func read(_ row: CSVRow, _ sources: [Int?], _ given: [[UInt8]?]) -> RowTrouble? {
    noted.removeAll(keepingCapacity: true)
    var readable = 0
    for index in columns.indices {
      guard let source = sources[index] else {
        add(given[index], to: index)
        continue
      }
      let field = row[source]
      let reading = columns[index].read(field, scratch: scratch.bytes)
      if let trouble = add(reading, field, to: index, &readable) { return trouble }
    }
    if let trouble = slipped(readable) ?? parent?.fill(builder, feed) { return trouble }
    if derived.isNeeded, let trouble = derived.fill(builder, noted) { return trouble }
    checks.note(builder, &noted)
    return nil
  }

  /// Adds one value; returns why it makes the row unusable, or nil.
  private mutating func add(_ reading: FieldReading, _ field: FieldBytes, to index: Int, _ readable: inout Int)
    -> RowTrouble?
  {
    if let trouble = reading.trouble {
      noted.append((index, trouble))
      if !trouble.keepsValue, let refusal = refusal(trouble, field, feed.columns[index]) { return refusal }
    }
    switch reading.value {
    case .missing:
      if traits[index].isNeeded { return .needed(column: feed.columns[index].name, isBlank: true) }
      addMissing(to: index)
    case .number(let number):
      readable += 1
      builder.append(number: number, to: index)
    case .text(let text):
      if !traits[index].isFree { readable += 1 }
      if isInApostrophes(text) { return .otherQuote(column: feed.columns[index].name) }
      builder.append(text: text, to: index)
    case .mended(let text): text.withUnsafeBufferPointer { builder.append(text: $0, to: index) }
    case .word(let number):
      readable += 1
      columns[index].words[number].withUnsafeBufferPointer { builder.append(text: $0, to: index) }
    }
    return nil
  }

  /// Why a value that cannot be read makes the whole row unusable; nil where it only counts as missing.
  private func refusal(_ trouble: ValueTrouble, _ field: FieldBytes, _ column: ColumnDeclaration) -> RowTrouble? {
    if trouble == .unknownCode, column.codes.otherwise == .refuse { return .refusedCode(column: column.name) }
    if column.isNeeded { return .needed(column: column.name, isBlank: false) }
    return hasSeparator(field) ? .strayDelimiter(column: column.name) : nil
  }

  private func add(_ given: [UInt8]?, to index: Int) {
    guard let value = given else { return addMissing(to: index) }
    value.withUnsafeBufferPointer { builder.append(text: $0, to: index) }
  }

  private func addMissing(to index: Int) {
    if traits[index].holdsNumbers {
      builder.append(number: Column.missing, to: index)
    } else {
      builder.append(text: FieldBytes(start: nil, count: 0), to: index)
    }
  }

  /// Two or more values of the wrong type, and no more of the right one: the values stand in each other's columns.
  private func slipped(_ readable: Int) -> RowTrouble? {
    guard noted.count > 1 else { return nil }
    let wrong = noted.filter { $0.trouble.isWrongType }
    guard wrong.count > 1, wrong.count >= readable else { return nil }
    return .wrongTypes(columns: wrong.map { feed.columns[$0.column].name })
  }

  private mutating func end(_ row: CSVRow, _ sources: [Int?], _ line: Int) -> RowVerdict {
    switch keys?.take(builder) ?? .new {
    case .new: break
    case .sameRow:
      builder.dropUnfinishedRow()
      return .skipped(.duplicate)
    case .otherRow:
      builder.dropUnfinishedRow()
      return .refused(.duplicateKey)
    case .newerFile:
      builder.dropUnfinishedRow()
      return .skipped(.replaced)
    }
    // What all rows of a record share is reported once.
    for note in noted where ended.rows == 0 || isSpread[note.column] {
      guard let source = sources[note.column] else { continue }
      troubles.add(note.trouble, column: note.column, line: line, raw: row[source])
      ended.notes.append(note)
    }
    ended.rows += 1
    // A code that the feed does not know is kept as written, so it is not lost.
    let lost = noted.lazy.filter { $0.trouble != .keptCode }.map(\.column)
    builder.endRow(file: file, line: line, lost: LostValues(columns: lost))
    return .used
  }

  // MARK: What a row looks like

  private static func isBlank(_ row: CSVRow) -> Bool {
    for index in 0..<row.count where !row[index].trimmed.isEmpty { return false }
    return true
  }

  private func isHeader(_ row: CSVRow) -> Bool {
    guard row.count == header.width, header.line > 0 else { return false }
    // Nearly every row is told by the first letter of its first field.
    if let first = row[firstNamed].first(where: { $0.isLetter || $0.isDigit || $0 >= 0x80 }), first != 0xEF,
      first != 0xC2,
      first.lowered != firstLetter
    {
      return false
    }
    return (0..<row.count).allSatisfy { HeaderName.key(row[$0]) == header.keys[$0] }
  }

  private func hasSeparator(_ field: FieldBytes) -> Bool {
    let dialect = header.dialect
    return field.trimmed.contains {
      $0 == dialect.delimiter && $0 != 0x20 || $0 == dialect.quote || $0 == 0x0A || $0 == 0x0D
    }
  }

  private func isInApostrophes(_ text: FieldBytes) -> Bool {
    text.count > 2 && text[0] == 0x27 && text[text.count - 1] == 0x27
  }

  /// Whether two or more columns that are not free text have values, and none can be read: the header of another table.
  private mutating func fitsNowhere(_ row: CSVRow) -> Bool {
    guard row.count == header.width else { return false }
    var typed = 0
    for index in columns.indices where ![.text, .name].contains(columns[index].column.type) {
      guard let source = header.sources[index], !row[source].trimmed.isEmpty else { continue }
      typed += 1
      if columns[index].read(row[source], scratch: scratch.bytes).trouble == nil { return false }
    }
    return typed > 1
  }
}
