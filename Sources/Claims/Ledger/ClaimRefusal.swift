import Vocabulary

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

  /// One refusal of all claims of a quarter.
  static func all(_ refused: [ClaimRefusal], of quarter: Quarter) -> ClaimRefusal {
    guard let first = refused.first else {
      return ClaimRefusal(
        "\(quarter)", "there is no PROPOSED claim in it", "Look at 'cfetl claims list --quarter \(quarter)'.")
    }
    return ClaimRefusal(
      refused.map(\.place).joined(separator: ", "), Set(refused.map(\.message)).sorted().joined(separator: "; "),
      first.remedy)
  }
}
