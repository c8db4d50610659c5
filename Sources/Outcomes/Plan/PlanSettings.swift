/// How the plan is read where it is silent (readings 4.19). Every one is a named setting of `plan/settings.yaml`.
public struct PlanSettings: Sendable, Equatable {
  /// What a new event does to a clear period.
  public enum ClearPeriod: String, CaseIterable, Sendable {
    /// It starts again.
    case restart
    /// Only the first months after qualifying count.
    case firstOnly
  }
  /// Which terms a school measure looks at for progress.
  public enum SchoolWindow: String, CaseIterable, Sendable {
    /// The first term ends on or after the qualifying date.
    case afterQualification
    /// The last three completed terms, whenever the child qualified.
    case rollingLastThree
  }
  /// What happens where the newest completed term has not arrived.
  public enum TermLag: String, CaseIterable, Sendable {
    /// Cannot tell.
    case wait
    /// The newest term that has arrived is used.
    case useLatestAvailable
  }
  /// How 20% on a star is meant.
  public enum StarBasis: String, CaseIterable, Sendable {
    /// A fifth more than the earlier score.
    case relative
    /// Two steps of the ten.
    case scalePoints
  }
  /// What progress against C2 does for C1.
  public enum C1C2: String, CaseIterable, Sendable {
    case alternative, additional, off
  }
  /// Whether C5 wants both pieces of evidence.
  public enum Both: String, CaseIterable, Sendable {
    case both, either
  }
  /// Which day decides the plan version that a family is held to.
  public enum VersionBy: String, CaseIterable, Sendable {
    case engagement
    case asOf = "as_of"
  }

  /// Months that a tick or declaration before registration reaches back.
  public var tickLookbackMonths = 12
  /// What a new event does to a clear period.
  public var clearPeriod = ClearPeriod.restart
  /// Which terms count for progress.
  public var schoolWindow = SchoolWindow.afterQualification
  /// What a late term does.
  public var termLagPolicy = TermLag.useLatestAvailable
  /// Days after the end of a term from which its absence is pointed out.
  public var termLagDays = 60
  /// Fewest possible sessions from which a rate can be told.
  public var minPossibleSessions = 60
  /// How 20% on a star is meant.
  public var starBasis = StarBasis.relative
  /// Points of a star's scale, of which 20% are meant where the basis is `scalePoints`.
  public var starScalePoints = 10
  /// Whether six months of education, employment or training must have passed.
  public var eetRequireElapsed = false
  /// What C2 does for C1.
  public var c1C2 = C1C2.alternative
  /// Whether a referral that came to nothing counts against C2 outright.
  public var c2NfaReferralBlocks = false
  /// Whether C5 wants both pieces of evidence.
  public var c5Evidence = Both.both
  /// Months that must pass where the plan names no period.
  public var unspecifiedMonths = 0
  /// Whether a tick is a professional's word, as a declaration is.
  public var tickCountsAsProfessional = true
  /// Weeks without a claim after JSA.
  public var jsaWeeks = 26
  /// Weeks without a claim after another benefit.
  public var otherWeeks = 13
  /// Days of a claim within those weeks that are overlooked.
  public var ceToleranceDays = 0
  /// The first birthday of a young person.
  public var youngPersonFrom = 13
  /// Which day decides the plan version.
  public var planVersionBy = VersionBy.engagement
  /// Roles that are not a professional's.
  public var notProfessional: [String] = []

  /// The shipped readings.
  public init() {}
}
