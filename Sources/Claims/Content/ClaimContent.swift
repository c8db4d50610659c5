public import Vocabulary

/// What a claim says: a value with named fields, kept from the day somebody approves it, so that it never changes.
///
/// Kept contents outlive the program that wrote them. A content knows the form in which it was written; a later form gets a number of its own
/// and a reader beside the others, and no reader is ever taken away.
public struct ClaimContent: Sendable, Equatable {
  /// In which form it was kept.
  enum Form: Sendable, Equatable {
    /// That of version 0.2.0: the cells of a line and of its evidence, which its hash is over.
    case first(cells: [String])
    /// Today's: fields by name.
    case second
  }

  /// The claim.
  public var claim: ClaimID
  /// The family's lasting id.
  public var family = FamilyID("")
  /// Liquid Logic's FamilyID.
  public var familyRef = ""
  /// What it rests on.
  public var basis: ClaimBasis?
  /// The plan versions that the family is held to.
  public var planVersions: [String] = []
  /// First day of the engagement.
  public var engagedOn: CalendarDay?
  /// Whole-family assessment.
  public var assessedOn: CalendarDay?
  /// Family plan.
  public var plannedOn: CalendarDay?
  /// Lead professional.
  public var lead = ""
  /// Headlines with a qualified measure.
  public var headlines: [String] = []
  /// Plan rows that are met.
  public var measuresMet: [String] = []
  /// Plan rows that are out of account.
  public var measuresNeutral: [String] = []
  /// The day on which the family was eligible.
  public var eligibleOn: CalendarDay?
  /// The day from which it could be claimed.
  public var achievedOn: CalendarDay?
  /// What is paid for it.
  public var amount = Pence(0)
  /// Codes of what an auditor should know.
  public var warnings: [String] = []
  /// Whom it covers.
  public var people: [ClaimedPerson] = []
  /// What it rests on, measure by measure.
  public var measures: [ClaimedMeasure] = []
  var form = Form.second

  /// A claim that says nothing yet.
  public init(claim: ClaimID) { self.claim = claim }

  /// The fields before people and measures, in the order of the columns of `claim_lines`.
  static let fields: [ContentField<ClaimContent>] = [
    .one("claim_id", \.claim, identity: false, text: \.text, value: { ClaimID($0) }),
    .one("family_id", \.family, text: \.text, value: { FamilyID($0) }), .text("family_ref", \.familyRef),
    .one(
      "claim_basis", \.basis, text: { $0?.rawValue ?? "" },
      value: { text -> ClaimBasis?? in text.isEmpty ? .some(nil) : ClaimBasis(rawValue: text).map { .some($0) } }),
    .list("plan_version", \.planVersions), .day("engaged_on", \.engagedOn), .day("assessment_on", \.assessedOn),
    .day("plan_on", \.plannedOn), .text("lead_professional", \.lead), .list("headlines", \.headlines),
    .list("measures_met", \.measuresMet), .list("measures_neutral", \.measuresNeutral),
    .day("eligible_on", \.eligibleOn), .day("achieved_on", \.achievedOn),
    .one("amount", \.amount, text: \.pounds, value: { Pence(text: $0) }),
    .list("warnings", \.warnings, identity: false),
  ]

  /// The warnings that this version knows.
  var knownWarnings: [ClaimWarning] { warnings.compactMap { ClaimWarning(saved: $0) } }

  /// The content under a claim's id and basis; a candidate's has no id yet.
  func named(_ claim: ClaimID, _ basis: ClaimBasis?) -> ClaimContent {
    var named = self
    named.claim = claim
    named.basis = basis
    return named
  }

  /// The rows of extracts that the evidence names, as `<file>:<line>`, each once, in order.
  public var places: [String] {
    var seen: Set<String> = []
    return measures.flatMap(\.rows).map(\.place).filter { seen.insert($0).inserted }
  }
}

extension Pence {
  /// Reads `800.00`, as `pounds` writes it.
  init?(text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, let pounds = Int(parts[0]), let pence = Int(parts[1]), pence >= 0
    else { return nil }
    self.init(pounds * 100 + (parts[0].hasPrefix("-") ? -pence : pence))
    if self.pounds != text { return nil }
  }
}
