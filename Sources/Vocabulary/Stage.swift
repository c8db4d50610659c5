/// The stages of a night, in the order in which they run.
public enum Stage: String, CaseIterable, Sendable, Comparable {
  case ingest, normalise, match, families, outcomes, claims, reports

  /// Position in the night, 0 for `ingest`.
  public var position: Int { Stage.allCases.firstIndex(of: self) ?? 0 }

  /// Earlier stages are smaller.
  public static func < (left: Stage, right: Stage) -> Bool { left.position < right.position }
}
