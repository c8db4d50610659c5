internal import Dispatch
internal import Synchronization
public import Vocabulary

/// A folder of extracts.
public struct Inbox: Sendable {
  /// The folder.
  public let folder: String
  /// Rows used in each feed's last extracts, the oldest first, by feed; feeds that are not here have no history.
  public var history: [String: [Int]] = [:]

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
    for round in Inbox.rounds(feeds) {
      try Inbox.each(round, readers: readers) { place in
        let parent = feeds[place].join.flatMap { join in feeds.firstIndex { $0.name == join.feed } }
        let parentTable = parent.flatMap { place in results.withLock { $0[place]?.feed.table } }
        let reader = FeedReader(
          feed: feeds[place], folder: folder, asOf: asOf, totals: totals, parent: parentTable, sink: sink, place: place)
        let files = listing.entries.enumerated().filter { $1.feed == place }.map { (UInt16($0), $1) }
        let result = try reader.read(files, history: history[feeds[place].name] ?? [])
        results.withLock { $0[place] = result }
      }
    }
    return gather(feeds, results.withLock { $0 }, InboxNotes(listing, totals))
  }

  private func gather(_ feeds: [FeedDeclaration], _ results: [Int: FeedReader.Result], _ notes: InboxNotes)
    -> IngestedInbox
  {
    let read = feeds.indices.map { results[$0]?.feed ?? IngestedFeed(missing: feeds[$0]) }
    let outcomes = feeds.indices.flatMap { results[$0]?.outcomes ?? [] }
    let files = outcomes.map(\.file).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return IngestedInbox(feeds: read, files: files, exceptions: notes.exceptions(files))
  }

  /// The places of the feeds in the order in which they can be read: parents before the tables that take over their columns.
  private static func rounds(_ feeds: [FeedDeclaration]) -> [[Int]] {
    var rounds: [[Int]] = []
    var rest = Array(feeds.indices)
    while !rest.isEmpty {
      let waiting = Set(rest.map { feeds[$0].name })
      let ready = rest.filter { place in feeds[place].join.map { !waiting.contains($0.feed) } ?? true }
      // Feeds that wait for each other are read without each other's columns, which sets their rows aside.
      rounds.append(ready.isEmpty ? rest : ready)
      rest = ready.isEmpty ? [] : rest.filter { !ready.contains($0) }
    }
    return rounds
  }

  /// Does the work of every place on some threads, and throws the error of the first place that failed.
  private static func each(_ places: [Int], readers: Int, _ work: @escaping @Sendable (Int) throws -> Void) throws {
    let next = Atomic<Int>(0)
    let failures = Mutex<[Int: any Error]>([:])
    DispatchQueue.concurrentPerform(iterations: readers) { _ in
      while true {
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard turn < places.count else { return }
        do { try work(places[turn]) } catch { failures.withLock { $0[places[turn]] = error } }
      }
    }
    if let first = failures.withLock({ $0.min { $0.key < $1.key }?.value }) { throw first }
  }
}
