import Normalise

/// What an analyst sees when a night looks odd.
enum MatchFigures {
  typealias Figure = MatchedPersons.Figure

  static func of(_ records: [SourceRecord], _ matched: MatchedPersons, _ linkage: Linkage) -> [Figure] {
    var figures = [
      Figure(
        "totals",
        [
          .init("records", records.count), .init("persons", matched.persons.count),
          .init("pairs compared", linkage.compared),
          .init("pairs to review", matched.review.count), .init("links refused", linkage.refused.count),
          .init("pairs at addresses that others moved between", linkage.movedTogether),
          .init("model learned from records", linkage.model.trainedOn),
        ])
    ]
    figures.append(Figure("records by source", counted(records.map(\.source))))
    figures.append(Figure("links by kind", counted(matched.links.map(\.linkedBy))))
    figures.append(
      Figure("links by source and kind", counted(zip(records, matched.links).map { "\($0.source), \($1.linkedBy)" })))
    figures.append(Figure("persons by number of records", sizes(matched.persons.map(\.records.count))))
    figures.append(Figure("persons by sources", counted(matched.persons.map { sources($0, records) })))
    figures.append(Figure("pairs by blocking rule", linkage.blocking.map { .init($0.rule, $0.pairs) }))
    figures.append(Figure("pairs by weight in bits", histogram(linkage.histogram)))
    return figures
  }

  private static func counted(_ names: [String]) -> [Figure.Row] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }
  }

  private static func sources(_ person: MatchedPerson, _ records: [SourceRecord]) -> String {
    Set(person.records.map { records[Int($0)].source }).sorted().joined(separator: " + ")
  }

  private static func sizes(_ sizes: [Int]) -> [Figure.Row] {
    var counts: [Int: Int] = [:]
    for size in sizes { counts[size, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { .init("\($0.key)", $0.value) }
  }

  private static func histogram(_ counts: [Int]) -> [Figure.Row] {
    counts.enumerated().filter { $0.element > 0 }.map { .init("\($0.offset - 40)", $0.element) }
  }
}
