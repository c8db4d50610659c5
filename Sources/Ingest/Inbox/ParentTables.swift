internal import Vocabulary

/// The tables that a child feed's extracts hang on: the parent's extract of the same date, read by the parent's own feed file.
struct ParentTables {
  private let feed: FeedDeclaration
  private let folder: String
  private let files: [CalendarDay: String]
  private let totals: ControlTotals

  /// The extracts of the feed that a join names; nil where the pipeline has no such feed.
  init?(
    _ join: ParentJoin, _ feeds: [FeedDeclaration], _ listing: InboxListing, _ totals: ControlTotals, folder: String
  ) {
    guard let place = feeds.firstIndex(where: { $0.name == join.feed }) else { return nil }
    feed = feeds[place]
    self.folder = folder
    self.totals = totals
    let own = listing.all.filter { $0.feed == place }
    files = Dictionary(own.map { ($0.dataTo, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// Why there is no table for a date; nil where there is an extract.
  func refusal(on day: CalendarDay) -> FileRefusal? { files[day] == nil ? missing(on: day) : nil }

  private func missing(on day: CalendarDay) -> FileRefusal {
    FileRefusal(.parentMissing, "its rows hang on those of \(feed.files)_\(day.iso).csv, which is not in the inbox")
  }

  /// The rows of a date; throws `FileRefusal` where there is no extract of that date or it is refused itself.
  func table(on day: CalendarDay) throws -> Table {
    guard let name = files[day] else { throw missing(on: day) }
    var batches: [Table] = []
    let outcome = try FileReader(feed).read(path: "\(folder)/\(name)", name: name, dataTo: day) { batches.append($0) }
    if outcome.file.refusal != nil || totals.disagreement(outcome) != nil {
      throw FileRefusal(.parentMissing, "its rows hang on those of \(name), of which nothing can be used")
    }
    return Table.joined(feed.emptyTable, batches)
  }
}
