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
  /// What it rests on; nil in an entry that is about no one claim.
  public var basis: ClaimBasis?
  /// What is paid for it.
  public var amount: Pence
  /// SHA-256 of what the claim said at this entry; empty for a withdrawal. Of a seal: that of its bytes.
  public var evidenceHash: String
  /// SHA-256 of the text in which what the claim said is kept; empty where nothing is kept, and in entries of version 0.2.0.
  public var contentHash: String
  /// What an entry is about that is about no one claim; of a night's entry, the run that made it.
  public var subject: String
  /// HMAC of the hash under the council's key, lower-case hexadecimal; empty where there is no key. It is not part of the hash.
  public var mac: String
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
    _ action: LedgerAction, claim: ClaimID, quarter: Quarter, family: FamilyID, familyRef: String, basis: ClaimBasis?,
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
    contentHash = ""
    subject = ""
    mac = ""
    planVersion = ""
    self.on = on
    by = ""
    role = ""
    login = ""
    reason = ""
  }

  /// An entry that is about no one claim, not sealed yet.
  public init(_ action: LedgerAction, subject: String, on: CalendarDay) {
    self.init(
      action, claim: ClaimID(""), quarter: Quarter(containing: on), family: FamilyID(""), familyRef: "",
      basis: nil, amount: Pence(0), on: on)
    self.subject = subject
  }

  /// The name under which a night signs.
  public static let nightly = "cfetl"

  /// The role of an entry that seals what an earlier version had frozen.
  public static let sealedLate = "sealed late"

  /// Whether a night made it, not a person.
  public var isByNight: Bool { by == LedgerEntry.nightly }
}
