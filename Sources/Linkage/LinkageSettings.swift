import Glibc

/// What a policy officer or analyst can set about linking.
public struct LinkageSettings: Sendable, Equatable {
  /// Probability from which a pair can link records: likelier than not. The weights are calibrated, so that it need not move with the number of records.
  public var linkProbability = 0.5
  /// Probability from which a pair that does not link is shown to a person.
  public var reviewProbability = 0.2
  /// Which sources are compared with which.
  public var scope = LinkageScope.all
  /// Groups of forenames that stand for each other.
  public var nicknames = Nicknames.common
  /// What stands for a missing name, date of birth or address.
  public var placeholders = PlaceholderWords()
  /// How much is looked at to learn.
  public var training = TrainingSettings()
  /// Mean weight in bits across two groups of records above which they join.
  public var leastMeanWeight = -1.0
  /// Bits to which a single pair's weight is held in that mean, so that no pair outvotes all others.
  public var weightBound = 8.0
  /// Bits by which a record must fit one person better than another who cannot be the same, or it is linked to neither; 0 to take the better
  /// however little better it is.
  public var rivalMargin = 0.0
  /// Whether a group has at most one record of each source.
  public var oneRecordPerSource = false
  /// What records must agree on to be compared; nil for the keys that fit what the table holds.
  public var blocking: [BlockingKey]?

  /// The weight in bits from which a pair can link records.
  package var linkWeight: Float { Float(log2(linkProbability / (1 - linkProbability))) }

  /// The weight in bits from which a pair that does not link is shown to a person.
  package var reviewWeight: Float { Float(log2(reviewProbability / (1 - reviewProbability))) }

  /// The shipped settings.
  public init() {}
}
