public import Vocabulary

/// What was read from an inbox: the first stage's output.
public struct IngestedInbox: Sendable, Equatable {
  /// Every feed of the pipeline, in its order, also those that are missing.
  public var feeds: [IngestedFeed]
  /// Every file that belongs to a feed and is not after the as-of date, in order of name; `_file` and `QuarantinedRow.file` point here.
  public var files: [ExtractFile]
  /// What concerns no single feed: unknown files, a manifest that cannot be read.
  public var exceptions: [DataException]

  /// An inbox.
  public init(feeds: [IngestedFeed] = [], files: [ExtractFile] = [], exceptions: [DataException] = []) {
    self.feeds = feeds
    self.files = files
    self.exceptions = exceptions
  }
}
