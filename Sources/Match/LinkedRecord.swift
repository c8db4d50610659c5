/// How a source record came to its person.
public struct LinkedRecord: Sendable, Equatable {
  /// Index of the person in `MatchedPersons.persons`.
  public var person: Int32
  /// What linked it: `alone`, `key`, `UPN`, `NINO`, `NHSNumber`, `reference`, `score`, `household`, `decision`.
  public var linkedBy: String
  /// Match weight of the strongest link to its person, in thousandths of a bit; nil where no score was needed.
  public var weight: Int32?

  /// A link.
  public init(person: Int32, linkedBy: String, weight: Int32? = nil) {
    self.person = person
    self.linkedBy = linkedBy
    self.weight = weight
  }
}
