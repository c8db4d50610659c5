internal import Dispatch
internal import Synchronization
public import Vocabulary

/// A folder of extracts.
public struct Inbox: Sendable {
  /// The folder.
  public let folder: String
  /// What earlier nights knew of each feed; feeds that are not here have no history.
  public var history: [String: FeedHistory] = [:]
  /// SHA-256 of the files that a person has accepted although they look short.
  public var accepted: Set<String> = []
  /// Fetches a feed as the last night read it; nil where it read none, or none that can still be used.
  public var lastRead: @Sendable (FeedDeclaration) throws -> CarriedFeed? = { _ in nil }

  /// Files read at once; the result is the same with any number.
  public var readers = 2

  /// The inbox in a folder.
  public init(folder: String) { self.folder = folder }

  /// Reads every feed's files as they stood on a date, two files at once; the result does not depend on which is ready first.
  ///
  /// Throws `InboxUnreadable` where the folder cannot be opened, and what the sink throws.
  public func ingest(_ feeds: [FeedDeclaration], asOf: CalendarDay, sink: RowSink? = nil) throws -> IngestedInbox {
    let listing = InboxListing(try InboxListing.names(in: folder), feeds: feeds, asOf: asOf)
    let totals = listing.hasManifest ? ControlTotals(path: folder + "/manifest.csv") : ControlTotals()
    let results = Mutex<[Int: FeedReader.Result]>([:])
    try Inbox.each(feeds.count, readers: readers) { place in
      let parents = feeds[place].join.flatMap { ParentTables($0, feeds, listing, totals, folder: folder) }
      let reader = FeedReader(
        feed: feeds[place], inbox: self, asOf: asOf, totals: totals, parents: parents, sink: sink, place: place)
      let files = listing.entries.enumerated().filter { $1.feed == place }.map { (UInt16($0), $1) }
      let result = try reader.read(files, older: listing.older(of: place))
      results.withLock { $0[place] = result }
    }
    return try gather(feeds, results.withLock { $0 }, InboxNotes(listing, totals), sink)
  }

  private func gather(
    _ feeds: [FeedDeclaration], _ results: [Int: FeedReader.Result], _ notes: InboxNotes, _ sink: RowSink?
  ) throws -> IngestedInbox {
    let outcomes = feeds.indices.flatMap { results[$0]?.outcomes ?? [] }
    let tonight = outcomes.sorted { $0.index < $1.index }.map(\.outcome.file)
    var files = tonight
    let read = try feeds.indices.map { place in
      guard let result = results[place] else { return IngestedFeed(missing: feeds[place]) }
      guard let carried = result.carried?.renumbered(from: files.count) else { return result.feed }
      files += carried.files
      var feed = result.feed.carrying(carried.feed)
      try sink?.take(place, feed.table)
      if let sink, !sink.keepsRows { feed.table = feeds[place].emptyTable }
      return feed
    }
    return IngestedInbox(feeds: read, files: files, exceptions: notes.exceptions(tonight))
  }

  /// Does the work of every place on some threads, and throws the error of the first place that failed.
  private static func each(_ count: Int, readers: Int, _ work: @escaping @Sendable (Int) throws -> Void) throws {
    let next = Atomic<Int>(0)
    let failures = Mutex<[Int: any Error]>([:])
    DispatchQueue.concurrentPerform(iterations: readers) { _ in
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        do { try work(place) } catch { failures.withLock { $0[place] = error } }
      }
    }
    if let first = failures.withLock({ $0.min { $0.key < $1.key }?.value }) { throw first }
  }
}
