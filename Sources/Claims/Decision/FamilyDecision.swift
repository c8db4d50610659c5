public import Vocabulary

/// What the night says of one family: a row of `families.csv`, and what a claim for it would say.
public struct FamilyDecision: Sendable, Equatable {
  /// Lasting id.
  public var family: FamilyID
  /// Liquid Logic's FamilyID; empty for a family found by data alone.
  public var familyRef: String
  /// First day of the engagement; nil where the family is not engaged on the as-of date.
  public var engagedOn: CalendarDay?
  /// Closed on this day, where that is past.
  public var closedOn: CalendarDay?
  /// Whole-family assessment, where that is past.
  public var assessedOn: CalendarDay?
  /// Plan, where that is past.
  public var plannedOn: CalendarDay?
  /// Lead professional; empty where nobody is named.
  public var lead = ""
  /// Number of members on the as-of date, or on the last day before it on which the family was open.
  public var members = 0
  /// Whom a claim covers: those members, and the subjects of the measures that it rests on; ascending.
  public var people: [PersonID] = []
  /// Their Liquid Logic PersonIDs, ascending.
  public var peopleRefs: [String] = []
  /// Claims for whose people some of them were recognised, by number, decision or score, each as `<claim> <person id>`.
  public var claimedBy: [String] = []
  /// Claims for whose people some of them may be, while nobody has judged the pair.
  public var maybeClaimedBy: [String] = []
  /// Ids of people who may be one of them, while nobody has judged the pair.
  public var mayBe: [PersonID] = []
  /// Letters of the headlines with a qualified measure, ascending.
  public var headlines: [String] = []
  /// Whether there are enough of them.
  public var isEligible = false
  /// The day on which there were.
  public var eligibleOn: CalendarDay?
  /// What the evidence supports, whatever was claimed before; nil where there is no claim in it.
  public var ground: ClaimBasis?
  /// What can be claimed, or is: `ground` unless an earlier claim or a shared member forbids it.
  public var claimable: ClaimBasis?
  /// The latest first day of what the claim rests on, and never before assessment and plan.
  public var claimableOn: CalendarDay?
  /// Labels of measures that are met or out of account.
  public var met: [String] = []
  /// Labels of measures that failed, went back, or that a person must judge.
  public var notMet: [String] = []
  /// Labels of measures whose time is not up.
  public var waiting: [String] = []
  /// Labels of measures that lack evidence.
  public var missing: [String] = []
  /// Codes of what forbids a claim for which the measures are there.
  public var blockedBy: [ExceptionCode] = []
  /// Feeds that could not be seen, where that, and no evidence, keeps the family from a claim: a proposal then stands and nobody can
  /// approve it.
  public var blindTo: [String] = []
  /// What an auditor should know, ascending.
  public var warnings: [ClaimWarning] = []
  /// Plan rows that are met, ascending, once each.
  public var measuresMet: [String] = []
  /// Plan rows that are out of account.
  public var measuresNeutral: [String] = []
  /// Measures with status and person, for the ledger.
  public var measures: [String] = []
  /// The plan versions that its outcomes are held to, ascending.
  public var planVersions: [String] = []
  /// Whether a claim would use an override.
  public var usesOverride = false
  /// Where all that is left is time: the day on which the last clock runs out.
  public var dueOn: CalendarDay?
  /// How many things somebody must still supply for it.
  public var owed = 0

  /// A family about which nothing is known yet.
  public init(family: FamilyID, familyRef: String) {
    self.family = family
    self.familyRef = familyRef
  }
}
