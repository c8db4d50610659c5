public import Claims
public import Families
public import Ingest
public import Match
public import Normalise
public import Outcomes
public import Vocabulary

/// A council's pipeline, checked: what every stage is told.
public struct Pipeline: Sendable {
  /// The council's programme, in words.
  public var name: String
  /// How each feed is read, in the order of `pipeline.yaml`.
  public var feeds: [FeedDeclaration]
  /// What each feed's rows mean, in the same order.
  public var mappings: [FeedMapping]
  /// Who is the same person.
  public var matching: MatchSettings
  /// Who belongs to which family.
  public var families: FamilySettings
  /// The outcome plan.
  public var plan: OutcomePlan
  /// The school calendar.
  public var calendar: SchoolCalendar
  /// How results add up to a claim.
  public var claims: ClaimSettings
  /// The worked cases of the plan.
  public var cases: PlanCases
  /// The kinds of event that the plan reads and no feed gives.
  public var without: [Gap]
  /// Days that a night's as-of date may lie after its newest extract.
  public var clockSlack: Int
  /// What is odd about the pipeline without being wrong, a sentence each: feeds and kinds of event that nothing uses.
  public var remarks: [String]

  /// A kind of event that the pipeline does without.
  public struct Gap: Sendable, Equatable {
    /// The kind.
    public var kind: EventKind
    /// Why there is no feed of it, as `pipeline.yaml` says.
    public var reason: String
  }

  /// Reads a pipeline's files; throws `ConfigurationMistakes` with all that is wrong in any of them.
  public init(_ files: PipelineFiles) throws {
    let reader = PipelineReader(files)
    self = try reader.read()
  }

  init(
    name: String, feeds: [FeedDeclaration], mappings: [FeedMapping], matching: MatchSettings, families: FamilySettings,
    plan: OutcomePlan, calendar: SchoolCalendar, claims: ClaimSettings, cases: PlanCases,
    without: [Gap], clockSlack: Int, remarks: [String]
  ) {
    self.name = name
    self.feeds = feeds
    self.mappings = mappings
    self.matching = matching
    self.families = families
    self.plan = plan
    self.calendar = calendar
    self.claims = claims
    self.cases = cases
    self.without = without
    self.clockSlack = clockSlack
    self.remarks = remarks
  }
}
