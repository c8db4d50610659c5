public import Vocabulary

/// Who is who: what the match stage hands on.
public struct MatchedPersons: Sendable, Equatable {
  /// The persons, in order of their id.
  public var persons: [MatchedPerson]
  /// One for each source record, in the records' order.
  public var links: [LinkedRecord]
  /// The pairs that a person must judge, the most likely first.
  public var review: [DoubtfulPair]
  /// The model that weighed the night's pairs, level by level.
  public var model: [ModelLevel]
  /// Figures for the analyst, in order: a label such as `links by source` and its rows of name and count.
  public var figures: [Figure]
  /// Merges and splits against the ids of the last run, and what else was found.
  public var exceptions: [DataException]

  /// A labelled list of counts.
  public struct Figure: Sendable, Equatable {
    /// What is counted.
    public var label: String
    /// Name and count, in the order to print.
    public var rows: [Row]

    /// One count.
    public struct Row: Sendable, Equatable {
      /// What.
      public var name: String
      /// How many.
      public var count: Int

      /// A count.
      public init(_ name: String, _ count: Int) {
        self.name = name
        self.count = count
      }
    }

    /// A list of counts.
    public init(_ label: String, _ rows: [Row]) {
      self.label = label
      self.rows = rows
    }
  }

  /// Nobody.
  public init() {
    persons = []
    links = []
    review = []
    model = []
    figures = []
    exceptions = []
  }
}
