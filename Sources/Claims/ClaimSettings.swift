public import Outcomes
public import Vocabulary

/// What the pipeline's `claim.yaml` says about claims. The values given here are those that are shipped (*Meaning*: Windows and audit).
public struct ClaimSettings: Sendable, Equatable {
  /// What is done about a result that came before the family's plan (*Meaning*: Windows and audit).
  public enum Strictness: String, CaseIterable, Sendable {
    case warn, block
  }

  /// What the return's amount adds up.
  public enum ReturnAmount: String, CaseIterable, Sendable {
    /// The result fees, as the ledger has them.
    case results
    /// The result fees, and a fee for every family attached in the quarter.
    case resultsAndAttachment = "results and attachment"
  }

  /// The authority's code in the return.
  public var authorityCode = ""
  /// The authority's name in the return.
  public var authority = ""
  /// Who must be different people before a claim is sent: who approves, who submits, who audits.
  public enum Separation: String, CaseIterable, Sendable {
    /// Three names, compared without case, dots and spaces.
    case name
    /// Three names, and three logins.
    case login
    /// Nobody looks.
    case none
  }

  /// The government scheme's id: a family is claimed once within it, whatever the scheme is called.
  public var schemeID = ""
  /// The scheme's name, as the return has it.
  public var scheme = ""
  /// What the scheme was called in the ledger before it had an id.
  public var formerSchemes: [String] = []
  /// Headlines with a qualified measure that make a family eligible.
  public var minHeadlines = 2
  /// Fee for a family attached.
  public var attachFee = Pence(pounds: 1000)
  /// Fee for a result.
  public var resultFee = Pence(pounds: 800)
  /// Once in the scheme; where false, once in every engagement.
  public var oneClaimPerFamily = true
  /// Measures of which one subject's success is enough, among those for whom it was a problem at engagement.
  public var oneSubjectSuffices = ["D1"]
  /// Measures that make no headline and that progress does not ask for: they only pay.
  public var paysOnly: [String] = []
  /// Days after a quarter's last day on which its claim window closes.
  public var windowDays = 42
  /// Random audit sample, percent of the quarter's claims.
  public var auditPercent = 10
  /// Least size of the random audit sample.
  public var auditMinimum = 5
  /// Whether every claim drawn must have passed its audit before a quarter is submitted.
  public var mustAuditBeforeSubmission = false
  /// Warnings that put a claim into the audit sample whatever the draw says.
  public var alwaysAudited: [ExceptionCode] = [
    .eetForwardDated, .sustainedUnspecified, .engagementAfterOutcome, .planVersionMismatch,
  ]
  /// Roles that may approve; empty for any.
  public var approvalRoles: [String] = []
  /// Who must be different people.
  public var separation = Separation.name
  /// The file with the council's key, outside the workspace; empty where it has none.
  public var sealKey = ""
  /// Results that were agreed for a financial year, such as `2017-18`.
  public var targets: [String: Int] = [:]
  /// A result before the family's plan.
  public var engagementAfterOutcome = Strictness.warn
  /// What a claim on both grounds counts as in the return: progress or work.
  public var bothCountsAs = ClaimBasis.progress
  /// What the return's amount adds up.
  public var returnAmount = ReturnAmount.results
  /// Statuses that an override may give.
  public var overrideStatuses = [OutcomeStatus.neutral]
  /// Longest life of an override, in days.
  public var overrideDays = 366
  /// Measures that only DWP can settle: their subjects are in `adms_request.csv`.
  public var askDWP = ["D1"]
  /// Feed whose rows are DWP's answers.
  public var answersFromDWP = "dwp_adms"
  /// Age from which DWP can be asked about somebody.
  public var adultAge = 18
  /// Exceptions that are also a line of the worklist.
  public var worklistCodes: [ExceptionCode] = []
  /// Points of a headline in the score of `eligible_not_engaged.csv`.
  public var headlinePoints = 10
  /// Points of a subject's measure in it.
  public var measurePoints = 1
  /// Quarters that the forecast looks ahead.
  public var forecastQuarters = 4

  /// The values of the readings; the authority and the scheme are the pipeline's to say.
  public init() {}

  /// Whether a fee is paid for families attached.
  var paysAttachment: Bool { returnAmount == .resultsAndAttachment }

  /// The scope of the ledger that is meant by one that an entry has: earlier entries have the scheme's name for its id.
  func scope(_ written: String) -> String {
    for name in formerSchemes {
      if written == name { return schemeID }
      if written.hasPrefix(name + "/") { return schemeID + written.dropFirst(name.count) }
    }
    return written
  }

  /// First and last day of a quarter's claim window.
  public func window(of quarter: Quarter) -> ClosedRange<CalendarDay> {
    quarter.first...quarter.last.adding(days: windowDays)
  }
}
