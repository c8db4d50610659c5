public import Vocabulary

/// A night that cannot start or go on for a reason outside the disk: nothing was published.
public struct NightFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where, what, why and what to do.
  public let description: String
  /// What the command ends with.
  public let exitCode: ExitStatus

  init(_ place: String, _ what: String, _ remedy: String, exitCode: ExitStatus = .failed) {
    description = "\(place): \(what)\n  \(remedy)"
    self.exitCode = exitCode
  }
}
