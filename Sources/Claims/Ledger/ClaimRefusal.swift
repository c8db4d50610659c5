/// A command on claims that is refused: nothing was written.
public struct ClaimRefusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where: a claim, a quarter, the ledger.
  public let place: String
  /// What was refused, and why.
  public let message: String
  /// What to do about it.
  public let remedy: String

  /// A refusal.
  public init(_ place: String, _ message: String, _ remedy: String) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  /// `place: message`, and on a second line what to do.
  public var description: String { "\(place): \(message)\n  \(remedy)" }
}
