import Ingest
import Vocabulary

/// A feed in the report: how fresh it is and what became of its rows.
struct FeedRow {
  let feed: String
  let state: String
  let tone: String
  let to: String
  let age: String
  let rows: String
  let used: String
  let setAside: String

  /// Every feed of the pipeline, those that need attention first.
  static func rows(_ inbox: IngestedInbox, asOf: CalendarDay) -> [FeedRow] {
    let rows = inbox.feeds.map { feed in row(feed, inbox.files.filter { $0.feed == feed.coverage.feed }, asOf) }
    let order = ["failed", "awaiting", "met"]
    return order.flatMap { tone in rows.filter { $0.tone == tone } }
  }

  private static func row(_ feed: IngestedFeed, _ files: [ExtractFile], _ asOf: CalendarDay) -> FeedRow {
    let used = files.reduce(0) { $0 + $1.used }
    let age = feed.coverage.to.map { asOf.days(since: $0) }
    let (state, tone) = state(feed, files, used: used, age: age)
    func count(_ number: Int) -> String { files.isEmpty ? "" : ReportPage.grouped(number) }
    return FeedRow(
      feed: feed.coverage.feed, state: state, tone: tone, to: feed.coverage.to?.iso ?? "",
      age: age.map(String.init) ?? "",
      rows: count(files.reduce(0) { $0 + $1.rows }), used: count(used),
      setAside: count(files.reduce(0) { $0 + $1.quarantined }))
  }

  private static func state(
    _ feed: IngestedFeed, _ files: [ExtractFile], used: Int, age: Int?
  ) -> (String, String) {
    guard let age else { return files.isEmpty ? ("missing", "failed") : ("refused", "failed") }
    if feed.coverage.isCarriedOver { return ("carried over", "awaiting") }
    if feed.coverage.isBlind { return ("too many rows set aside", "failed") }
    if let oldest = feed.coverage.maxAgeDays, age > oldest { return ("older than \(oldest) days", "awaiting") }
    return used == 0 ? ("there, and empty", "awaiting") : ("fresh", "met")
  }

  /// A sentence above the table.
  static func words(_ rows: [FeedRow]) -> String {
    let fresh = rows.filter { $0.tone == "met" }.count
    return
      "\(fresh) of \(rows.count) feeds are there and fresh. Where a feed is missing, or a row of it cannot be read, a family whose problems "
      + "it could show cannot be newly claimed for progress. A row that was deleted at its source before the first night leaves no trace."
  }
}
