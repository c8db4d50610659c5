public import Normalise
public import Vocabulary

/// A pipeline's feeds as its plan depends on them: their names, and which kinds of event each gives by its own `event` mappings.
public struct PlanFeeds: Sendable {
  /// The names of the feeds, in the pipeline's order; nil where they are not known.
  public let names: [String]?
  /// The feeds that give each kind of event, in the pipeline's order.
  public let sources: [EventKind: [String]]
  /// Kinds that the pipeline does without, and says why.
  public let without: Set<EventKind>
  /// Whether every feed file could be read, so that a kind that none gives is given by none.
  public let isWhole: Bool

  /// The feeds of a pipeline.
  ///
  /// - Parameter mappings: those of the feeds that could be read, in the pipeline's order.
  public init(names: [String]?, mappings: [FeedMapping], without: Set<EventKind> = []) {
    self.names = names
    self.without = without
    isWhole = names.map { $0.count == mappings.count } ?? true
    var sources: [EventKind: [String]] = [:]
    for mapping in mappings {
      for kind in Set(mapping.events.map(\.kind)) { sources[kind, default: []].append(mapping.feed) }
    }
    self.sources = sources
  }

  /// Whether nothing can ever tell of a kind, without the pipeline saying why.
  public func lacks(_ kind: EventKind) -> Bool { isWhole && sources[kind] == nil && !without.contains(kind) }
}
