/// What a feed can be asked about: whether it is there, and from when to when it is complete.
public struct Coverage: Sendable, Equatable {
  /// The feed's name, as in `pipelines/*/feeds`.
  public var feed: String
  /// The source system whose keys the feed shares: `census`, `one`, `aspire` and so on.
  public var source: String
  /// First day for which the extract is complete; nil where it reaches back without limit.
  public var from: CalendarDay?
  /// Last day for which the extract is complete; nil where the feed is missing or was refused.
  public var to: CalendarDay?
  /// Age in days after which the feed counts as stale; nil where the pipeline sets none.
  public var maxAgeDays: Int?
  /// Whether it was read from an earlier night's extract, as nothing as good has come since.
  public var isCarriedOver = false
  /// Whether so many of its rows were set aside of which nobody can say whom they name, that its silence proves nothing.
  public var isBlind = false

  /// The coverage of one feed.
  public init(feed: String, source: String, from: CalendarDay? = nil, to: CalendarDay? = nil, maxAgeDays: Int? = nil) {
    self.feed = feed
    self.source = source
    self.from = from
    self.to = to
    self.maxAgeDays = maxAgeDays
  }

  /// Whether the feed can be asked tonight at all.
  public var isSeen: Bool { to != nil && !isBlind }

  /// Whether the feed is complete on every day from `first` to `last`.
  public func covers(from first: CalendarDay, to last: CalendarDay) -> Bool {
    guard let to, to >= last else { return false }
    return from.map { $0 <= first } ?? true
  }
}
