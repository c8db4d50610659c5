/// Which person a source record belonged to when it was last seen: what makes ids last from night to night.
public struct PersonIndexEntry: Sendable, Equatable {
  /// The source system.
  public var source: String
  /// That system's key.
  public var key: String
  /// The person.
  public var person: PersonID
  /// As-of date of the night that first gave out the person's id.
  public var firstSeen: CalendarDay

  /// An entry.
  public init(source: String, key: String, person: PersonID, firstSeen: CalendarDay) {
    self.source = source
    self.key = key
    self.person = person
    self.firstSeen = firstSeen
  }
}
