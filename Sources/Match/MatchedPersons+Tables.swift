public import Vocabulary

extension MatchedPersons: StageOutput {
  /// `match`.
  public static var stage: Stage { .match }

  /// Persons, links, review pairs, the model, figures, exceptions.
  public var tables: [Table] {
    let rows = figures.flatMap { figure in figure.rows.map { (figure, $0) } }
    return [
      Table("persons", [Column("person_id", texts: persons.map(\.id.text))]),
      Table(
        "links",
        [
          Column("person", .integers(links.map(\.person))), Column("linked_by", texts: links.map(\.linkedBy)),
          Column("weight", .integers(links.map { $0.weight ?? Column.missing })),
        ]),
      bondTable,
    ]
      + ReviewTables.tables(review) + [
        Table("review_limit", [Column("most_pairs", integers: [reviewLimit])]),
        Table("crowded", [Column("person", .integers(crowded))]), claimed.table,
        modelTable,
        Table(
          "figures",
          [
            Column("label", texts: rows.map(\.0.label)), Column("name", texts: rows.map(\.1.name)),
            Column("count", integers: rows.map(\.1.count)), Column("unit", texts: rows.map(\.0.unit.rawValue)),
            Column("last_night", integers: rows.map(\.1.before)),
          ]),
        exceptions.table(),
      ]
  }

  private var modelTable: Table {
    Table(
      "model",
      [
        Column("comparison", texts: model.map(\.comparison)), Column("level", texts: model.map(\.level)),
        Column("person", .integers(model.map(\.person))), Column("stranger", .integers(model.map(\.stranger))),
        Column("weight", .integers(model.map(\.weight))),
      ])
  }

  /// The model that a saved night used; empty where the night was saved without one.
  public static func model(_ tables: [Table]) throws -> [ModelLevel] {
    guard let table = tables.first(where: { $0.name == "model" }) else { return [] }
    let (comparisons, levels) = (try table.texts("comparison"), try table.texts("level"))
    let (person, stranger, weight) = (
      try table.numbers("person"), try table.numbers("stranger"), try table.numbers("weight")
    )
    return comparisons.indices.map {
      ModelLevel(
        comparison: comparisons[$0], level: levels[$0], person: person[$0], stranger: stranger[$0], weight: weight[$0])
    }
  }

  /// The value read back.
  public init(tables: [Table]) throws {
    self.init()
    let saved = try tables.named("links")
    let (numbers, kinds, weights) = (
      try saved.numbers("person"), try saved.texts("linked_by"), try saved.numbers("weight")
    )
    links = numbers.indices.map {
      LinkedRecord(person: numbers[$0], linkedBy: kinds[$0], weight: weights[$0] == Column.missing ? nil : weights[$0])
    }
    persons = try tables.named("persons").texts("person_id").map { MatchedPerson(id: PersonID($0), records: []) }
    for (record, link) in links.enumerated() {
      guard persons.indices.contains(Int(link.person)) else {
        throw SavedTableMismatch(missing: "person \(link.person) in table 'persons'")
      }
      persons[Int(link.person)].records.append(Int32(record))
    }
    bonds = try MatchedPersons.bonds(tables.named("bonds"))
    review = try ReviewTables.read(tables)
    reviewLimit = try tables.named("review_limit").integers("most_pairs").first?.flatMap(\.self) ?? reviewLimit
    crowded = try tables.named("crowded").numbers("person")
    claimed = try [ClaimedMatch](table: tables.named("claimed"))
    model = try MatchedPersons.model(tables)
    figures = try MatchedPersons.figures(tables.named("figures"))
    exceptions = try [DataException](table: tables.named("exceptions"))
  }

  private var bondTable: Table {
    Table(
      "bonds",
      [
        Column("record_a", .integers(bonds.map(\.recordA))), Column("record_b", .integers(bonds.map(\.recordB))),
        Column("kind", texts: bonds.map(\.kind)),
        Column("weight", .integers(bonds.map { $0.weight ?? Column.missing })),
      ])
  }

  private static func bonds(_ table: Table) throws -> [PersonBond] {
    let (first, second) = (try table.numbers("record_a"), try table.numbers("record_b"))
    let (kinds, weights) = (try table.texts("kind"), try table.numbers("weight"))
    return first.indices.map {
      PersonBond(
        recordA: first[$0], recordB: second[$0], kind: kinds[$0],
        weight: weights[$0] == Column.missing ? nil : weights[$0])
    }
  }

  /// The model and the figures of a saved night; empty where it was saved without them.
  public static func lastNight(_ tables: [Table]) throws -> LastNight {
    let figures = try tables.first { $0.name == "figures" }.map(figures) ?? []
    return LastNight(model: try model(tables), figures: figures)
  }

  private static func figures(_ table: Table) throws -> [Figure] {
    let (labels, names, counts) = (try table.texts("label"), try table.texts("name"), try table.integers("count"))
    // Nights that were saved before figures had a unit counted only.
    let units = table["unit"] == nil ? [] : try table.texts("unit")
    let before = table["last_night"] == nil ? [] : try table.integers("last_night")
    var figures: [Figure] = []
    for row in labels.indices {
      if figures.last?.label != labels[row] {
        let unit = units.isEmpty ? .count : Figure.Unit(rawValue: units[row]) ?? .count
        figures.append(Figure(labels[row], unit: unit, []))
      }
      figures[figures.count - 1].rows.append(
        .init(names[row], counts[row] ?? 0, before: before.isEmpty ? nil : before[row]))
    }
    return figures
  }
}
