/// What a claim warns of beside the flags of the outcomes that it rests on.
public enum ClaimWarning: String, CaseIterable, Sendable {
  /// Without the measures that are out of account too few headlines show success.
  case neutralDependent = "NEUTRAL_DEPENDENT"
  /// A result came before the family's plan.
  case engagementAfterOutcome = "ENGAGEMENT_AFTER_OUTCOME"
  /// The measures are held to more than one version of the plan.
  case planVersionMismatch = "PLAN_VERSION_MISMATCH"
  /// The claim makes use of the silence of a feed that is older than it may be.
  case fileStale = "FILE_STALE"
  /// A member has no assessment.
  case memberNotAssessed = "MEMBER_NOT_ASSESSED"
  /// The register has no child in the family.
  case noDependentChild = "NO_DEPENDENT_CHILD"
}
