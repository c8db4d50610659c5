public import Vocabulary

extension NormalisedExtracts: StageOutput {
  /// `normalise`.
  public static var stage: Stage { .normalise }

  /// The value as tables: `run`, `files`, `feeds`, `words`, `records` with `names`, `numbers`, `addresses` and `refers_to`, `events`,
  /// `register`, `spells`, `doubtful`, `exceptions`, `register_feeds`.
  public var tables: [Table] {
    [
      NormalisedExtracts.run.table([self]), ExtractFile.saved().table(files), Coverage.saved().table(feeds),
      NormalisedExtracts.texts.table(words.texts),
    ] + SourceRecord.tables(records) + [
      Event.saved.table(events), RegisteredFamily.saved.table(register), RegisteredSpell.saved.table(spells),
      DoubtfulRow.saved.table(doubtful), DataException.saved().table(exceptions),
      NormalisedExtracts.savedRegisterFeeds.table(registerFeeds),
    ]
  }

  /// The events of each kind.
  public var views: [SavedView] { EventKind.allCases.map(\.view) }

  /// The value read back; throws `SavedTableMismatch` where a table or column is another, or where a value or a place cannot be.
  public init(tables: [Table]) throws {
    self = try NormalisedExtracts.run.row(tables)
    files = try ExtractFile.saved().rows(tables)
    feeds = try Coverage.saved().rows(tables)
    words = Words(texts: try NormalisedExtracts.texts.rows(tables))
    records = try SourceRecord.records(tables)
    events = try Event.saved.rows(tables)
    register = try RegisteredFamily.saved.rows(tables)
    spells = try RegisteredSpell.saved.rows(tables)
    doubtful = try DoubtfulRow.saved.rows(tables)
    exceptions = try DataException.saved().rows(tables)
    registerFeeds = try NormalisedExtracts.savedRegisterFeeds.rows(tables)
    try checkPlaces()
  }

  private static var run: SavedTable<NormalisedExtracts> {
    SavedTable(
      "run", blank: NormalisedExtracts(asOf: CalendarDay(number: 0)),
      [SavedColumn("as_of", \.asOf), SavedColumn("register", \.registerSource)])
  }

  private static var texts: SavedTable<String> { SavedTable("words", blank: "", [SavedColumn("text", \.self)]) }

  private static var savedRegisterFeeds: SavedTable<UInt16> {
    SavedTable("register_feeds", blank: 0, [SavedColumn("feed", \.self)])
  }

  // MARK: Places

  private func checkPlaces() throws {
    guard words.texts.first == "" else { throw SavedTableMismatch("a first word that is not empty") }
    try Event.checkWords(events, words)
    func check(_ table: String, _ column: String, _ places: some Sequence<Int32>, _ count: Int) throws {
      try SavedPlace.check(places, within: count, "'\(table).\(column)'")
    }
    try check("events", "feed", events.lazy.map { Int32($0.feed) }, feeds.count)
    try check("events", "file", events.lazy.map { Int32($0.line.file) }, files.count)
    try check("events", "record", events.lazy.compactMap(\.record), records.count)
    try check("events", "family", events.lazy.compactMap(\.family), register.count)
    try check("records", "feed", records.lazy.map { Int32($0.feed) }, feeds.count)
    try check("records", "file", records.lazy.map { Int32($0.line.file) }, files.count)
    try check("register", "file", register.lazy.compactMap { $0.line.map { Int32($0.file) } }, files.count)
    try check("spells", "family", spells.lazy.map(\.family), register.count)
    try check("spells", "record", spells.lazy.map(\.record), records.count)
    try check("spells", "file", spells.lazy.map { Int32($0.line.file) }, files.count)
    try check("doubtful", "feed", doubtful.lazy.map { Int32($0.feed) }, feeds.count)
    try check("doubtful", "counted", doubtful.lazy.compactMap(\.counted), records.count)
    try check("register_feeds", "feed", registerFeeds.lazy.map { Int32($0) }, feeds.count)
    try check("doubtful", "record", doubtful.lazy.compactMap(\.record), records.count)
    try check("doubtful", "family", doubtful.lazy.compactMap(\.family), register.count)
    try check("doubtful", "file", doubtful.lazy.map { Int32($0.line.file) }, files.count)
  }
}
