public import Linkage

/// The settings of the match stage: `matching.yaml`.
public struct MatchSettings: Sendable, Equatable {
  /// How records are compared and linked.
  public var linkage = LinkageSettings()
  /// A pinned model; nil to take the shipped one, or learn one where there are records enough.
  public var model: LinkageModel?
  /// Source systems that hold each person once: two of their records are two people unless a person says otherwise.
  public var registers: [String] = []
  /// Largest number of pairs that are put before a person in one night. Those beyond hold back what hangs on them all the same.
  public var mostReviewPairs = 500

  /// Names of the columns that the night's records have besides names, birth, sex and addresses; blocking keys may use them.
  public static let furtherColumns = RecordTable.furtherNames

  /// The shipped settings. A wrong link costs a council more than a missed one, and a person looks at what stays doubtful; so a night asks for more
  /// than `cfetl link` does, and a record that fits two people goes to neither. A night learns from its own records only where there are many: a model that moves with every extract cannot be checked.
  public init() {
    linkage.linkProbability = 0.8
    linkage.rivalMargin = 3
    linkage.training.leastRecords = 20_000
  }
}
