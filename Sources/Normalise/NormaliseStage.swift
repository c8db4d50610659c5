public import Ingest
public import Vocabulary

/// Brings the extracts of all sources into one shape: who is named, what happened, and who is on the programme's register.
public enum NormaliseStage {
  /// What the extracts say on a day.
  ///
  /// Takes the inbox as read, and a mapping for each feed; a feed without one says nothing. Rows that cannot be used as evidence are
  /// left out and reported; those whose person can be told are also in `NormalisedExtracts.doubtful`. Time grows with the number of
  /// rows, and the result depends on nothing but the arguments.
  public static func run(_ inbox: IngestedInbox, mappings: [FeedMapping], asOf: CalendarDay) -> NormalisedExtracts {
    let byFeed = Dictionary(mappings.map { ($0.feed, $0) }, uniquingKeysWith: { first, _ in first })
    var normaliser = Normaliser(inbox, asOf: asOf, register: register(mappings))
    for (index, feed) in inbox.feeds.enumerated() {
      guard let mapping = byFeed[feed.coverage.feed] else { continue }
      normaliser.read(FeedRows(feed, index: UInt16(index), files: inbox.files), mapping)
    }
    return normaliser.finish(byFeed)
  }

  /// The system that keeps the programme's register of members; empty where no feed does.
  private static func register(_ mappings: [FeedMapping]) -> String {
    mappings.first { if case .member = $0.register { true } else { false } }?.source ?? ""
  }
}
