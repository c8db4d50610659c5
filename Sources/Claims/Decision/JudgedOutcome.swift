import Outcomes
import Vocabulary

/// An outcome as it counts for a claim: with an override where somebody approved one, or as it stood when the family was closed.
struct JudgedOutcome {
  var outcome: Outcome
  /// The status that counts.
  var status: OutcomeStatus
  /// The override that gave it; empty where none did.
  var overrideID = ""
  /// Whether it was met when the family was closed, and something that happened since speaks against it.
  var hasCollapsedSinceClosing = false

  /// Whether it no longer stands between the family and a claim by progress.
  var isSettled: Bool { status == .met || status == .neutral }

  /// `B1/20001`, or `D4` for a measure of the family.
  var label: String { outcome.personRef.isEmpty ? outcome.measure : "\(outcome.measure)/\(outcome.personRef)" }
}
