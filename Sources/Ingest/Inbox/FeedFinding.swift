public import Vocabulary

/// What a run would read for one feed, found without reading it.
public struct FeedFinding: Sendable, Equatable {
  /// The feed.
  public var feed: String
  /// The files that would be read, in order of date.
  public var files: [String]
  /// The newest file's date; nil where there is none.
  public var dataTo: CalendarDay?
  /// Whether the newest file is older than the feed allows.
  public var isStale: Bool
  /// Files whose kind or header would get them refused, and why.
  public var refusals: [Refusal]

  /// A file that would be refused.
  public struct Refusal: Sendable, Equatable {
    /// The file.
    public var file: String
    /// The stable code.
    public var code: ExceptionCode
    /// Why.
    public var reason: String
  }
}

/// What a run would find in an inbox.
public struct InboxFindings: Sendable, Equatable {
  /// Every feed, in the pipeline's order.
  public var feeds: [FeedFinding]
  /// Names that belong to no feed.
  public var unknown: [String]
}

extension Inbox {
  /// Looks at names, dates, kinds and headers only: what would be read, what is missing, stale or wrong.
  ///
  /// Throws `InboxUnreadable` where the folder cannot be opened.
  public func check(_ feeds: [FeedDeclaration], asOf: CalendarDay) throws -> InboxFindings {
    let listing = InboxListing(try InboxListing.names(in: folder), feeds: feeds, asOf: asOf)
    let findings = feeds.indices.map { place in
      let parents = feeds[place].join.flatMap { ParentTables($0, feeds, listing, ControlTotals(), folder: folder) }
      return finding(feeds[place], listing.entries.filter { $0.feed == place }, parents, asOf)
    }
    return InboxFindings(feeds: findings, unknown: listing.unknown)
  }

  private func finding(
    _ feed: FeedDeclaration, _ entries: [InboxListing.Entry], _ parents: ParentTables?, _ asOf: CalendarDay
  ) -> FeedFinding {
    let refusals = entries.compactMap { entry in
      let refusal = FileReading.refusal(of: "\(folder)/\(entry.name)", feed) ?? parents?.refusal(on: entry.dataTo)
      return refusal.map { FeedFinding.Refusal(file: entry.name, code: $0.code, reason: $0.reason) }
    }
    let dataTo = entries.last?.dataTo
    let isStale = dataTo.map { to in feed.maxAgeDays.map { asOf.days(since: to) > $0 } ?? false } ?? false
    return FeedFinding(
      feed: feed.name, files: entries.map(\.name), dataTo: dataTo, isStale: isStale, refusals: refusals)
  }
}
