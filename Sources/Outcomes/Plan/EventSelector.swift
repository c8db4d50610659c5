public import Vocabulary

/// Which events of one kind are meant.
public struct EventSelector: Sendable, Equatable {
  /// Which of an event's dates is meant.
  public enum DateField: String, CaseIterable, Sendable {
    /// The day of it, or its first day.
    case on
    /// Its last day, or its first where it has none.
    case until
    /// The day on which it was decided, or its first where it has none.
    case decided
    /// When it expires, or its first day where nobody says.
    case expires
  }

  /// A condition on one of the event's words.
  public struct WordCondition: Sendable, Equatable {
    /// The word's slot in `Event`, 0 to 5.
    public var slot: Int
    /// The field's name, to show it.
    public var field: EventField
    /// Any of these words; the empty word stands for a missing one.
    public var words: WordList
    /// Whether it must be none of them.
    public var isNot: Bool

    /// A condition.
    public init(slot: Int, field: EventField, words: WordList, isNot: Bool) {
      self.slot = slot
      self.field = field
      self.words = words
      self.isNot = isNot
    }
  }

  /// The kind of event.
  public var kind: EventKind
  /// Only from these feeds; nil for all that deliver the kind.
  public var feeds: FeedList?
  /// All must hold.
  public var conditions: [WordCondition]
  /// The event's date.
  public var date: DateField
  /// The date from which it is known.
  public var knownFrom: DateField
  /// Fewest dependent children; nil where it does not matter.
  public var leastChildren: Int?
  /// Whether it stands only while it is not resolved or ended.
  public var age: ClosedRange<Int>?

  /// All events of a kind.
  public init(kind: EventKind) {
    self.kind = kind
    feeds = nil
    conditions = []
    date = .on
    knownFrom = .on
    leastChildren = nil
    age = nil
  }
}
