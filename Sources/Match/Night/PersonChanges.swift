import Normalise
import Vocabulary

/// Who is another person than the night before: how many persons grew, merged or were split, and the largest changes with what caused them.
struct PersonChanges {
  typealias Figure = MatchedPersons.Figure

  /// Largest number of single changes that are shown.
  private static let mostShown = 12

  private let groups: [[Int32]]
  private let ids: PersonIDs
  private let changes: IDChanges
  private let causes: [String]
  private let night: MatchNight
  private let previous: [PersonIndexEntry]
  /// For each of tonight's records the id that it had.
  private let before: [PersonID?]

  init(
    _ groups: [[Int32]], ids: PersonIDs, changes: IDChanges, causes: [String], _ night: MatchNight,
    _ previous: [PersonIndexEntry]
  ) {
    self.groups = groups
    self.ids = ids
    self.changes = changes
    self.causes = causes
    self.night = night
    self.previous = previous
    var before = [PersonID?](repeating: nil, count: night.records.count)
    for entry in previous {
      if let record = night.index[entry.source, entry.key] { before[record] = entry.person }
    }
    self.before = before
  }

  /// Nothing on the first night.
  var figures: [Figure] {
    if previous.isEmpty { return [] }
    let largest = single.prefix(PersonChanges.mostShown)
    let words = largest.isEmpty ? [Figure.Row("nobody was merged or split, and nobody grew much", 0)] : Array(largest)
    return [
      Figure("persons against last night", counts), Figure("largest changes against last night", unit: .words, words),
    ]
  }

  private var counts: [Figure.Row] {
    let merged = changes.changes.filter { $0.keeper == nil }
    let isNew = groups.map { group in group.allSatisfy { before[Int($0)] == nil } }
    let grown = groups.indices.filter { !isNew[$0] && newcomers($0) > 0 }
    let returned = Set(before.compactMap { $0 })
    return [
      .init("persons that were there", groups.count - isNew.filter { $0 }.count),
      .init("of them with new records", grown.count),
      .init("persons that are new", isNew.filter { $0 }.count),
      .init("persons of whom no record came", Set(previous.map(\.person)).subtracting(returned).count),
      .init("ids merged into another", merged.count), .init("persons split", changes.changes.count - merged.count),
      .init("records that are new", before.filter { $0 == nil }.count),
      .init("records that did not come", previous.filter { night.index[$0.source, $0.key] == nil }.count),
    ]
  }

  private func newcomers(_ group: Int) -> Int { groups[group].filter { before[Int($0)] == nil }.count }

  /// Merges, splits and growth, that of most records first.
  private var single: [Figure.Row] {
    let moved = zip(changes.changes, causes).map { change, cause -> Figure.Row in
      let now = ids.ids[change.group].text
      let words =
        change.keeper == nil
        ? "\(change.id) is now \(now), \(change.records.count) of its \(groups[change.group].count) records: \(cause)"
        : "\(change.id) was split, \(change.records.count) of its records are now \(now): \(cause)"
      return .init(words, change.records.count)
    }
    let grown = groups.indices.filter { newcomers($0) > 2 && newcomers($0) < groups[$0].count }.map {
      Figure.Row(
        "\(ids.ids[$0].text) grew by \(newcomers($0)) to \(groups[$0].count) records: \(systems($0))", newcomers($0))
    }
    return (moved + grown).sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// Where a person's new records come from.
  private func systems(_ group: Int) -> String {
    let sources = groups[group].filter { before[Int($0)] == nil }.map { night.records[Int($0)].source }
    return MatchFigures.counted(sources).map { "\($0.count) of \($0.name)" }.joined(separator: ", ")
  }
}
