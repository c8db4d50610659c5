import Vocabulary

/// What the warnings of a claim mean, for whoever checks it.
enum AuditorsNote {
  /// The warning with a sentence.
  static func words(_ warning: ClaimWarning) -> String { "\(warning.text): \(sentence(warning.code))" }

  private static func sentence(_ code: ExceptionCode) -> String {
    switch code {
    case .overrideUsed: "a named person decided a measure against the evidence; see below."
    case .engagementAfterOutcome: "A result came before the family's plan; was it the work that led to it?"
    case .fileStale: "The claim makes use of the silence of a feed that is older than it may be."
    case .memberNotAssessed: "A member joined after assessment and plan were made."
    case .noDependentChild: "The register has no child in the family."
    default: code.meaning.sentence
    }
  }
}
