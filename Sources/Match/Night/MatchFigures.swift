import Linkage
import Normalise

/// What an analyst sees when a night looks odd: each figure beside what it was the night before, and first of all what has moved.
struct MatchFigures {
  typealias Figure = MatchedPersons.Figure

  private let night: MatchNight
  private let matched: MatchedPersons
  private let systems: SystemFigures

  static func of(_ night: MatchNight, _ matched: MatchedPersons, last: LastNight) -> [Figure] {
    let all = MatchFigures(night: night, matched: matched, systems: SystemFigures(night, matched)).all
    let figures = all.filter { !$0.rows.isEmpty }.map { $0.beside(last.figures) }
    return [OddFigures(figures, model: matched.model, last: last).figure] + figures
  }

  private var all: [Figure] {
    let linkage = night.linkage
    return [
      totals, Figure("records by source", MatchFigures.counted(night.records.map(\.source))), systems.filled,
      systems.linked, systems.repeated, systems.agreeing, systems.levels,
      Figure("links by kind", MatchFigures.counted(matched.links.map(\.linkedBy))),
      Figure(
        "links by source and kind",
        MatchFigures.counted(zip(night.records, matched.links).map { "\($0.source), \($1.linkedBy)" })),
      Figure("persons by number of records", sizes(matched.persons.map(\.records.count))),
      Figure("persons by sources", mostFrequent(matched.persons.map(sources))),
      Figure("pairs by blocking rule", linkage.blocking.map { .init($0.rule, $0.pairs) }),
      Figure(
        "addresses of many surnames, which are taken for no home",
        linkage.hubs.prefix(MatchFigures.mostShown).map { .init($0.address, $0.surnames) }),
      Figure("pairs by weight in bits", histogram(linkage.histogram)),
    ]
  }

  private var totals: Figure {
    Figure(
      "totals",
      [
        .init("records", night.records.count), .init("persons", matched.persons.count),
        .init("pairs compared", night.linkage.compared), .init("pairs to review", matched.review.count),
        .init("of them beyond the review list", max(0, matched.review.count - matched.reviewLimit)),
        .init("persons in more pairs than can be listed", matched.crowded.count),
        .init("links refused", night.linkage.refused.count),
        .init("pairs at addresses that others moved between", night.linkage.movedTogether),
        .init("model learned from records", night.linkage.model.trainedOn),
      ])
  }

  static func counted(_ names: [String]) -> [Figure.Row] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }
  }

  /// Most combinations of systems that are shown.
  private static let mostShown = 20

  private func mostFrequent(_ names: [String]) -> [Figure.Row] {
    let rows = MatchFigures.counted(names).sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    let rest = rows.dropFirst(MatchFigures.mostShown)
    let others = rest.isEmpty ? [] : [Figure.Row("others", rest.reduce(0) { $0 + $1.count })]
    return rows.prefix(MatchFigures.mostShown) + others
  }

  private func sources(_ person: MatchedPerson) -> String {
    Set(person.records.map { night.records[Int($0)].source }).sorted().joined(separator: " + ")
  }

  private func sizes(_ sizes: [Int]) -> [Figure.Row] {
    var counts: [Int: Int] = [:]
    for size in sizes { counts[size, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { .init("\($0.key)", $0.value) }
  }

  private func histogram(_ counts: [Int]) -> [Figure.Row] {
    counts.enumerated().filter { $0.element > 0 }.map { .init("\($0.offset - 40)", $0.element) }
  }
}
