public import Vocabulary

extension NormalisedExtracts: StageOutput {
  /// `normalise`.
  public static var stage: Stage { .normalise }

  /// The value as tables: `run`, `files`, `feeds`, `words`, `records` with `names`, `numbers`, `addresses` and `refers_to`, `events`,
  /// `register`, `spells`, `doubtful`, `exceptions`.
  public var tables: [Table] {
    [
      Table("run", [Column("as_of", days: [asOf]), Column("register", texts: [registerSource])]),
      files.table(named: "files"), feeds.table(named: "feeds"),
      Table("words", [Column("text", texts: words.texts)]),
    ] + records.tables + [events.table, register.table, spells.table, doubtful.table, exceptions.table()]
  }

  /// The value read back; throws `SavedTableMismatch` where a table, a column or a word of it is missing.
  public init(tables: [Table]) throws {
    guard let asOf = try tables.named("run").days("as_of").first, let asOf else {
      throw SavedTableMismatch(missing: "as_of")
    }
    self.init(asOf: asOf)
    registerSource = try tables.named("run").texts("register").first ?? ""
    files = try [ExtractFile](table: tables.named("files"))
    feeds = try [Coverage](table: tables.named("feeds"))
    words = Words(texts: try tables.named("words").texts("text"))
    records = try [SourceRecord](tables: tables)
    events = try [Event](table: tables.named("events"))
    register = try [RegisteredFamily](table: tables.named("register"))
    spells = try [RegisteredSpell](table: tables.named("spells"))
    doubtful = try [DoubtfulRow](table: tables.named("doubtful"))
    exceptions = try [DataException](table: tables.named("exceptions"))
  }
}
