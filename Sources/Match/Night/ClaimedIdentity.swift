public import Normalise
public import Vocabulary

/// Somebody who was claimed for, as they were known when they were: what tonight's people are held against, so that a new number makes nobody
/// new.
public struct ClaimedIdentity: Sendable, Equatable {
  /// The source under which decisions name such a record.
  public static let source = "claimed"

  /// What holds them: a claim.
  public var claim: ClaimID
  /// The id that they had.
  public var person: PersonID
  /// What they were known by, under the source `claimed`.
  public var record: SourceRecord

  /// Somebody's identity; the record's key is made of claim and person.
  public init(claim: ClaimID, person: PersonID) {
    self.claim = claim
    self.person = person
    record = SourceRecord(
      source: ClaimedIdentity.source, key: "\(claim)-\(person)", feed: 0, line: SourceLine(file: 0, line: 0))
  }
}
