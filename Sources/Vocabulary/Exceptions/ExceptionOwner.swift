/// Who puts right what an exception says.
public enum ExceptionOwner: String, CaseIterable, Sendable {
  /// Whoever schedules the night.
  case analyst
  /// Whoever chases the proof and prepares the claim.
  case coordinator
  /// Whoever runs the system that an extract comes from.
  case sourceOwner = "source owner"
}
