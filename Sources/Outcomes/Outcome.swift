public import Vocabulary

/// How one qualified measure of one subject stands: a row of `outcomes.csv`, and what claims need to know beside it.
public struct Outcome: Sendable, Equatable {
  /// Index of the family in `FamilyList.families`.
  public var family: Int32
  /// Index of the person in `MatchedPersons.persons`; nil for a measure of the family.
  public var person: Int32?
  /// Liquid Logic's PersonID; empty for a measure of the family.
  public var personRef: String
  /// The plan row, such as `B1`.
  public var measure: String
  /// The headline's letter.
  public var headline: String
  /// The status on the as-of date.
  public var status: OutcomeStatus
  /// The qualifying date q.
  public var qualifiedOn: CalendarDay
  /// The routes that qualified it, in the plan's order: the plan file's names, such as `tick`, `declaration`, `attendance`.
  public var routes: [String]
  /// First day of the window that the success test looked at; nil where it has none.
  public var windowFrom: CalendarDay?
  /// Its last day.
  public var windowTo: CalendarDay?
  /// First day of the unbroken stretch up to the as-of date on which every condition holds; only for MET.
  public var metOn: CalendarDay?
  /// End of the minimum period; only for PENDING, nil where no clock runs.
  public var dueOn: CalendarDay?
  /// Stable code of the reason; empty where the status says all.
  public var reasonCode: ReasonCode
  /// The reason, in a sentence for a coordinator.
  public var reason: String
  /// The plan version that the family is held to.
  public var planVersion: String
  /// The rows that it rests on, ascending, without repeats.
  public var evidence: [SourceLine]
  /// The figures behind the answer, such as `absent 38/380`; for the claim evidence.
  public var testValues: String
  /// Who declared progress (name, role and agency), where a declaration counted.
  public var declaredBy: String
  /// When.
  public var declaredOn: CalendarDay?
  /// Feeds of whose silence the answer makes use: indexes in the coverage list.
  public var silentFeeds: [UInt16]
  /// Whether the first evidence is a data route dated after registration: a new problem (*Meaning*: New problems).
  public var isNewProblem: Bool
  /// Whether the person was a benefit claimant at registration, for D1's roll-up (*Meaning*: Eligible, progress, work).
  public var countsInRollUp: Bool
  /// Continuous employment (D1a): the status and, where met, the first day; nil for other measures.
  public var work: WorkResult?
  /// Whether it qualifies only if a match that nobody has judged is decided one way: it makes no headline, and holds a claim back.
  public var qualifiesOnlyInDoubt: Bool
  /// The pairs that nobody has judged and on which it hangs: indexes in `MatchedPersons.review`, ascending.
  public var hangsOn: [Int32]
  /// What a coordinator must get, where something is missing: `what`, `who can say`, `possible from`.
  public var missing: [MissingEvidence]
  /// Whether it was met once and is known to fail now; not where what showed it has only ended, or is not there any more.
  public var hasCollapsed: Bool
  /// Flags that change no status, such as `BOUNDARY_EXACT`.
  public var flags: [ExceptionCode]

  /// Continuous employment of one adult.
  public struct WorkResult: Sendable, Equatable {
    /// The status of D1a alone.
    public var status: OutcomeStatus
    /// First day on which it was met.
    public var metOn: CalendarDay?
    /// First day of the weeks without a claim.
    public var windowFrom: CalendarDay?

    /// A result.
    public init(status: OutcomeStatus, metOn: CalendarDay?, windowFrom: CalendarDay?) {
      self.status = status
      self.metOn = metOn
      self.windowFrom = windowFrom
    }
  }

  /// Something that stands between a measure and success.
  public struct MissingEvidence: Sendable, Equatable {
    /// What is missing, in words.
    public var what: String
    /// Who can say it.
    public var whoCanSay: String
    /// From when it can count; nil where at once.
    public var possibleFrom: CalendarDay?

    /// Missing evidence.
    public init(what: String, whoCanSay: String, possibleFrom: CalendarDay?) {
      self.what = what
      self.whoCanSay = whoCanSay
      self.possibleFrom = possibleFrom
    }
  }

  /// A qualified measure about which nothing more is known.
  public init(family: Int32, measure: String, headline: String, status: OutcomeStatus, qualifiedOn: CalendarDay) {
    self.family = family
    person = nil
    personRef = ""
    self.measure = measure
    self.headline = headline
    self.status = status
    self.qualifiedOn = qualifiedOn
    routes = []
    windowFrom = nil
    windowTo = nil
    metOn = nil
    dueOn = nil
    reasonCode = .none
    reason = ""
    planVersion = ""
    evidence = []
    testValues = ""
    declaredBy = ""
    declaredOn = nil
    silentFeeds = []
    isNewProblem = false
    countsInRollUp = true
    qualifiesOnlyInDoubt = false
    hangsOn = []
    work = nil
    missing = []
    hasCollapsed = false
    flags = []
  }
}
