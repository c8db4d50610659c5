public import Vocabulary

/// A row of an auditor's worksheet that somebody has filled in.
public struct AuditFinding: Sendable, Equatable {
  /// Where it stands, as `file:line`, for messages.
  public var place: String
  /// The claim.
  public var claim: ClaimID
  /// Liquid Logic's FamilyID.
  public var familyRef: String
  /// The seed of the sample, which is the quarter's own.
  public var seed: String
  /// Who checked.
  public var checkedBy: String
  /// When.
  public var checkedOn: CalendarDay
  /// Whether the family was eligible.
  public var eligibility: Bool
  /// Whether it was worked with as a whole family.
  public var approach: Bool
  /// Whether the result is shown.
  public var outcome: Bool
  /// What the auditor says; never empty where an answer is no.
  public var comment: String

  /// A finding.
  public init(
    place: String, claim: ClaimID, familyRef: String, seed: String, checkedBy: String, checkedOn: CalendarDay,
    eligibility: Bool, approach: Bool, outcome: Bool, comment: String
  ) {
    self.place = place
    self.claim = claim
    self.familyRef = familyRef
    self.seed = seed
    self.checkedBy = checkedBy
    self.checkedOn = checkedOn
    self.eligibility = eligibility
    self.approach = approach
    self.outcome = outcome
    self.comment = comment
  }

  /// What it does in the ledger.
  var action: LedgerAction { eligibility && approach && outcome ? .auditPassed : .auditFailed }

  /// The cells of the worksheet as the ledger keeps them, each after its column.
  var cells: [String] {
    [
      "checked_by \(checkedBy)", "checked_on \(checkedOn.iso)", "eligibility_ok \(AuditFinding.word(eligibility))",
      "approach_ok \(AuditFinding.word(approach))", "outcome_ok \(AuditFinding.word(outcome))",
    ]
  }

  /// Who checked, as an entry of the ledger has it.
  static func checkedBy(_ entry: LedgerEntry) -> String { cells(of: entry).first ?? "" }

  private static func word(_ answer: Bool) -> String { answer ? "Y" : "N" }

  /// The cells of the worksheet from `checked_by` on, as an entry of the ledger has them.
  static func cells(of entry: LedgerEntry) -> [String] {
    entry.measures.map { $0.split(separator: " ", maxSplits: 1).dropFirst().joined() } + [entry.reason]
  }
}
