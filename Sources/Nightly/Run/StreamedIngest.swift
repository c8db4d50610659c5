import Dispatch
import Ingest
import RunStore
import Synchronization
import Vocabulary

/// Saves rows while they are read, and keeps none of them: how the ingest stage runs when nothing comes after it, in memory that does not
/// depend on the size of the extracts.
///
/// One file is read at a time and rows are written in the order in which they are read, so that the file is the same as when the stage
/// runs within a night.
final class StreamedIngest: Sendable {
  private let feeds: [FeedDeclaration]
  private let file: Mutex<StageFile>
  private let trouble = Mutex<(any Error)?>(nil)
  private let queue = DispatchQueue(label: "cfetl.ingest")
  /// Batches that may wait to be written: enough to keep both cores busy, and no more.
  private let slots = DispatchSemaphore(value: 8)

  init(_ feeds: [FeedDeclaration], path: String) throws {
    self.feeds = feeds
    file = Mutex(try StageFile(writing: path))
  }

  /// Reads an inbox into the file; the result holds everything but the rows.
  func read(_ inbox: Inbox, asOf: CalendarDay) throws -> IngestedInbox {
    var inbox = inbox
    inbox.readers = 1
    let sink = RowSink(
      keepsRows: false, take: { [self] feed, rows in try take(feed, rows) },
      drop: { [self] feed, file in later { [feeds] in try $0.removeRows(of: Int(file), from: feeds[feed].name) } })
    let result = try inbox.ingest(feeds, asOf: asOf, sink: sink)
    for table in result.tables { later { try $0.append(table) } }
    later { try $0.finish() }
    queue.sync {}
    try check()
    return result
  }

  private func take(_ feed: Int, _ rows: Table) throws {
    try check()
    slots.wait()
    later { [feeds, slots] file in
      defer { slots.signal() }
      for earlier in feeds.prefix(feed) { try file.append(earlier.emptyTable) }
      try file.append(rows)
    }
  }

  private func later(_ work: @escaping @Sendable (StageFile) throws -> Void) {
    queue.async { [self] in
      do { try file.withLock { try work($0) } } catch { trouble.withLock { $0 = $0 ?? error } }
    }
  }

  private func check() throws {
    if let error = trouble.withLock({ $0 }) { throw error }
  }
}
