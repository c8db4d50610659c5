public import Vocabulary

/// What the flags of an outcome say: things that change no status and that somebody should know.
public enum OutcomeFlag {
  /// The flags that have words of their own; a row of the plan may set others under `flags`.
  public static let known = [
    "BOUNDARY_EXACT", "EET_FORWARD_DATED", "CE_CONFIRM_EARLY", "SUSTAINED_UNSPECIFIED", "TERM_DATA_LAG",
    "DECLARATION_TOO_EARLY", "NO_FORMAL_INTERVENTION", "STAR_EARLY",
  ]

  /// How much a flag matters, what it says, and what to do about it.
  public static func words(_ flag: String) -> (Severity, message: String, action: String) {
    switch flag {
    case "BOUNDARY_EXACT":
      (.info, "A rate lies exactly on the plan's threshold.", "Check the sessions before the claim is made.")
    case "EET_FORWARD_DATED":
      (.warn, "The result rests on a situation whose six months have not passed yet.", "Look again when they have.")
    case "CE_CONFIRM_EARLY":
      (
        .warn, "Employment was confirmed before the weeks without a claim were over.",
        "Ask whether the person is still in work."
      )
    case "SUSTAINED_UNSPECIFIED":
      (
        .info, "The plan names no period for this measure, so the result may not count as sustained.",
        "Note how long the progress has lasted."
      )
    case "TERM_DATA_LAG":
      (.warn, "The newest school term has not arrived although it ended long ago.", "Ask the census team for the term.")
    case "DECLARATION_TOO_EARLY":
      (
        .warn, "Progress was declared before the minimum period was over, so the declaration does not count.",
        "Ask for a new declaration."
      )
    case "NO_FORMAL_INTERVENTION":
      (.info, "There was no formal intervention to complete.", "Check that none is missing from the record.")
    case "STAR_EARLY":
      (.info, "The later Outcome Star is less than three months after qualifying.", "Consider another review.")
    default: (.info, "The measure carries the flag \(flag).", "See the plan's reading of the row.")
    }
  }
}
