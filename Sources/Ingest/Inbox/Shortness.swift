internal import Reading
internal import Vocabulary

/// Whether an extract has lost a part: then nothing of it is used, until a person says that it is right.
struct Shortness {
  let feed: FeedDeclaration
  let history: FeedHistory
  /// Whether the control totals have the file and agree with it.
  let isVouchedFor: Bool

  /// Why the file is short; nil where it is not.
  func refusal(_ outcome: FileOutcome) -> FileRefusal? {
    guard outcome.file.refusal == nil else { return nil }
    let words = exchanged(outcome.file) ?? (isVouchedFor ? nil : fewRows(outcome.file) ?? cutLine(outcome))
    return words.map { FileRefusal(.fileShort, $0) }
  }

  /// Far fewer rows than the feed's own good extracts had.
  private func fewRows(_ file: ExtractFile) -> String? {
    guard let most = history.mostRows, most > 0 else { return nil }
    let rows = file.rows
    // All rows of an addition may be replaced by a newer one's; a whole picture without a row is empty.
    let isEmpty = feed.mode == .snapshot ? file.used + file.quarantined == 0 : rows == 0
    if isEmpty { return "it has a header and no row, where there were \(most)" }
    guard most - rows >= feed.expected.leastLost, rows * 100 < most * feed.expected.leastShare else { return nil }
    return
      "it has \(rows) rows, where there were \(most); the feed takes \(feed.expected.leastShare)% or more for whole"
  }

  /// A last line without its end that looks cut, or any such line where the feed's last good extract ended its own.
  private func cutLine(_ outcome: FileOutcome) -> String? {
    guard !outcome.file.endsItsLine else { return nil }
    if outcome.looksCut { return "its last line has no end and is shorter than a row: the file was cut" }
    guard history.last?.endsItsLine ?? false else { return nil }
    return "its last line has no end, and that of the last good extract had: the file may be cut"
  }

  /// Two columns of one type whose names stand the other way round: nothing tells whether their values do, too.
  private func exchanged(_ file: ExtractFile) -> String? {
    guard let last = history.last, !last.header.isEmpty, last.header != file.header else { return nil }
    let now = Dictionary(file.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = last.header.filter { now[$0] != nil }
    for (place, first) in kept.enumerated() {
      for second in kept[(place + 1)...]
      where likeness(first) == likeness(second) && (now[first] ?? 0) > (now[second] ?? 0) {
        return
          "its header has \(second) before \(first), unlike the last good extract's, and both hold the same kind of value"
      }
    }
    return nil
  }

  /// Columns that are alike can be taken for each other: any text may stand in a text, a name or a code.
  private func likeness(_ name: String) -> ColumnType? {
    let type = feed.columns.first { $0.name == name }?.type
    return type == .name || type == .code ? .text : type
  }
}
