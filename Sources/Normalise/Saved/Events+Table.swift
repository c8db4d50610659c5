import Vocabulary

extension [Event] {
  /// The events as a table; words are numbers of the table `words`.
  var table: Table {
    Table(
      "events",
      [
        Column("kind", texts: map(\.kind.rawValue)), Column("feed", integers: map { Int($0.feed) }),
        Column("file", integers: map { Int($0.line.file) }), Column("line", .integers(map(\.line.line))),
        Column("record", .integers(map { $0.record ?? Column.missing })),
        Column("family", .integers(map { $0.family ?? Column.missing })),
        Column("on", .days(map(\.days.a))), Column("until", .days(map(\.days.b))),
        Column("day_3", .days(map(\.days.c))),
        Column("day_4", .days(map(\.days.d))), Column("day_5", .days(map(\.days.e))),
        words("type", \.words.a), words("status", \.words.b), words("role", \.words.c), words("outcome", \.words.d),
        words("reason", \.words.e), words("text", \.words.f), words("key", \.key),
        Column("count_1", .integers(map(\.counts.a))), Column("count_2", .integers(map(\.counts.b))),
        Column("count_3", .integers(map(\.counts.c))),
      ])
  }

  private func words(_ name: String, _ word: KeyPath<Event, Word>) -> Column {
    Column(name, .integers(map { Int32(bitPattern: $0[keyPath: word].number) }))
  }

  /// The events of a saved stage; throws `SavedTableMismatch` where a column is missing or a kind is unknown.
  init(table: Table) throws {
    let kinds = try table.texts("kind")
    let (feeds, files, lines) = (try table.numbers("feed"), try table.numbers("file"), try table.numbers("line"))
    let (records, families) = (try table.numbers("record"), try table.numbers("family"))
    let days = try ["on", "until", "day_3", "day_4", "day_5"].map { try table.numbers($0) }
    let words = try ["type", "status", "role", "outcome", "reason", "text", "key"].map { try table.numbers($0) }
    let counts = try ["count_1", "count_2", "count_3"].map { try table.numbers($0) }
    func optional(_ number: Int32) -> Int32? { number == Column.missing ? nil : number }
    self = try kinds.indices.map { row in
      guard let kind = EventKind(rawValue: kinds[row]) else {
        throw SavedTableMismatch(missing: "kind of event \(row + 1)")
      }
      var event = Event(
        kind, feed: UInt16(feeds[row]), line: SourceLine(file: UInt16(files[row]), line: lines[row]),
        record: optional(records[row]), family: optional(families[row]))
      for (slot, column) in days.enumerated() { event.set(day: slot, to: column[row]) }
      for slot in 0..<6 { event.set(word: slot, to: Word(number: UInt32(bitPattern: words[slot][row]))) }
      event.key = Word(number: UInt32(bitPattern: words[6][row]))
      for (slot, column) in counts.enumerated() { event.set(count: slot, to: column[row]) }
      return event
    }
  }
}
