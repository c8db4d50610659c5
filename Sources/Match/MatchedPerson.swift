public import Vocabulary

/// A person: the records of all sources that are taken to be theirs.
public struct MatchedPerson: Sendable, Equatable {
  /// The lasting id.
  public var id: PersonID
  /// Indexes of the records in `NormalisedExtracts.records`, ascending.
  public var records: [Int32]

  /// A person.
  public init(id: PersonID, records: [Int32]) {
    self.id = id
    self.records = records
  }
}
