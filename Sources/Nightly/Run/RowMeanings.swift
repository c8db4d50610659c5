import Ingest
import Outcomes
import Vocabulary

/// What the rows mean that outcomes rest on, or that could not be seen: a hash over the columns of each that are read, or over the bytes of one
/// that was set aside, without file and line, so that tomorrow's extract with the same row says the same.
enum RowMeanings {
  /// The hash of each row that one of the outcomes names, or that could not be told.
  static func of(_ outcomes: OutcomeList, in inbox: IngestedInbox) -> [SourceLine: String] {
    of(Set(outcomes.outcomes.flatMap(\.evidence) + outcomes.unseen.compactMap(\.line)), in: inbox)
  }

  /// The hash of each of some rows; one that is not there has none.
  static func of(_ lines: Set<SourceLine>, in inbox: IngestedInbox) -> [SourceLine: String] {
    let feeds = Dictionary(inbox.feeds.map { ($0.coverage.feed, $0) }, uniquingKeysWith: { first, _ in first })
    var meanings: [SourceLine: String] = [:]
    for line in lines {
      guard Int(line.file) < inbox.files.count, let feed = feeds[inbox.files[Int(line.file)].feed] else { continue }
      if let row = row(of: line, in: feed.table) {
        meanings[line] = meaning(row, feed.table)
      } else if let row = feed.quarantine.first(where: { $0.file == line.file && $0.line == line.line }) {
        let print = Fingerprint()
        print.add(row.raw)
        meanings[line] = print.hexadecimal()
      }
    }
    return meanings
  }

  /// Rows stand in order of file and line.
  private static func row(of line: SourceLine, in table: Table) -> Int? {
    guard let files = table["_file"]?.numbers, let lines = table["_line"]?.numbers else { return nil }
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if (files[middle], lines[middle]) < (Int32(line.file), line.line) { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && files[low] == Int32(line.file) && lines[low] == line.line ? low : nil
  }

  private static func meaning(_ row: Int, _ table: Table) -> String {
    let print = Fingerprint()
    // A row that has lost nothing means what it meant before losses were noted.
    let isWhole = table["_lost"]?.numbers[row] == 0
    for column in table.columns where !column.name.hasPrefix("_") || column.name == "_lost" && !isWhole {
      print.add(column.name)
      switch column.values {
      case .integers(let numbers), .days(let numbers): print.add(String(numbers[row]))
      case .texts(let texts): print.add(texts[row])
      }
    }
    return print.hexadecimal()
  }
}
