internal import Reading
internal import Vocabulary

/// Reads all files of one feed.
struct FeedReader {
  let feed: FeedDeclaration
  let inbox: Inbox
  let asOf: CalendarDay
  let totals: ControlTotals
  let parents: ParentTables?
  let sink: RowSink?
  let place: Int

  /// What was read, and what became of each file, with its index in the run.
  struct Result: Sendable {
    var feed: IngestedFeed
    var outcomes: [(index: UInt16, outcome: FileOutcome)]
    /// An earlier reading that stands for what did not come, or came short; the feed's own rows are then not used.
    var carried: CarriedFeed?
  }

  private var history: FeedHistory { inbox.history[feed.name] ?? FeedHistory() }

  /// Reads the files, given in order of date with their indices in the run.
  ///
  /// - Parameter older: snapshots that the newest replaces, in order of date: the last good one stands in where nothing newer can be used.
  func read(_ files: [(index: UInt16, entry: InboxListing.Entry)], older: [InboxListing.Entry]) throws -> Result {
    var tables: [Table?] = Array(repeating: nil, count: files.count)
    var outcomes: [FileOutcome] = []
    var reader = FileReader(feed)
    var keys: [String: RowKeys] = [:]
    // The newest file first: of rows with one key, the first that is met is the one to keep. Files of another kind have keys of their own.
    for (position, file) in files.enumerated().reversed() {
      reader.index = file.index
      let kind = ExtractName(file.entry.name)?.feed ?? ""
      if reader.keys != nil { reader.keys = keys[kind] ?? RowKeys() }
      let (outcome, table) = try read(file.entry, &reader, sink)
      keys[kind] = reader.keys
      outcomes.insert(outcome, at: 0)
      tables[position] = table
    }
    var result = IngestedFeed(missing: feed)
    result.table = Table.joined(feed.emptyTable, tables.compactMap(\.self))
    if let absence = feed.absence { result.table = absence.sums(of: result.table) }
    gather(outcomes, into: &result)
    result.coverage.to = coverageEnd(outcomes)
    let carried = isLacking(outcomes) ? try carriedOver(older) : nil
    if isLacking(outcomes), let carried {
      result.coverage.to = carried.feed.coverage.to
      result.coverage.isCarriedOver = true
      for file in files { try sink?.drop(place, file.index) }
    }
    result.exceptions += FeedNotes(feed, asOf, history.used).exceptions(result, outcomes)
    return Result(feed: result, outcomes: zip(files, outcomes).map { ($0.index, $1) }, carried: carried)
  }

  private func read(_ entry: InboxListing.Entry, _ reader: inout FileReader, _ sink: RowSink?) throws -> (
    FileOutcome, Table?
  ) {
    var batches: [Table] = []
    let orphaned = try adopt(entry, &reader)
    let path = "\(inbox.folder)/\(entry.name)"
    let read = try reader.readKeepingKeys(path: path, name: entry.name, dataTo: entry.dataTo) { rows in
      try sink?.take(place, rows)
      if sink?.keepsRows ?? true { batches.append(rows) }
    }
    var outcome = read.outcome
    if let refusal = orphaned ?? totals.disagreement(outcome) ?? short(outcome) { outcome.refuse(refusal, feed) }
    if outcome.file.refusal != nil {
      try sink?.drop(place, reader.index)
      return (outcome, nil)
    }
    reader.keys = read.keys
    noteCopy(entry, &outcome)
    return (outcome, Table.joined(feed.emptyTable, batches))
  }

  /// Why a file is short; nil where it is whole, or where a person said so.
  private func short(_ outcome: FileOutcome) -> FileRefusal? {
    guard !inbox.accepted.contains(outcome.file.sha256) else { return nil }
    var history = history
    if feed.mode == .incremental {
      // A file of the last night is held against itself; of a new one nobody can say how much it must bring.
      history.last = history.files.first { $0.name == outcome.file.name }
      history.mostRows = history.last?.rows
    }
    return Shortness(feed: feed, history: history, isVouchedFor: totals.vouches(for: outcome)).refusal(outcome)
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
    guard let older = entry.older, let input = try? ExtractInput(path: "\(inbox.folder)/\(older)"),
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

  // MARK: Carried over

  /// Whether what came is less than what was there: no file, one that cannot be used, or an older one than the last night read.
  private func isLacking(_ outcomes: [FileOutcome]) -> Bool {
    guard let newest = outcomes.last, outcomes.allSatisfy({ $0.file.refusal == nil }) else { return true }
    if let last = history.last, newest.file.dataTo < last.dataTo { return true }
    guard feed.mode == .incremental else { return false }
    let names = Set(outcomes.map(\.file.name))
    return history.files.contains { !names.contains($0.name) }
  }

  /// The last good reading that is not too old: the last night's, or else the newest older file in the inbox that can be used.
  private func carriedOver(_ older: [InboxListing.Entry]) throws -> CarriedFeed? {
    if let kept = try inbox.lastRead(feed) { return isYoungEnough(kept.feed.coverage.to) ? kept : nil }
    for entry in older.reversed() where isYoungEnough(entry.dataTo) {
      var reader = FileReader(feed)
      let (outcome, table) = try read(entry, &reader, nil)
      guard let table, outcome.file.refusal == nil else { continue }
      var result = IngestedFeed(missing: feed)
      result.table = feed.absence.map { $0.sums(of: table) } ?? table
      gather([outcome], into: &result)
      result.coverage.to = entry.dataTo
      return CarriedFeed(result, files: [0: outcome.file])
    }
    return nil
  }

  /// Past its greatest age an extract counts as not there.
  private func isYoungEnough(_ to: CalendarDay?) -> Bool {
    guard let to else { return false }
    return feed.maxAgeDays.map { asOf.days(since: to) <= $0 } ?? true
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
