public import Claims
public import Families
public import Ingest
public import Match
public import Normalise
public import Outcomes
public import Vocabulary

/// All that the reports are made of.
public struct ReportInput: Sendable {
  /// The run's id.
  public var runID: String
  /// What was read.
  public var ingested: IngestedInbox
  /// The extracts in one shape.
  public var extracts: NormalisedExtracts
  /// Who is who.
  public var persons: MatchedPersons
  /// The families.
  public var families: FamilyList
  /// How their measures stand.
  public var outcomes: OutcomeList
  /// What can be claimed.
  public var claims: ClaimList
  /// The exceptions that the last published night left.
  public var seen: [SeenException]

  /// A night's results.
  public init(
    runID: String, ingested: IngestedInbox, extracts: NormalisedExtracts, persons: MatchedPersons, families: FamilyList,
    outcomes: OutcomeList, claims: ClaimList, seen: [SeenException]
  ) {
    self.runID = runID
    self.ingested = ingested
    self.extracts = extracts
    self.persons = persons
    self.families = families
    self.outcomes = outcomes
    self.claims = claims
    self.seen = seen
  }

  /// The exceptions of all stages, in the order of the stages.
  public var exceptions: [DataException] {
    ingested.exceptions + ingested.feeds.flatMap(\.exceptions) + extracts.exceptions + persons.exceptions
      + families.exceptions
      + outcomes.exceptions + claims.exceptions
  }
}
