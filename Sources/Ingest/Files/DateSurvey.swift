internal import CSV
internal import Reading
internal import Vocabulary

/// Decides for every date column of a file how its dates are read, before any row is.
struct DateSurvey {
  private let feed: FeedDeclaration
  private let header: Header
  private var found: [Found]

  private struct Found {
    var days = 0
    var serials = 0
    var dayFirst = 0
    var monthFirst = 0
    var either = 0
  }

  init(_ feed: FeedDeclaration, _ header: Header) {
    self.feed = feed
    self.header = header
    found = Array(repeating: Found(), count: feed.columns.count)
  }

  /// Looks at a record; one that cannot be a row says nothing.
  mutating func take(_ row: CSVRow) {
    guard row.count == header.width else { return }
    for sources in header.rows { take(row, sources) }
  }

  private mutating func take(_ row: CSVRow, _ sources: [Int?]) {
    for (index, column) in feed.columns.enumerated() where column.type == .date {
      guard let source = sources[index] else { continue }
      let date = DateText.read(row[source].trimmed, monthFirst: false, latestYear: 2000)
      switch date.outcome {
      case .serial: found[index].serials += 1
      case .day, .otherOrder: found[index].days += 1
      case .notADate: break
      }
      switch date.evidence {
      case .dayFirst: found[index].dayFirst += 1
      case .monthFirst: found[index].monthFirst += 1
      case .either: found[index].either += 1
      case .none: break
      }
    }
  }

  /// How each column is read; `year` is that of the extract's date.
  func columns(year: Int) throws(FileRefusal) -> [DateColumn] {
    var result: [DateColumn] = []
    for (column, found) in zip(feed.columns, found) {
      var dates = DateColumn(latestYear: year + (column.isPast ? 0 : 20))
      dates.isSerial = found.serials > 0 && found.days == 0
      dates.monthFirst = feed.form.dates == .monthFirst
      if feed.form.dates == .auto { dates.monthFirst = try order(found, column.name) }
      result.append(dates)
    }
    return result
  }

  /// Whether the month comes first, from all values: one in twenty may speak against it.
  private func order(_ found: Found, _ column: String) throws(FileRefusal) -> Bool {
    if found.dayFirst + found.monthFirst + found.either == 0 { return false }
    if found.dayFirst > 0, found.monthFirst * 20 <= found.dayFirst { return false }
    if found.monthFirst > 0, found.dayFirst * 20 <= found.monthFirst { return true }
    throw FileRefusal(.datesUnclear, "the dates of \(column) can be read day first and month first; declare 'dates'")
  }
}
