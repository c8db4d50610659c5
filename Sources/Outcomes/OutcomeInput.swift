public import Families
public import Match
public import Normalise
public import Vocabulary

/// What the outcomes stage works from.
public struct OutcomeInput: Sendable {
  /// The day of the run.
  public var asOf: CalendarDay
  /// What the extracts say.
  public var extracts: NormalisedExtracts
  /// Who is who.
  public var persons: MatchedPersons
  /// The families.
  public var families: FamilyList

  /// The evidence of a night.
  public init(asOf: CalendarDay, extracts: NormalisedExtracts, persons: MatchedPersons, families: FamilyList) {
    self.asOf = asOf
    self.extracts = extracts
    self.persons = persons
    self.families = families
  }
}
