import Linkage
import Normalise

/// What each system's records have in them, and how well they agree with those of other systems: where a column was swapped, lost or
/// written in another way, it shows here first.
struct SystemFigures {
  typealias Figure = MatchedPersons.Figure

  private let night: MatchNight
  private let matched: MatchedPersons
  private let records: [String: Int]
  /// For each system, comparison and level, the links to other systems that have it.
  private let found: [String: [[Int]]]

  init(_ night: MatchNight, _ matched: MatchedPersons) {
    self.night = night
    self.matched = matched
    var records: [String: Int] = [:]
    for record in night.records { records[record.source, default: 0] += 1 }
    self.records = records
    found = SystemFigures.levels(night, matched.bonds)
  }

  /// What a record can have.
  private static let fields: [(name: String, isThere: @Sendable (SourceRecord) -> Bool)] = [
    ("forename", { $0.names.contains { !$0.forename.isEmpty } }),
    ("surname", { $0.names.contains { !$0.surname.isEmpty } }),
    ("birth", { $0.birth != nil }), ("sex", { !$0.sex.isEmpty }),
    ("address", { $0.addresses.contains { !$0.line.isEmpty } }),
    ("postcode", { $0.addresses.contains { !$0.postcode.isEmpty } }),
    ("UPN", { $0.numbers.contains { $0.kind == .upn && $0.isTrusted } }),
    ("NINO", { $0.numbers.contains { $0.kind == .nino && $0.isTrusted } }),
    ("NHSNumber", { $0.numbers.contains { $0.kind == .nhs && $0.isTrusted } }),
  ]

  /// The share of each system's records that have each field.
  var filled: Figure {
    var counts: [String: [Int]] = [:]
    for record in night.records {
      for (place, field) in SystemFigures.fields.enumerated() where field.isThere(record) {
        counts[record.source, default: Array(repeating: 0, count: SystemFigures.fields.count)][place] += 1
      }
    }
    let rows = records.keys.sorted().flatMap { source in
      SystemFigures.fields.enumerated().map { place, field in
        Figure.Row("\(source), \(field.name)", share(counts[source]?[place] ?? 0, of: records[source] ?? 0))
      }
    }
    return Figure("records that have a field, by source", unit: .share, rows)
  }

  /// The share of each system's records whose person another system knows too.
  var linked: Figure { shares("records linked to another source, by source") { $1.count > 1 && $0 > 0 } }

  /// The share of each system's records that are one person with another of the same system.
  var repeated: Figure { shares("records that are one person with another of their source, by source") { $0 > 1 } }

  private func shares(_ label: String, _ counts: (Int, [String: Int]) -> Bool) -> Figure {
    var found: [String: Int] = [:]
    for person in matched.persons {
      var sources: [String: Int] = [:]
      for record in person.records { sources[night.records[Int(record)].source, default: 0] += 1 }
      for (source, count) in sources where counts(count, sources) { found[source, default: 0] += count }
    }
    return Figure(
      label, unit: .share,
      records.keys.sorted().map { Figure.Row($0, share(found[$0] ?? 0, of: records[$0] ?? 0)) })
  }

  private func shares(_ label: String, _ counts: (Int) -> Bool) -> Figure {
    shares(label) { count, _ in counts(count) }
  }

  private func share(_ part: Int, of whole: Int) -> Int { whole == 0 ? 0 : (part * 1_000 + whole / 2) / whole }

  // MARK: Links to other systems

  private static func levels(_ night: MatchNight, _ bonds: [PersonBond]) -> [String: [[Int]]] {
    let comparisons = night.linkage.model.comparisons
    var found: [String: [[Int]]] = [:]
    let none = comparisons.map { Array(repeating: 0, count: $0.labels.count) }
    for bond in bonds {
      let pair = (night.records[Int(bond.recordA)].source, night.records[Int(bond.recordB)].source)
      if pair.0 == pair.1 { continue }
      let levels = night.linkage.levels(night.linkage.scored(Int(bond.recordA), Int(bond.recordB)))
      for source in [pair.0, pair.1] {
        for (comparison, level) in levels.enumerated() { found[source, default: none][comparison][level] += 1 }
      }
    }
    return found
  }

  /// The share of each system's links in which a field that both records have is the same.
  var agreeing: Figure {
    let names = night.linkage.model.comparisons.map(\.name)
    let rows = found.sorted { $0.key < $1.key }.flatMap { source, counts in
      names.indices.compactMap { comparison -> Figure.Row? in
        let compared = counts[comparison].dropFirst().reduce(0, +)
        guard compared >= SystemFigures.fewest else { return nil }
        return Figure.Row("\(source), \(names[comparison])", share(counts[comparison][1], of: compared))
      }
    }
    return Figure("links to other sources in which a field is the same, by source", unit: .share, rows)
  }

  /// What is found where it is not the same, from one link in fifty up.
  var levels: Figure {
    let comparisons = night.linkage.model.comparisons
    let rows = found.sorted { $0.key < $1.key }.flatMap { source, counts in
      comparisons.indices.flatMap { comparison -> [Figure.Row] in
        let compared = counts[comparison].dropFirst().reduce(0, +)
        guard compared >= SystemFigures.fewest else { return [] }
        return counts[comparison].indices.dropFirst(2).map {
          Figure.Row(
            "\(source), \(comparisons[comparison].name): \(comparisons[comparison].labels[$0])",
            share(counts[comparison][$0], of: compared))
        }.filter { $0.count >= 20 }
      }
    }
    return Figure("levels of links to other sources that are not the same, by source", unit: .share, rows)
  }

  /// Fewer links than this say nothing in shares.
  private static let fewest = 20
}
