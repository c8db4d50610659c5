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
      ] + days + words + [Column("key", .integers(map { Int32(bitPattern: $0.key.number) }))] + counts)
  }

  private var days: [Column] {
    (0..<Event.Slots5.count).map { slot in Column("day_\(slot + 1)", .days(map { $0.days[slot] })) }
  }

  private var words: [Column] {
    (0..<Event.Slots6.count).map { slot in
      Column("word_\(slot + 1)", .integers(map { Int32(bitPattern: $0.words[slot].number) }))
    }
  }

  private var counts: [Column] {
    (0..<Event.Slots3.count).map { slot in Column("count_\(slot + 1)", .integers(map { $0.counts[slot] })) }
  }

  /// The events of a saved stage; throws `SavedTableMismatch` where a column is missing or a kind is unknown.
  init(table: Table) throws {
    let kinds = try table.texts("kind")
    let (feeds, files, lines) = (try table.numbers("feed"), try table.numbers("file"), try table.numbers("line"))
    let (records, families) = (try table.numbers("record"), try table.numbers("family"))
    let days = try (1...Event.Slots5.count).map { try table.numbers("day_\($0)") }
    let words = try (1...Event.Slots6.count).map { try table.numbers("word_\($0)") }
    let keys = try table.numbers("key")
    let counts = try (1...Event.Slots3.count).map { try table.numbers("count_\($0)") }
    func optional(_ number: Int32) -> Int32? { number == Column.missing ? nil : number }
    self = try kinds.indices.map { row in
      guard let kind = EventKind(rawValue: kinds[row]) else {
        throw SavedTableMismatch(missing: "kind of event \(row + 1)")
      }
      var event = Event(
        kind, feed: UInt16(feeds[row]), line: SourceLine(file: UInt16(files[row]), line: lines[row]),
        record: optional(records[row]), family: optional(families[row]))
      for (slot, column) in days.enumerated() { event.days[slot] = column[row] }
      for (slot, column) in words.enumerated() {
        event.words[slot] = Word(number: UInt32(bitPattern: column[row]))
      }
      event.key = Word(number: UInt32(bitPattern: keys[row]))
      for (slot, column) in counts.enumerated() { event.counts[slot] = column[row] }
      return event
    }
  }
}
