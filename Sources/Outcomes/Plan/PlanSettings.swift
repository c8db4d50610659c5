/// How the plan is read where it is silent (*Meaning*: Settings). Every one is a named setting of `plan/settings.yaml`.
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

  /// Where the months of a reduction end.
  public enum WindowEnd: String, CaseIterable, Sendable {
    /// With the day asked.
    case asOf = "as_of"
    /// With the extract.
    case dataTo = "data_to"
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
  /// The last day of the months in which less must have happened than before registration.
  public var reductionWindowEnds = WindowEnd.asOf
  /// Roles that are not a professional's.
  public var notProfessional: [String] = []
  /// Of these, the roles of people who may speak for themselves where a row says so.
  public var selfReport: [String] = []

  /// The shipped readings.
  public init() {}
}

// MARK: In settings.yaml

extension PlanSettings {
  /// The keys under `readings`, in the order in which they are shown.
  static var readings: [PlanKey<PlanSettings>] {
    [
      .optional("tickLookbackMonths", \.tickLookbackMonths, .number(0...120), "Months that a word reaches back."),
      .optional("clearPeriod", \.clearPeriod, .choice, "What a new event does to a clear period."),
      .optional("schoolWindow", \.schoolWindow, .choice, "Which terms count for progress."),
      .optional("termLagPolicy", \.termLagPolicy, .choice, "What a term that has not arrived does."),
      .optional("termLagDays", \.termLagDays, .number(0...365), "Days after which a late term is pointed out."),
      .optional("minPossibleSessions", \.minPossibleSessions, .number(0...380), "Fewer sessions give no rate."),
      .optional("starBasis", \.starBasis, .choice, "How 20% on a star is meant."),
      .optional("starScalePoints", \.starScalePoints, .number(2...100), "The points of a star's scale."),
      .optional("eetRequireElapsed", \.eetRequireElapsed, .truth, "Whether the months must have passed."),
      .optional("c1C2", \.c1C2, .choice, "What progress against C2 does for C1."),
      .optional("c2NfaReferralBlocks", \.c2NfaReferralBlocks, .truth, "Whether a referral to nothing counts."),
      .optional("c5Evidence", \.c5Evidence, .choice, "Whether C5 wants both pieces of evidence."),
      .optional("unspecifiedMonths", \.unspecifiedMonths, .number(0...24), "Months where the plan names none."),
      .optional("tickCountsAsProfessional", \.tickCountsAsProfessional, .truth, "Whether a tick is a word."),
      .optional("jsaWeeks", \.jsaWeeks, .number(1...52), "Weeks without a claim after a long benefit."),
      .optional("otherWeeks", \.otherWeeks, .number(1...52), "Weeks without a claim after another benefit."),
      .optional("ceToleranceDays", \.ceToleranceDays, .number(0...60), "Days of a claim that are overlooked."),
      .optional("reductionWindowEnds", \.reductionWindowEnds, .choice, "The last day of the months that are compared."),
      .optional("plan_version_by", \.planVersionBy, .choice, "Which day decides the plan version."),
    ]
  }

  /// The keys beside `readings`.
  static var people: [PlanKey<PlanSettings>] {
    [
      .optional("not_professional", \.notProfessional, .texts, "Roles whose declarations do not count."),
      .optional(
        "self_report", \.selfReport, .texts, "Of these, roles that may speak for themselves where a row says so."),
      .optional("young_person_from", \.youngPersonFrom, .number(8...17), "The first birthday of a young person."),
    ]
  }

  /// The names of the readings, in the order in which they are shown.
  public static var names: [String] { readings.map(\.name) }

  /// The value of a reading by its name, for people; empty where there is none of the name.
  public func value(of name: String) -> String {
    PlanSettings.readings.filter { $0.name == name }.facts(self, OutcomePlan(title: "")).map(\.text).joined()
  }

  /// All that they say.
  func facts(_ plan: OutcomePlan) -> [PlanFact] {
    PlanSettings.readings.facts(self, plan) + PlanSettings.people.facts(self, plan)
  }
}
