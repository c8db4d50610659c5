internal import Vocabulary

/// What is worth knowing about a feed as a whole: missing, stale, a volume far from its own, senders that are silent.
struct FeedNotes {
  private let feed: FeedDeclaration
  private let asOf: CalendarDay
  /// Rows used of the feed's own last extracts, the oldest first.
  private let history: [Int]

  init(_ feed: FeedDeclaration, _ asOf: CalendarDay, _ history: [Int]) {
    self.feed = feed
    self.asOf = asOf
    self.history = history
  }

  func exceptions(_ result: IngestedFeed, _ outcomes: [FileOutcome]) -> [DataException] {
    guard let to = result.coverage.to else { return outcomes.isEmpty ? [missing] : [] }
    if result.coverage.isCarriedOver { return [carriedOver(to), stale(to, "")].compactMap(\.self) }
    let file = outcomes.last?.file.name ?? ""
    return [stale(to, file), volume(outcomes, file)].compactMap(\.self) + silentSenders(result, file)
  }

  private var missing: DataException {
    note(
      .fileMissing, "",
      "No extract named \(feed.files)_<date>.csv has a date on or before \(asOf.iso); what needs it cannot be told")
  }

  private func carriedOver(_ to: CalendarDay) -> DataException {
    note(
      .feedCarriedOver, "",
      "Nothing as good as the last extract has come, so that one is read, which is complete to \(to.iso); while it is, nobody can be "
        + "claimed for who could not be before")
  }

  private func stale(_ to: CalendarDay, _ file: String) -> DataException? {
    guard let most = feed.maxAgeDays, asOf.days(since: to) > most else { return nil }
    return note(
      .fileStale, file, "The newest extract is \(asOf.days(since: to)) days old; \(most) are allowed")
  }

  private func volume(_ outcomes: [FileOutcome], _ file: String) -> DataException? {
    let rows = outcomes.last?.file.used ?? 0
    if let expected = feed.expected.rows, !expected.contains(rows) {
      return note(
        .rowCountDrop, file,
        "The extract has \(rows) rows; from \(expected.lowerBound) to \(expected.upperBound) are expected")
    }
    // The middle of the last counts: one odd night does not move it.
    let sorted = history.suffix(7).sorted()
    guard !sorted.isEmpty else { return nil }
    let usual = sorted[sorted.count / 2]
    guard abs(rows - usual) * 100 > usual * feed.expected.mostChange, abs(rows - usual) > 10 else { return nil }
    return note(
      .rowCountDrop, file, "The extract has \(rows) rows; its own last extracts had about \(usual)")
  }

  private func silentSenders(_ result: IngestedFeed, _ file: String) -> [DataException] {
    guard !feed.expected.senders.isEmpty, let column = result.table[feed.expected.senderColumn] else { return [] }
    let texts = column.texts
    let heard = Set((0..<texts.count).map { texts[$0] })
    let silent = feed.expected.senders.filter { !heard.contains($0) }
    return silent.map { sender in
      note(
        .schoolSilent, file,
        "No row comes from \(sender), which should be in the extract; its absence proves nothing")
    }
  }

  private func note(_ code: ExceptionCode, _ file: String, _ message: String) -> DataException {
    DataException(
      code, stage: .ingest, source: feed.source, feed: feed.name, fileName: file, message: message + ".")
  }
}
