public import Vocabulary

extension MatchedPersons.Figure.Unit: SavedText {}

extension MatchedPersons: StageOutput {
  /// `match`.
  public static var stage: Stage { .match }

  /// Persons, links, review pairs, the model, figures, exceptions.
  public var tables: [Table] {
    [
      MatchedPersons.savedPersons.table(persons), MatchedPersons.savedLinks.table(links),
      MatchedPersons.savedBonds.table(bonds),
    ] + ReviewTables.tables(review) + [
      MatchedPersons.savedLimit.table([self]), MatchedPersons.savedCrowded.table(crowded), claimed.table,
      ModelLevel.saved.table(model), FigureRow.saved.table(FigureRow.all(figures)),
      DataException.saved().table(exceptions),
    ]
  }

  /// The value read back; throws `SavedTableMismatch` where a table or column is another, or where a value or a place cannot be.
  public init(tables: [Table]) throws {
    self = try MatchedPersons.savedLimit.row(tables)
    persons = try MatchedPersons.savedPersons.rows(tables)
    links = try MatchedPersons.savedLinks.rows(tables)
    bonds = try MatchedPersons.savedBonds.rows(tables)
    review = try ReviewTables.read(tables)
    crowded = try MatchedPersons.savedCrowded.rows(tables)
    claimed = try [ClaimedMatch](table: tables.named("claimed"))
    try checkPlaces()
    for (record, link) in links.enumerated() { persons[Int(link.person)].records.append(Int32(record)) }
    let night = try MatchedPersons.lastNight(tables)
    (model, figures) = (night.model, night.figures)
    exceptions = try DataException.saved().rows(tables)
  }

  /// The model and the figures of a saved night.
  public static func lastNight(_ tables: [Table]) throws -> LastNight {
    LastNight(model: try ModelLevel.saved.rows(tables), figures: FigureRow.figures(try FigureRow.saved.rows(tables)))
  }

  private func checkPlaces() throws {
    try SavedPlace.check(links.lazy.map(\.person), within: persons.count, "'links.person'")
    try SavedPlace.check(crowded, within: persons.count, "'crowded.person'")
    try SavedPlace.check(bonds.lazy.map(\.recordA), within: links.count, "'bonds.record_a'")
    try SavedPlace.check(bonds.lazy.map(\.recordB), within: links.count, "'bonds.record_b'")
    try SavedPlace.check(review.lazy.map(\.recordA), within: links.count, "'review.record_a'")
    try SavedPlace.check(review.lazy.map(\.recordB), within: links.count, "'review.record_b'")
  }

  // MARK: Tables

  private static var savedPersons: SavedTable<MatchedPerson> {
    SavedTable("persons", blank: MatchedPerson(id: PersonID(""), records: []), [SavedColumn("person_id", \.id)])
  }

  private static var savedLinks: SavedTable<LinkedRecord> {
    SavedTable(
      "links", blank: LinkedRecord(person: 0, linkedBy: ""),
      [SavedColumn("person", \.person), SavedColumn("linked_by", \.linkedBy), SavedColumn("weight", \.weight)])
  }

  private static var savedBonds: SavedTable<PersonBond> {
    SavedTable(
      "bonds", blank: PersonBond(recordA: 0, recordB: 0, kind: ""),
      [
        SavedColumn("record_a", \.recordA), SavedColumn("record_b", \.recordB), SavedColumn("kind", \.kind),
        SavedColumn("weight", \.weight),
      ])
  }

  private static var savedLimit: SavedTable<MatchedPersons> {
    SavedTable("review_limit", blank: MatchedPersons(), [SavedColumn("most_pairs", \.reviewLimit)])
  }

  private static var savedCrowded: SavedTable<Int32> {
    SavedTable("crowded", blank: 0, [SavedColumn("person", \.self)])
  }
}

extension ModelLevel {
  /// The model as a table.
  static var saved: SavedTable<ModelLevel> {
    SavedTable(
      "model", blank: ModelLevel(comparison: "", level: "", person: 0, stranger: 0, weight: 0),
      [
        SavedColumn("comparison", \.comparison), SavedColumn("level", \.level), SavedColumn("person", \.person),
        SavedColumn("stranger", \.stranger), SavedColumn("weight", \.weight),
      ])
  }
}

/// A row of a figure beside the figure's own name, as it is saved.
private struct FigureRow {
  var label = ""
  var unit = MatchedPersons.Figure.Unit.count
  var row = MatchedPersons.Figure.Row("", 0)

  static var saved: SavedTable<FigureRow> {
    SavedTable(
      "figures", blank: FigureRow(),
      [
        SavedColumn("label", \.label), SavedColumn("name", \.row.name), SavedColumn("count", \.row.count),
        SavedColumn("unit", \.unit), SavedColumn("last_night", \.row.before),
      ])
  }

  static func all(_ figures: [MatchedPersons.Figure]) -> [FigureRow] {
    figures.flatMap { figure in figure.rows.map { FigureRow(label: figure.label, unit: figure.unit, row: $0) } }
  }

  static func figures(_ rows: [FigureRow]) -> [MatchedPersons.Figure] {
    var figures: [MatchedPersons.Figure] = []
    for row in rows {
      if figures.last?.label != row.label { figures.append(MatchedPersons.Figure(row.label, unit: row.unit, [])) }
      figures[figures.count - 1].rows.append(row.row)
    }
    return figures
  }
}
