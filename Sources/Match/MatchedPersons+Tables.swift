public import Vocabulary

extension MatchedPersons: StageOutput {
  /// `match`.
  public static var stage: Stage { .match }

  /// Persons, links, review pairs, the model, figures, exceptions.
  public var tables: [Table] {
    let rows = figures.flatMap { figure in figure.rows.map { (figure.label, $0.name, $0.count) } }
    return [
      Table("persons", [Column("person_id", texts: persons.map(\.id.text))]),
      Table(
        "links",
        [
          Column("person", .integers(links.map(\.person))), Column("linked_by", texts: links.map(\.linkedBy)),
          Column("weight", .integers(links.map { $0.weight ?? Column.missing })),
        ]),
      Table(
        "review",
        [
          Column("pair_id", texts: review.map(\.id)), Column("record_a", .integers(review.map(\.recordA))),
          Column("record_b", .integers(review.map(\.recordB))), Column("weight", .integers(review.map(\.weight))),
          Column("probability", .integers(review.map(\.probability))),
          Column("agrees", texts: review.map { $0.agrees.joined(separator: "; ") }),
          Column("differs", texts: review.map { $0.differs.joined(separator: "; ") }),
        ]),
      modelTable,
      Table(
        "figures",
        [
          Column("label", texts: rows.map(\.0)), Column("name", texts: rows.map(\.1)),
          Column("count", integers: rows.map(\.2)),
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
    review = try MatchedPersons.review(tables.named("review"))
    model = try MatchedPersons.model(tables)
    figures = try MatchedPersons.figures(tables.named("figures"))
    exceptions = try [DataException](table: tables.named("exceptions"))
  }

  private static func review(_ table: Table) throws -> [DoubtfulPair] {
    let (ids, first, second) = (
      try table.texts("pair_id"), try table.numbers("record_a"), try table.numbers("record_b")
    )
    let (weights, probabilities) = (try table.numbers("weight"), try table.numbers("probability"))
    let (agrees, differs) = (try table.texts("agrees"), try table.texts("differs"))
    return ids.indices.map {
      DoubtfulPair(
        id: ids[$0], recordA: first[$0], recordB: second[$0], weight: weights[$0], probability: probabilities[$0],
        agrees: parts(agrees[$0]), differs: parts(differs[$0]))
    }
  }

  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var start = text.utf8.startIndex
    var index = start
    while index < text.utf8.endIndex {
      if text.utf8[index] == 0x3B {
        parts.append(String(text[start..<index]))
        index = text.utf8.index(index, offsetBy: 2)
        start = index
      } else {
        index = text.utf8.index(after: index)
      }
    }
    if start < text.utf8.endIndex { parts.append(String(text[start...])) }
    return parts
  }

  private static func figures(_ table: Table) throws -> [Figure] {
    let (labels, names, counts) = (try table.texts("label"), try table.texts("name"), try table.integers("count"))
    var figures: [Figure] = []
    for row in labels.indices {
      if figures.last?.label != labels[row] { figures.append(Figure(labels[row], [])) }
      figures[figures.count - 1].rows.append(.init(names[row], counts[row] ?? 0))
    }
    return figures
  }
}
