/// What a row of an extract says happened: the closed list of facts that a plan can ask about.
///
/// A feed file maps its columns onto the fields of one kind; the plan names kinds, never feeds' columns. The words on the right
/// are those that YAML uses.
///
/// A new kind is a case here and its line in `fields`, where the compiler asks for it: feed files, plan, worked cases, the saved stage
/// and its view know it from then on. Its fields are chosen from `EventField`, where one that is missing is added; there is room for `on` and
/// four more dates, six words, a key and three counts, and a test says where two fields of one kind would share a slot.
public enum EventKind: String, CaseIterable, Sendable {
  case enrolment
  case attendance
  case exclusion
  case involvement
  case homeEducation = "home education"
  case placement
  case situation
  case destination
  case offence
  case intervention
  case incident
  case occurrence
  case earlyHelp = "early help"
  case need
  case assessment
  case socialCare = "social care"
  case missing
  case cseRisk = "CSE risk"
  case operationalGroup = "operational group"
  case declaration
  case star
  case benefit
  case housingApplication = "housing application"
  case housingCondition = "housing condition"
  case order
  case callOut = "call-out"
  case neetRisk = "NEET risk"
  case earlyYears = "early years"
  case carePlan = "health and care plan"
  case educationPlan = "alternative education plan"
  case hospitalAttendance = "hospital attendance"
  case treatment

  /// Places in the list of kinds, which is the order in which events are kept.
  private static let positions = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// Place in the list of kinds.
  public var position: Int { EventKind.positions[self] ?? 0 }

  /// The fields without which no row of the kind has a date.
  public var neededFields: [EventField] {
    let terms = fields.filter { $0.layout.form == .schoolTerm }
    return terms.isEmpty ? [.on] : terms
  }

  /// Every field that a feed file may fill, in the order of `EventField`.
  public var allFields: [EventField] { EventField.allCases.filter { $0 == .on || fields.contains($0) } }

  /// The fields that a feed file may fill, apart from `on`, which every kind has.
  public var fields: [EventField] {
    switch self {
    case .enrolment: [.until, .type, .status, .place, .placeName, .yearGroup]
    case .attendance: [.academicYear, .term, .possible, .authorised, .unauthorised, .place]
    case .exclusion: [.type, .sessions, .schoolDays, .overturned, .place]
    case .involvement: [.until, .type, .reason, .status, .key]
    case .homeEducation: [.until, .type, .decided, .assessed, .visited]
    case .placement: [.until, .type, .reason, .place]
    case .situation: [.until, .type, .confirmed, .expires, .code]
    case .destination: [.begins, .status, .place]
    case .offence: [.status, .decided, .outcome, .substantive, .type, .key]
    case .intervention: [.until, .role, .type, .formal, .outcome, .key]
    case .incident: [.role, .type, .key]
    case .occurrence: [.until, .role, .type, .outcome, .key]
    case .earlyHelp: [.until, .reason, .rating, .deemed, .key]
    case .need: [.type, .status, .key]
    case .assessment: [.until, .status, .key]
    case .socialCare: [.until, .type, .outcome, .key]
    case .missing: [.until, .type, .key]
    case .cseRisk: [.type, .key]
    case .operationalGroup: [.reason, .type]
    case .declaration:
      [.type, .status, .spellFrom, .spellTo, .value, .valueBefore, .declaredBy, .role, .agency, .detail, .key]
    case .star: [.type, .stage, .area, .score, .maximum, .key]
    case .benefit: [.until, .status, .type, .sanctionFrom, .sanctionTo, .scanned, .reason]
    case .housingApplication: [.decided, .status, .children, .key]
    case .housingCondition: [.until, .type, .status, .key]
    case .order: [.until, .type, .expires, .key]
    case .callOut: [.role, .type, .domestic, .address, .postcode, .uprn, .key]
    case .neetRisk: [.type, .yearGroup]
    case .earlyYears: [.until, .type, .place]
    case .carePlan: [.until, .status, .reviewed, .key]
    case .educationPlan: [.until, .reviewed, .suitable, .key]
    case .hospitalAttendance: [.type, .key]
    case .treatment: [.until, .type, .reason, .key]
    }
  }
}
