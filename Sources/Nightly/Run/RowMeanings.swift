import Ingest
import Outcomes
import Vocabulary

/// What the rows that outcomes rest on mean: a hash over the columns of each that are read, without file and line, so that tomorrow's extract
/// with the same row says the same.
enum RowMeanings {
  /// The hash of each row that one of the outcomes names; a row that was not read has none.
  static func of(_ outcomes: OutcomeList, in inbox: IngestedInbox) -> [SourceLine: String] {
    let lines = Set(outcomes.outcomes.flatMap(\.evidence))
    let feeds = Dictionary(inbox.feeds.map { ($0.coverage.feed, $0.table) }, uniquingKeysWith: { first, _ in first })
    var meanings: [SourceLine: String] = [:]
    for line in lines {
      guard Int(line.file) < inbox.files.count, let table = feeds[inbox.files[Int(line.file)].feed],
        let row = row(of: line, in: table)
      else { continue }
      meanings[line] = meaning(row, table)
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
    for column in table.columns where !column.name.hasPrefix("_") {
      print.add(column.name)
      switch column.values {
      case .integers(let numbers), .days(let numbers): print.add(String(numbers[row]))
      case .texts(let texts): print.add(texts[row])
      }
    }
    return print.hexadecimal()
  }
}
