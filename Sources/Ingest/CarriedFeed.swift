public import Vocabulary

/// A feed as an earlier night read it, for a night on which nothing as good has come.
public struct CarriedFeed: Sendable, Equatable {
  /// What was read; `_file` and every line point into `files`.
  public var feed: IngestedFeed
  /// The files of that night, by its own numbers.
  public var files: [UInt16: ExtractFile]

  /// A feed and the files of the night that read it.
  public init(_ feed: IngestedFeed, files: [UInt16: ExtractFile]) {
    self.feed = feed
    self.files = files
  }

  /// A feed as a night read it, nil where it read nothing of it, or where the feed was declared otherwise then.
  public init?(_ feed: FeedDeclaration, of inbox: IngestedInbox) {
    guard let kept = inbox.feeds.first(where: { $0.coverage.feed == feed.name }), kept.coverage.to != nil,
      kept.table.columns.map(\.name) == feed.emptyTable.columns.map(\.name)
    else { return nil }
    let own = inbox.files.enumerated().filter { $1.feed == feed.name && $1.refusal == nil }
    self.init(kept, files: Dictionary(uniqueKeysWithValues: own.map { (UInt16($0), $1) }))
  }

  /// The same feed with its files numbered from a place on in another night's list, and those files.
  func renumbered(from first: Int) -> (feed: IngestedFeed, files: [ExtractFile]) {
    let old = files.keys.sorted()
    let new = Dictionary(uniqueKeysWithValues: old.enumerated().map { ($1, UInt16(first + $0)) })
    var feed = feed
    for index in feed.table.columns.indices where feed.table.columns[index].name == "_file" {
      guard case .integers(let numbers) = feed.table.columns[index].values else { continue }
      feed.table.columns[index].values = .integers(numbers.map { new[UInt16($0)].map(Int32.init) ?? $0 })
    }
    for index in feed.quarantine.indices { feed.quarantine[index].file = new[feed.quarantine[index].file] ?? 0 }
    for index in feed.badValues.indices { feed.badValues[index].file = new[feed.badValues[index].file] ?? 0 }
    // What was wrong with its rows is wrong still; what was said of the files is said of tonight's.
    feed.exceptions = feed.exceptions.compactMap { exception in
      guard let line = exception.line, let file = new[line.file] else { return nil }
      var exception = exception
      exception.line = SourceLine(file: file, line: line.line)
      return exception
    }
    let carried = old.compactMap { files[$0] }.map { file in
      var file = file
      file.isCarriedOver = true
      return file
    }
    return (feed, carried)
  }
}
