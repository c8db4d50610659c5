/// A measure that stands otherwise than before.
public struct MeasureChange: Sendable, Equatable {
  /// Liquid Logic's FamilyID.
  public var family: String
  /// Liquid Logic's PersonID; empty for a measure of the family.
  public var person: String
  /// The plan row.
  public var measure: String
  /// The status before; nil where the measure did not qualify.
  public var before: String?
  /// The status now; nil where the measure no longer qualifies.
  public var after: String?

  /// The change in words: `PENDING -> MET`.
  public var words: String { "\(before ?? "not qualified") -> \(after ?? "not qualified")" }
}
