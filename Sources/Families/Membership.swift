public import Vocabulary

/// A person's time in a family.
public struct Membership: Sendable, Equatable {
  /// Index of the person in `MatchedPersons.persons`.
  public var person: Int32
  /// Liquid Logic's PersonID; empty where the register does not know the person.
  public var personRef: String
  /// Child, Adult or Other.
  public var role: String
  /// First day; nil where not known: a member from the start.
  public var from: CalendarDay?
  /// Last day; nil while it lasts.
  public var to: CalendarDay?
  /// What made the person a member: `register` or `address`.
  public var via: String
  /// The register's row; nil where there is none.
  public var line: SourceLine?

  /// A spell in a family.
  public init(
    person: Int32, personRef: String, role: String, from: CalendarDay?, to: CalendarDay?, via: String, line: SourceLine?
  ) {
    self.person = person
    self.personRef = personRef
    self.role = role
    self.from = from
    self.to = to
    self.via = via
    self.line = line
  }

  /// Whether the person is a member on a day; both ends count.
  public func includes(_ day: CalendarDay) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}
