import Settings
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
    /// When it was reviewed; a row without a review is none.
    case reviewed
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
  /// The national curriculum years that it must name; nil where it does not matter.
  public var years: ClosedRange<Int>?
  /// Ages of the person on the day of it; nil where they do not matter.
  public var age: ClosedRange<Int>?
  /// Whether a row about the family as a whole counts for each of its members, too.
  public var isOfMembersToo: Bool

  /// All events of a kind.
  public init(kind: EventKind) {
    self.kind = kind
    feeds = nil
    conditions = []
    date = .on
    knownFrom = .on
    leastChildren = nil
    years = nil
    age = nil
    isOfMembersToo = false
  }
}

// MARK: In events.yaml

extension EventSelector {
  /// The keys of a selector of one kind of event.
  static func keys(_ kind: EventKind) -> [PlanKey<EventSelector>] {
    [
      .optional("from", \.feeds, .feeds, "Only from these feeds."),
      .optional("where", \.conditions, .conditions(kind), "What its words must be."),
      .optional("date", \.date, .choice, "Which of its dates is meant."),
      .optional("known_from", \.knownFrom, .choice, "From which of its dates it is known."),
      .optional("children", \.leastChildren, .number(1...20), "Fewest dependent children."),
      .optional("years", \.years, .ages, "The year of the national curriculum that it must name."),
      .optional("age", \.age, .ages, "The subject's age on the day of it."),
      .optional("or_family", \.isOfMembersToo, .flag, "Whether what names the family alone counts for each member."),
    ]
  }
}

extension PlanValue where Value == [EventSelector.WordCondition] {
  /// `{ type: [Prison], outcome: { not: [Withdrawn] } }`.
  fileprivate static func conditions(_ kind: EventKind) -> PlanValue {
    PlanValue(
      "words of the event, each with a list",
      read: { place, reader in place.entries.compactMap { condition($0, kind, reader) } },
      facts: { conditions, plan in
        conditions.flatMap { condition in
          plan.words(condition.words).map { word in
            PlanFact([condition.field.rawValue] + (condition.isNot ? ["not"] : []), word.isEmpty ? "blank" : word)
          }
        }
      })
  }

  private static func condition(
    _ entry: (key: String, place: Setting, value: Setting), _ kind: EventKind, _ reader: PlanReader
  ) -> EventSelector.WordCondition? {
    let fields = kind.fields.filter { if case .word = $0.slot { true } else { false } }
    guard let field = fields.first(where: { $0.rawValue == entry.key }), case .word(let slot) = field.slot else {
      entry.place.wrong("'\(kind.rawValue)' has no such word\(NearestWord.hint(entry.key, in: fields.map(\.rawValue)))")
      return nil
    }
    let isNot = entry.value.isMapping
    let listed = isNot ? entry.value.section(["not"]).required("not") : entry.value
    // `blank` stands for a missing value, as an empty cell cannot be seen on paper.
    let texts = (listed?.texts ?? []).map { $0 == "blank" ? "" : $0 }
    return EventSelector.WordCondition(slot: slot, field: field, words: reader.plan.add(words: texts), isNot: isNot)
  }
}
