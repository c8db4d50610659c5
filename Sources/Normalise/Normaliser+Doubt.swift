import Ingest
import Vocabulary

extension Normaliser {
  /// Share of a feed's rows, in percent, and number of them, above which rows that name nobody make the whole feed blind (both).
  private static let mostUnnamed = (percent: 1, rows: 5)

  /// Adds the rows of which not everything could be read, with whom they name.
  func addDoubtful(
    to result: inout NormalisedExtracts, records: [Int32], families: [Int32], _ mappings: [String: FeedMapping]
  ) {
    var doubtful = rejected.map { row in
      DoubtfulRow(
        feed: row.feed, record: row.person.map { records[Int($0)] }, family: row.family.map { families[Int($0)] },
        line: row.line)
    }
    if !halfNamed.isEmpty || inbox.feeds.contains(where: { !$0.quarantine.isEmpty }) {
      let people = NamedPeople(result.records, register: registerSource)
      doubtful += halfNamed.flatMap { half in
        let own = records[Int(half.person)]
        let birth = result.records[Int(own)].birth
        return people.named(by: words(of: half), bornOn: birth).filter { $0 != own }.map {
          DoubtfulRow(feed: half.feed, record: $0, family: nil, line: half.line, counted: own)
        }
      }
      for (index, feed) in inbox.feeds.enumerated() {
        guard let mapping = mappings[feed.coverage.feed] else { continue }
        let found = setAside(feed, UInt16(index), mapping, people, records: records, families: families)
        doubtful += found.rows
        if isTooMany(found.unnamed, feed) { reportUnnamed(found.unnamed, index, &result) }
      }
    }
    result.doubtful = Set(doubtful).sorted {
      ($0.feed, $0.line, $0.record ?? -1, $0.family ?? -1) < ($1.feed, $1.line, $1.record ?? -1, $1.family ?? -1)
    }
  }

  private func words(of half: HalfNamed) -> RowWords {
    guard let columns = columns[Int(half.feed)] else { return RowWords(cells: []) }
    return RowWords(
      cells: columns.fields.map { field, cells in
        field.isDate ? cells.day(half.row)?.iso ?? "" : cells.text(half.row)
      })
  }

  /// The rows that ingest set aside of a feed, once for each whom they name, and how many name nobody at all.
  private func setAside(
    _ feed: IngestedFeed, _ index: UInt16, _ mapping: FeedMapping, _ named: NamedPeople, records: [Int32],
    families: [Int32]
  ) -> (rows: [DoubtfulRow], unnamed: Int) {
    let keys = QuarantineKeys(mapping, feed.table)
    var (rows, unnamed): ([DoubtfulRow], Int) = ([], 0)
    for row in feed.quarantine {
      let words = RowWords(raw: row.raw)
      let line = SourceLine(file: row.file, line: row.line)
      let own = keys.people(row, words).compactMap { people.find($0.key, in: $0.source) }.map { records[Int($0)] }
      let persons = Set(own).union(named.named(by: words))
      let ofFamilies = Set(keys.families(row, words).compactMap { register.find($0) }.map { families[Int($0)] })
      rows += persons.sorted().map { DoubtfulRow(feed: index, record: $0, family: nil, line: line) }
      rows += ofFamilies.sorted().map { DoubtfulRow(feed: index, record: nil, family: $0, line: line) }
      // A row with a name, or with a number and a day, is somebody's, if nobody's whom we know.
      if persons.isEmpty, ofFamilies.isEmpty, words.names.count < 2 { unnamed += 1 }
    }
    return (rows, unnamed)
  }

  private func isTooMany(_ unnamed: Int, _ feed: IngestedFeed) -> Bool {
    let all = feed.table.rowCount + feed.quarantine.count
    return unnamed >= Normaliser.mostUnnamed.rows && unnamed * 100 > Normaliser.mostUnnamed.percent * all
  }

  private func reportUnnamed(_ count: Int, _ index: Int, _ result: inout NormalisedExtracts) {
    result.feeds[index].isBlind = true
    let feed = result.feeds[index]
    result.exceptions.append(
      DataException(
        .fileShort, .warn, stage: .normalise, source: feed.source, feed: feed.feed,
        message: "\(count) rows were set aside of which nobody can say whom they name, so the extract counts as short.")
    )
  }
}
