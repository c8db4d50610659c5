/// One entry of the claims ledger. Entries are only ever added; each carries the hash of the one before.
public struct LedgerEntry: Sendable, Equatable {
  /// Position in the ledger, 1 for the first.
  public var sequence: Int
  /// Hash of the entry before, lower-case hexadecimal; 64 zeros for the first.
  public var previous: String
  /// SHA-256 over everything else, lower-case hexadecimal; empty until the entry is sealed.
  public var hash: String
  /// What it does.
  public var action: LedgerAction
  /// The claim.
  public var claim: ClaimID
  /// Within what a family and a person are claimed once: the scheme, or the scheme and the day of engagement.
  public var scope: String
  /// The quarter in which the claim was proposed.
  public var quarter: Quarter
  /// The family's lasting id.
  public var family: FamilyID
  /// Liquid Logic's FamilyID.
  public var familyRef: String
  /// Everybody whom the claim covers, ascending.
  public var people: [PersonID]
  /// Their Liquid Logic PersonIDs, ascending.
  public var peopleRefs: [String]
  /// The measures that it rests on, ascending, each as measure, status and person id: `B1 MET P7K3M9QX2A`.
  /// Of an auditor's finding: the cells of the worksheet, each after its column, such as `outcome_ok Y`.
  public var measures: [String]
  /// What it rests on.
  public var basis: ClaimBasis
  /// What is paid for it.
  public var amount: Pence
  /// SHA-256 of the claim's line and evidence as they stood at this entry; empty for a withdrawal.
  public var evidenceHash: String
  /// The plan version or versions that the family is held to.
  public var planVersion: String
  /// The day on which it acts.
  public var on: CalendarDay
  /// Who: a person's name, or `cfetl` for a night.
  public var by: String
  /// In what role.
  public var role: String
  /// The login under which the command ran.
  public var login: String
  /// Why, where somebody must say so.
  public var reason: String

  /// The hash that stands before the first entry.
  public static let start = String(repeating: "0", count: 64)

  /// An entry that is not sealed yet: sequence 0, no hashes, nobody named.
  public init(
    _ action: LedgerAction, claim: ClaimID, quarter: Quarter, family: FamilyID, familyRef: String, basis: ClaimBasis,
    amount: Pence, on: CalendarDay
  ) {
    sequence = 0
    previous = ""
    hash = ""
    self.action = action
    self.claim = claim
    scope = ""
    self.quarter = quarter
    self.family = family
    self.familyRef = familyRef
    people = []
    peopleRefs = []
    measures = []
    self.basis = basis
    self.amount = amount
    evidenceHash = ""
    planVersion = ""
    self.on = on
    by = ""
    role = ""
    login = ""
    reason = ""
  }

  /// The name under which a night signs.
  public static let nightly = "cfetl"

  /// Whether a night made it, not a person.
  public var isByNight: Bool { by == LedgerEntry.nightly }
}
