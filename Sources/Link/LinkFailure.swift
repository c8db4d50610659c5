/// Why linking cannot go on.
public struct LinkFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, why, and what to do, without personal data.
  public let description: String

  /// A failure.
  public init(_ description: String) { self.description = description }
}
