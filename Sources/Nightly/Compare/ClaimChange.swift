/// A family of which something else can be claimed than before.
public struct ClaimChange: Sendable, Equatable {
  /// Liquid Logic's FamilyID.
  public var family: String
  /// What could be claimed: `SSP`, `CE`, `BOTH` or, for nothing, empty; nil where the family was not there.
  public var before: String?
  /// What can be claimed now.
  public var after: String?

  /// The change in words: `no -> SSP`.
  public var words: String { "\(ClaimChange.named(before)) -> \(ClaimChange.named(after))" }

  private static func named(_ ground: String?) -> String { ground.map { $0.isEmpty ? "no" : $0 } ?? "not there" }
}
