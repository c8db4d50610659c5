import Vocabulary

extension Event {
  /// The events as a table, a column for each slot; words are places in the table `words`.
  static var saved: SavedTable<Event> {
    SavedTable(
      "events", blank: Event(.enrolment, feed: 0, line: SourceLine(file: 0, line: 0)),
      SavedColumn.list(
        [SavedColumn("kind", \.kind), SavedColumn("feed", \.feed)], SavedColumn.place(\.line),
        [SavedColumn("record", \.record), SavedColumn("family", \.family)], (0..<Slots5.count).map(day),
        (0..<Slots6.count).map(word), [keyColumn], (0..<Slots3.count).map(count)))
  }

  private static var keyColumn: SavedColumn<Event> {
    SavedColumn("key", integers: { Int32(bitPattern: $0.key.number) }) { row, number in
      row.key = Word(number: UInt32(bitPattern: number))
      return true
    }
  }

  private static func day(_ slot: Int) -> SavedColumn<Event> {
    SavedColumn("day_\(slot + 1)", days: { $0.days[slot] }) { row, number in
      row.days[slot] = number
      return true
    }
  }

  private static func word(_ slot: Int) -> SavedColumn<Event> {
    SavedColumn("word_\(slot + 1)", integers: { Int32(bitPattern: $0.words[slot].number) }) { row, number in
      row.words[slot] = Word(number: UInt32(bitPattern: number))
      return true
    }
  }

  private static func count(_ slot: Int) -> SavedColumn<Event> {
    SavedColumn("count_\(slot + 1)", integers: { $0.counts[slot] }) { row, number in
      row.counts[slot] = number
      return number >= 0 || number == Column.missing
    }
  }

  /// Throws `SavedTableMismatch` where one of the events has a word beyond the book.
  static func checkWords(_ events: [Event], _ words: Words) throws {
    for slot in 0..<Slots6.count {
      try SavedPlace.check(
        events.lazy.map { Int32(bitPattern: $0.words[slot].number) }, within: words.texts.count, "'word_\(slot + 1)'")
    }
    try SavedPlace.check(
      events.lazy.map { Int32(bitPattern: $0.key.number) }, within: words.texts.count, "'key' of 'events'")
  }
}

extension EventKind {
  /// The events of the kind, for people: its own fields under their own names, and whom they are about.
  var view: SavedView {
    typealias Shown = SavedView.Shown
    let named = Dictionary(allFields.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
    let begins = [
      Shown("person", "record", .first(table: "names", owner: "record", columns: ["forename", "surname"])),
      Shown("record", "record", .row(table: "records", columns: ["source", "key"])),
      Shown("family", "family", .row(table: "register", columns: ["ref"])),
    ]
    let fields = allFields.filter { named[$0.column] == $0 }.map(\.shown)
    // Its days come from the calendar, not from a column of a feed.
    let until = fields.contains { $0.name == "term" } ? [EventField.until.shown] : []
    return SavedView(
      rawValue, of: "events", only: (column: "kind", text: rawValue),
      begins + until + fields + [
        Shown("feed", "feed", .row(table: "feeds", columns: ["feed"])),
        Shown("file", "file", .row(table: "files", columns: ["name"])), Shown("line", "line"),
      ])
  }
}

extension EventField {
  /// The field as a column of a view of the events.
  fileprivate var shown: SavedView.Shown {
    switch slot {
    case .day(let place): SavedView.Shown(column, "day_\(place + 1)", .day)
    case .word(let place): SavedView.Shown(column, "word_\(place + 1)", .row(table: "words", columns: ["text"]))
    case .key: SavedView.Shown(column, "key", .row(table: "words", columns: ["text"]))
    case .count(let place):
      SavedView.Shown(column, "count_\(place + 1)", layout.form == .schoolTerm ? .term : .plain)
    }
  }
}
