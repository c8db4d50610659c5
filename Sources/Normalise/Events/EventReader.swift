import Vocabulary

/// Reads the rows of one feed as events of one kind.
struct EventReader {
  /// What became of a row.
  enum Answer {
    /// It is no event of this kind.
    case none
    /// It is one.
    case event(Event)
    /// It is dated after the as-of date: no evidence yet, and no doubt (*Meaning*: Dates and windows).
    case ahead
    /// It cannot be used: what hangs on the person and the feed is in doubt.
    case rejected
  }

  /// A cell and where its value goes.
  private enum Step {
    case day(Int, Cells, EventField)
    case word(Int, Cells)
    case key(Cells)
    case count(Int, Cells, EventField)
    case yearGroup(Int, Cells)
    case schoolDays(Int, Cells)

    /// Nil for a field that is worked out together with others.
    init?(_ field: EventField, _ cells: Cells) {
      switch (field.slot, field.layout.form) {
      case (_, .schoolTerm), (_, .absence): return nil
      case (.count(let slot), .yearGroup): self = .yearGroup(slot, cells)
      case (.count(let slot), .schoolDays): self = .schoolDays(slot, cells)
      case (.count(let slot), _): self = .count(slot, cells, field)
      case (.day(let slot), _): self = .day(slot, cells, field)
      case (.word(let slot), _): self = .word(slot, cells)
      case (.key, _): self = .key(cells)
      }
    }
  }

  let kind: EventKind
  let position: Int
  private let rows: FeedRows
  private let asOf: CalendarDay
  private let steps: [Step]
  private let conditions: [(cells: Cells, values: [[UInt8]])]
  /// The columns of an address.
  private let homes: [Cells]
  private let hasEnd: Bool
  private let isScanned: Bool
  private var attendance: AttendanceReader?

  init(_ mapping: EventMapping, _ rows: FeedRows, asOf: CalendarDay) {
    kind = mapping.kind
    position = mapping.kind.position
    self.rows = rows
    self.asOf = asOf
    conditions = mapping.when.map { (Cells($0.column, of: rows.table), $0.values.map { Array($0.utf8) }) }
    steps = mapping.columns.compactMap { Step($0.field, Cells($0.column, of: rows.table)) }
    homes = mapping.columns.filter { [.address, .uprn].contains($0.field) }.map { Cells($0.column, of: rows.table) }
    let fields = kind.fields
    hasEnd = fields.contains(.until)
    isScanned = fields.contains(.scanned)
    attendance = fields.contains(.term) ? AttendanceReader(mapping, rows) : nil
  }

  /// Reads a row about a person, a family, or a person in a family.
  mutating func read(
    _ row: Int, person: Int32?, family: Int32?, words: inout ByteBook, _ exceptions: inout [DataException]
  ) -> Answer {
    guard meetsConditions(row) else { return .none }
    var event = Event(kind, feed: rows.index, line: rows.line(row), record: person, family: family)
    for step in steps { take(step, row, &event, &words, &exceptions) }
    if attendance?.read(row, into: &event, &exceptions) == false { return .rejected }
    if liesAhead(event, row, &exceptions) { return .ahead }
    return isDated(event, row, &exceptions) ? .event(event) : .rejected
  }

  /// Whether a row names a home, so that it can be about a household where it names nobody.
  func namesHome(_ row: Int) -> Bool { homes.contains { !$0.isBlank(row) } }

  private func meetsConditions(_ row: Int) -> Bool {
    conditions.allSatisfy { condition in
      condition.cells.withBytes(row) { cell in condition.values.contains { $0.elementsEqual(cell) } }
    }
  }

  private func take(
    _ step: Step, _ row: Int, _ event: inout Event, _ words: inout ByteBook, _ exceptions: inout [DataException]
  ) {
    switch step {
    case .day(let slot, let cells, let field): event.days[slot] = day(cells.number(row), field, row, &exceptions)
    case .word(let slot, let cells): event.words[slot] = word(cells, row, &words)
    case .key(let cells): event.key = word(cells, row, &words)
    case .count(let slot, let cells, let field):
      event.counts[slot] = count(cells.number(row), field, row, &exceptions)
    case .yearGroup(let slot, let cells): event.counts[slot] = cells.withBytes(row, YearGroup.number)
    case .schoolDays(let slot, let cells): event.counts[slot] = sessions(cells.number(row), row, &exceptions)
    }
  }

  private func word(_ cells: Cells, _ row: Int, _ words: inout ByteBook) -> Word {
    cells.withBytes(row) { $0.isEmpty ? .none : Word(number: UInt32(words.add($0).number)) }
  }

  /// A date; one that says what was found or decided and lies ahead is reported, and missing.
  private func day(_ number: Int32, _ field: EventField, _ row: Int, _ exceptions: inout [DataException]) -> Int32 {
    guard number > asOf.number, field.layout.form == .past else { return number }
    exceptions.append(
      rows.exception(
        .futureDate, row: row, field: field.rawValue,
        "The date lies after the as-of date, so it counts as missing."))
    return Column.missing
  }

  private func count(_ number: Int32, _ field: EventField, _ row: Int, _ exceptions: inout [DataException]) -> Int32 {
    guard number < 0, number != Column.missing else { return number }
    exceptions.append(
      rows.exception(
        .negativeCount, row: row, field: field.rawValue))
    return Column.missing
  }

  /// Sessions from hundredths of a school day: a day is two sessions, and part of a session is one.
  private func sessions(_ hundredths: Int32, _ row: Int, _ exceptions: inout [DataException]) -> Int32 {
    let days = count(hundredths, .schoolDays, row, &exceptions)
    guard days != Column.missing else { return days }
    if days % 50 != 0 {
      exceptions.append(
        rows.exception(
          .partSession, row: row, field: "schoolDays"))
    }
    return days / 50 + (days % 50 == 0 ? 0 : 1)
  }

  // MARK: Dates that decide

  /// Whether the row is dated after the as-of date.
  private func liesAhead(_ event: Event, _ row: Int, _ exceptions: inout [DataException]) -> Bool {
    let isFutureScan = isScanned && event[number: .scanned] > asOf.number
    guard event[number: .on] > asOf.number || isFutureScan else { return false }
    exceptions.append(
      rows.exception(
        .futureDate, row: row, field: isFutureScan ? "scanned" : "on",
        "The row is dated after the as-of date, so it is no evidence."))
    return true
  }

  /// Whether the row's dates let it count as evidence.
  private func isDated(_ event: Event, _ row: Int, _ exceptions: inout [DataException]) -> Bool {
    let (on, until) = (event[number: .on], event[number: .until])
    if on == Column.missing, !isDatedByScan(event) {
      exceptions.append(
        rows.exception(
          .undated, row: row, field: "on"))
      return false
    }
    if on != Column.missing, hasEnd, until != Column.missing, until < on {
      exceptions.append(
        rows.exception(
          .endsBeforeStart, row: row, field: "until"))
      return false
    }
    return true
  }

  /// A DWP answer is about the time up to the day of the match: without a claim it has no other date.
  private func isDatedByScan(_ event: Event) -> Bool {
    isScanned && event[number: .scanned] != Column.missing && event.type.isNone
  }
}
