import Outcomes

/// What the warnings of a claim mean, for whoever checks it.
enum AuditorsNote {
  /// The code with a sentence.
  static func words(_ code: String) -> String {
    switch code {
    case _ where code.hasPrefix("OVERRIDE_USED:"):
      "\(code): a named person decided a measure against the evidence; see below."
    case "ENGAGEMENT_AFTER_OUTCOME": "\(code): A result came before the family's plan; was it the work that led to it?"
    case "FILE_STALE": "\(code): The claim makes use of the silence of a feed that is older than it may be."
    case "MEMBER_NOT_ASSESSED": "\(code): A member joined after assessment and plan were made."
    case "NO_DEPENDENT_CHILD": "\(code): The register has no child in the family."
    case "NEUTRAL_DEPENDENT":
      "\(code): Without the measures that are out of account fewer headlines than needed show success."
    case "PLAN_VERSION_MISMATCH": "\(code): The family's measures are held to more than one version of the plan."
    default: "\(code): \(OutcomeFlag.words(code).message)"
    }
  }
}
