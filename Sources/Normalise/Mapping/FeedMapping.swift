import Vocabulary

/// What a feed file says about meaning: whom a row names, which family, and what it says happened.
///
/// Columns are named as the feed file declares them; the reader of the feed files has checked that they exist and hold the right type.
public struct FeedMapping: Sendable, Equatable {
  /// The feed's name.
  public var feed: String
  /// The source system, within which keys join.
  public var source: String
  /// Whom a row names; nil where it names nobody.
  public var person: PersonMapping?
  /// The column of the registered family; nil where rows name none.
  public var family: String?
  /// What the row says as a row of the programme's register; nil for other feeds.
  public var register: RegisterMapping?
  /// What the row says happened.
  public var events: [EventMapping]

  /// A feed whose rows say nothing yet.
  public init(feed: String, source: String) {
    self.feed = feed
    self.source = source
    person = nil
    family = nil
    register = nil
    events = []
  }

  /// The columns that name somebody by key: a person of this system or another, a family.
  public var identifiers: [String] {
    [person?.key, family].compactMap { $0 } + (person?.refersTo.map(\.column) ?? [])
  }

  /// The columns that other extracts' are compared with: keys of things, and schools.
  public var references: [String] {
    events.flatMap(\.columns).filter { $0.field == .key || $0.field == .place }.map(\.column)
  }
}
