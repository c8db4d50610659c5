/// What the warnings of a claim mean, for whoever checks it.
enum AuditorsNote {
  /// A sentence for a code; nil for one that this page does not know.
  static func words(_ code: String) -> String? {
    code.hasPrefix("OVERRIDE_USED:") ? "a named person decided a measure against the evidence" : sentences[code]
  }

  private static let sentences = [
    "BOUNDARY_EXACT": "a figure stands exactly on the limit",
    "CE_CONFIRM_EARLY":
      "employment was confirmed before the weeks were over, which proves that it began, not that it lasted",
    "EET_FORWARD_DATED": "the six months of education, employment or training lie partly ahead",
    "ENGAGEMENT_AFTER_OUTCOME": "a result came before the family's plan; the work must be shown to have led to it",
    "FILE_STALE": "the claim makes use of the silence of a feed that is older than it may be",
    "NEUTRAL_DEPENDENT": "without the measures that are out of account fewer headlines than needed show success",
    "PLAN_VERSION_MISMATCH": "the family's measures are held to more than one version of the plan",
    "SUSTAINED_UNSPECIFIED": "the plan names no period for which success must last",
    "TERM_DATA_LAG": "the newest school term had not arrived, and an earlier one was used",
  ]
}
