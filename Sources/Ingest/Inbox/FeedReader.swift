internal import Reading
internal import Vocabulary

/// Reads all files of one feed.
struct FeedReader {
  let feed: FeedDeclaration
  let folder: String
  let asOf: CalendarDay
  let totals: ControlTotals
  let parents: ParentTables?
  let sink: RowSink?
  let place: Int

  /// What was read, and what became of each file, with its index in the run.
  struct Result: Sendable {
    var feed: IngestedFeed
    var outcomes: [(index: UInt16, outcome: FileOutcome)]
  }

  /// Reads the files, given in order of date with their indices in the run.
  func read(_ files: [(index: UInt16, entry: InboxListing.Entry)], history: [Int]) throws -> Result {
    var tables: [Table?] = Array(repeating: nil, count: files.count)
    var outcomes: [FileOutcome] = []
    var reader = FileReader(feed)
    var keys: [String: RowKeys] = [:]
    // The newest file first: of rows with one key, the first that is met is the one to keep. Files of another kind have keys of their own.
    for (position, file) in files.enumerated().reversed() {
      reader.index = file.index
      let kind = ExtractName(file.entry.name)?.feed ?? ""
      if reader.keys != nil { reader.keys = keys[kind] ?? RowKeys() }
      let (outcome, table) = try read(file.entry, &reader)
      keys[kind] = reader.keys
      outcomes.insert(outcome, at: 0)
      tables[position] = table
    }
    var result = IngestedFeed(missing: feed)
    result.table = Table.joined(feed.emptyTable, tables.compactMap(\.self))
    if let absence = feed.absence { result.table = absence.sums(of: result.table) }
    gather(outcomes, into: &result)
    result.coverage.to = coverageEnd(outcomes)
    result.exceptions += FeedNotes(feed, asOf, history).exceptions(result, outcomes)
    return Result(feed: result, outcomes: zip(files, outcomes).map { ($0.index, $1) })
  }

  private func read(_ entry: InboxListing.Entry, _ reader: inout FileReader) throws -> (FileOutcome, Table?) {
    var batches: [Table] = []
    let orphaned = try adopt(entry, &reader)
    let read = try reader.readKeepingKeys(path: "\(folder)/\(entry.name)", name: entry.name, dataTo: entry.dataTo) {
      rows in
      try sink?.take(place, rows)
      if sink?.keepsRows ?? true { batches.append(rows) }
    }
    var outcome = read.outcome
    if let refusal = orphaned ?? totals.disagreement(outcome) { outcome.refuse(refusal, feed) }
    if outcome.file.refusal != nil {
      try sink?.drop(place, reader.index)
      return (outcome, nil)
    }
    reader.keys = read.keys
    noteCopy(entry, &outcome)
    return (outcome, Table.joined(feed.emptyTable, batches))
  }

  /// Gives a child's reader the parent's rows; returns why there are none. The file is read all the same, so that its rows are counted.
  private func adopt(_ entry: InboxListing.Entry, _ reader: inout FileReader) throws -> FileRefusal? {
    guard let parents else { return nil }
    do {
      reader.parent = try parents.table(on: entry.dataTo)
      return nil
    } catch let refusal as FileRefusal {
      reader.parent = nil
      return refusal
    }
  }

  /// A snapshot with the very bytes of the one before may be an old file under a new name.
  private func noteCopy(_ entry: InboxListing.Entry, _ outcome: inout FileOutcome) {
    guard let older = entry.older, let input = try? ExtractInput(path: "\(folder)/\(older)"),
      input.opened.size == outcome.file.bytes, FileDigest(input).text == outcome.file.sha256
    else { return }
    outcome.exceptions.append(
      DataException(
        .fileDuplicate, stage: .ingest, source: feed.source, feed: feed.name, fileName: entry.name,
        message:
          "The file has the same bytes as \(older): nothing happened between the two dates, or an old file has a new name."
      ))
  }

  private func gather(_ outcomes: [FileOutcome], into result: inout IngestedFeed) {
    for outcome in outcomes {
      result.quarantine += outcome.file.refusal == nil ? outcome.quarantine : []
      result.exceptions += outcome.exceptions
      result.badValues += outcome.badValues
      for name in outcome.droppedColumns where !result.droppedColumns.contains(name) {
        result.droppedColumns.append(name)
      }
      for count in outcome.counts { result.add(count) }
    }
  }

  /// The date of the newest file before which none was refused.
  private func coverageEnd(_ outcomes: [FileOutcome]) -> CalendarDay? {
    outcomes.prefix { $0.file.refusal == nil }.last?.file.dataTo
  }
}

extension FileOutcome {
  /// Nothing of the file is used after all.
  mutating func refuse(_ refusal: FileRefusal, _ feed: FeedDeclaration) {
    file.quarantined += file.used
    file.used = 0
    file.refusal = refusal.reason
    refusalCode = refusal.code
    badValues = []
    counts = []
    exceptions = [
      DataException(
        refusal.code, .blockFile, stage: .ingest, source: feed.source, feed: feed.name, fileName: file.name,
        message: "Nothing of the file is used: \(refusal.reason).")
    ]
  }
}
