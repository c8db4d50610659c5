public import Families
public import Match
public import Normalise
public import Outcomes
public import Vocabulary

/// All that the claims stage looks at.
public struct ClaimInput: Sendable {
  /// The night's extracts; their as-of date is the day that claims are judged on.
  public var extracts: NormalisedExtracts
  /// Who is who.
  public var persons: MatchedPersons
  /// The families.
  public var families: FamilyList
  /// How their measures stand.
  public var outcomes: OutcomeList
  /// What the pipeline says about claims.
  public var settings: ClaimSettings
  /// The ledger, in order.
  public var ledger: [LedgerEntry]
  /// What approved and submitted claims said when they were approved or submitted, for the hashes in the ledger.
  public var contents: [ClaimContent]
  /// SHA-256 over the columns that are read of the rows that outcomes rest on: what a cited row means, wherever it stands.
  public var rowMeanings: [SourceLine: String]
  /// Everybody's overrides.
  public var overrides: [MeasureOverride]
  /// Families looked at again as on earlier days; `ClaimStage.revisitsNeeded` says which.
  public var revisits: [Revisit]
  /// Submitted claims whose plan of then can no longer be read from the archive, so that tonight's was taken.
  public var lostPlans: [ClaimID]
  /// Person ids that were merged into others since they were given out: old id, new id.
  public var mergedPersons: [PersonID: PersonID]
  /// What frozen quarters say that the ledger does not; empty where both agree.
  public var sealFaults: [String]
  /// What the last published night of an earlier as-of date rested on; nil where there was none.
  public var lastNight: NightGrounds?
  /// The run, for the return.
  public var runID: String

  /// The results of a night; ledger, overrides and revisits are added where there are any.
  public init(
    extracts: NormalisedExtracts, persons: MatchedPersons, families: FamilyList, outcomes: OutcomeList,
    settings: ClaimSettings
  ) {
    self.extracts = extracts
    self.persons = persons
    self.families = families
    self.outcomes = outcomes
    self.settings = settings
    ledger = []
    contents = []
    rowMeanings = [:]
    overrides = []
    revisits = []
    lostPlans = []
    mergedPersons = [:]
    sealFaults = []
    runID = ""
  }

  /// The day that claims are judged on.
  public var asOf: CalendarDay { extracts.asOf }
}
